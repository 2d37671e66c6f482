"""Keys and certificates as a person with stock tools makes them."""
import base64
import os
import struct
import subprocess

from .sshd import keygen, write


def openssh_private_key(pem_path, path):
    """Writes an Ed25519 key of PKCS #8 PEM as OpenSSH's own format: ssh-keygen before 9.6 reads no other."""
    def der(*options):
        return subprocess.run(["openssl", "pkey", "-in", pem_path, "-outform", "DER", *options], check=True,
                              capture_output=True).stdout

    # Both forms end with the 32 bytes that matter (RFC 8410).
    seed, public = der()[-32:], der("-pubout")[-32:]

    def string(data):
        return struct.pack(">I", len(data)) + data

    blob = string(b"ssh-ed25519") + string(public)
    check = os.urandom(4)
    secret = check + check + blob + string(seed + public) + string(b"")
    secret += bytes(range(1, 1 + -len(secret) % 8))
    text = b"openssh-key-v1\0" + string(b"none") + string(b"none") + string(b"") + struct.pack(">I", 1)
    text += string(blob) + string(secret)
    lines = base64.encodebytes(text).decode().replace("\n", "")
    body = "\n".join(lines[i : i + 70] for i in range(0, len(lines), 70))
    write(path, f"-----BEGIN OPENSSH PRIVATE KEY-----\n{body}\n-----END OPENSSH PRIVATE KEY-----\n", 0o600)
    write(path + ".pub", "ssh-ed25519 " + base64.b64encode(blob).decode() + "\n")
    return path


def new_key(path):
    keygen("-t", "ed25519", "-N", "", "-C", "", "-f", path)
    return path


def certify(authority, key, principals, *options, validity="-1m:+10m", key_id="by-hand", serial=1):
    """Signs KEY.pub with stock ssh-keygen; the certificate is KEY-cert.pub."""
    arguments = ["-s", authority, "-I", key_id, "-z", str(serial), "-n", ",".join(principals), "-V", validity]
    for option in options:
        arguments += ["-O", option]
    keygen(*arguments, key + ".pub")
    return key + "-cert.pub"


def forced_command(certificate):
    """The force-command of a certificate, as ssh-keygen -L prints it."""
    text = subprocess.run(["ssh-keygen", "-L", "-f", certificate], check=True, capture_output=True, text=True).stdout
    line = next(line for line in text.splitlines() if line.strip().startswith("force-command "))
    return line.strip()[len("force-command ") :]


def ssh(sshd, user, key, *command, stdin=b"", timeout=30, options=()):
    """Logs in with OpenSSH's own client; returns the finished process."""
    return subprocess.run(ssh_command(sshd, user, key, options) + list(command), input=stdin, capture_output=True,
                          timeout=timeout)


def ssh_command(sshd, user, key, options=()):
    known = f"{sshd.folder}/known_hosts"
    write(known, f"[127.0.0.1]:{sshd.port} {sshd.host_key}\n")
    return [
        "ssh", "-F", "none", "-T", "-p", str(sshd.port), "-i", key, "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
        "-o", "StrictHostKeyChecking=yes", "-o", f"UserKnownHostsFile={known}", "-o", "LogLevel=ERROR",
        *options, f"{user}@127.0.0.1",
    ]
