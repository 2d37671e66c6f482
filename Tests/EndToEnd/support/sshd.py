"""A real OpenSSH server on a free loopback port, and throw-away accounts for it."""
import os
import pwd
import signal
import socket
import subprocess
import time
import uuid

from . import processes

SSHD = "/usr/sbin/sshd"


def is_root():
    return os.geteuid() == 0


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Account:
    """A throw-away account; without root the present user stands in for it."""

    def __init__(self, shell="/bin/dash"):
        self.is_made = is_root()
        if not self.is_made:
            entry = pwd.getpwuid(os.geteuid())
            self.name, self.home, self.uid = entry.pw_name, entry.pw_dir, entry.pw_uid
            return
        self.name = "ppe" + uuid.uuid4().hex[:8]
        self.home = f"/home/{self.name}"
        _change(["useradd", "-m", "-d", self.home, "-p", "*", "-s", shell, self.name])
        self.uid = pwd.getpwnam(self.name).pw_uid

    def remove(self):
        if not self.is_made:
            return
        for pid, _, uid, _ in processes.table():
            if uid == self.uid:
                _kill(pid)
        _change(["userdel", "-f", "-r", self.name])


class Sshd:
    """One server with a configuration, host key and log of its own."""

    def __init__(self, folder, lines=(), wrapper=()):
        self.folder = folder
        os.makedirs(f"{folder}/keys", exist_ok=True)
        os.makedirs(f"{folder}/principals", exist_ok=True)
        # Accounts read their files here; the folder itself holds nothing secret but the host key (0600).
        for path in (folder, f"{folder}/keys", f"{folder}/principals"):
            os.chmod(path, 0o755)
        if is_root():
            os.makedirs("/run/sshd", exist_ok=True)
        if not os.path.exists(f"{folder}/host"):
            keygen("-t", "ed25519", "-N", "", "-C", "", "-f", f"{folder}/host")
        with open(f"{folder}/host.pub", encoding="ascii") as file:
            self.host_key = " ".join(file.read().split()[:2])
        self._start(list(lines), list(wrapper))

    def _start(self, lines, wrapper):
        for _ in range(5):
            self.port = free_port()
            self._configure(lines)
            self.process = subprocess.Popen(
                [*wrapper, SSHD, "-D", "-f", f"{self.folder}/sshd_config", "-E", f"{self.folder}/log"],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            )
            for _ in range(500):
                if self._greets():
                    return
                if self.process.poll() is not None:
                    break
                time.sleep(0.01)
            self.process.kill()
        raise RuntimeError("sshd did not start: " + self.log())

    def _greets(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as one:
                return one.recv(4) == b"SSH-"
        except OSError:
            return False

    def _configure(self, lines):
        usual = [
            f"Port {self.port}", "ListenAddress 127.0.0.1", f"HostKey {self.folder}/host", "PidFile none",
            f"AuthorizedKeysFile {self.folder}/keys/%u", "StrictModes no", "UsePAM no", "LogLevel VERBOSE",
            "PermitRootLogin prohibit-password", "PasswordAuthentication no", "KbdInteractiveAuthentication no",
            "MaxStartups 1000", "MaxSessions 10", "PrintMotd no", "UseDNS no", "Subsystem sftp internal-sftp",
        ]
        with open(f"{self.folder}/sshd_config", "w", encoding="utf-8") as file:
            # The first value of a keyword wins, so a test's own lines come first.
            file.write("\n".join(lines + usual) + "\n")

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def log(self):
        try:
            with open(f"{self.folder}/log", encoding="utf-8", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def authorize(self, account, lines):
        """Replaces an account's authorized_keys; the next login reads it."""
        write(f"{self.folder}/keys/{account.name}", "".join(line + "\n" for line in lines))

    def stop(self):
        for pid in processes.descendants(self.process.pid):
            _kill(pid)
        self.process.kill()
        self.process.wait()


def keygen(*arguments, check=True):
    """Runs stock ssh-keygen."""
    return subprocess.run(["ssh-keygen", "-q", *arguments], check=check, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL)


def write(path, text, mode=0o644):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)
    return path


def _kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def _change(command):
    """Changes the account database, which one process may lock at a time."""
    for _ in range(100):
        done = subprocess.run(command, capture_output=True, text=True)
        # userdel -r answers 12 when there was no mail spool to remove, with the account gone.
        if done.returncode == 0 or (command[0] == "userdel" and done.returncode == 12):
            return
        if "lock" not in done.stderr:
            break
        time.sleep(0.05)
    raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
