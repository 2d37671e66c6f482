"""A stand-in for a Windows machine: an SSH server that greets like Win32-OpenSSH, takes passes as sshd does, and plays
the part of cmd.exe and PowerShell for exactly one command: Propusk's bootstrap.

It reads the command and the script by rules of its own, compares the digest itself, and answers each question of the
script from a transcript. It runs nothing. What real Windows does is not shown by it: docs/WINDOWS_CHECKLIST.md.

usage: windows_sshd.py TRANSCRIPT HOST-KEY AUTHORIZED-KEYS LOG     prints its port on the first line
       windows_sshd.py TRANSCRIPT < SCRIPT > RESULT                what a run of the script by hand would leave
"""
import asyncio
import hashlib
import json
import re
import sys

import asyncssh

TRANSCRIPT = sys.argv[1]
HOST_KEY, AUTHORIZED_KEYS, LOG = sys.argv[2:5] or (None, None, None)
BOOTSTRAP = re.compile(r'powershell\.exe -NoProfile -NonInteractive -Command "([^"%^!\\]*)"\Z')
PROGRESS = (
    '#< CLIXML\r\n<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj S="progress" '
    'RefId="0"><MS><PR N="Record"><AV>Preparing modules for first use.</AV></PR></MS></Obj></Objs>'
)


def log(text):
    with open(LOG, "a", encoding="utf-8") as file:
        file.write(text + "\n")


class Server(asyncssh.SSHServer):
    def connection_made(self, conn):
        self.conn = conn

    def begin_auth(self, username):
        # The file is read at each login, as sshd does.
        self.conn.set_authorized_keys(AUTHORIZED_KEYS)
        return True


def hexadecimal(number, stream, data):
    rows = [data[start:start + 256] for start in range(0, len(data), 256)]
    lines = [f"{number} {stream} {' '.join(f'{byte:02x}' for byte in row)}" for row in rows]
    return lines + [f"{number} {stream}. {len(rows)}"]


def answer(number, cap, error_cap, told):
    """The frames of one question."""
    data = bytes.fromhex(told["hex"]) if "hex" in told else told.get("text", "").encode(told.get("encoding", "utf-8"))
    status = told.get("exit", 0)
    lines = []
    if told.get("late"):
        status = 137
        lines.append(f"{number} t")
    lines.append(f"{number} x {status} 4711.02 4711.3{number % 10}")
    lines += hexadecimal(number, "o", data[:cap])
    if error_cap:
        lines += hexadecimal(number, "e", told.get("errors", "").encode(told.get("encoding", "utf-8"))[:error_cap])
    return lines


def played(script):
    """What the script would write, from the transcript."""
    with open(TRANSCRIPT, encoding="utf-8") as file:
        answers = json.load(file)
    plan, count = re.search(r"^opening '([0-9a-f]{16})' (\d+) \$args\[0\]$", script, re.MULTILINE).groups()
    names = re.findall(r"^# ([a-z0-9-]+): \d+ s, \d+ bytes\n\$p(\d+) = \{$", script, re.MULTILINE)
    ids = {int(number): name for name, number in names}
    lines = ["", f":propusk1 begin {plan} {count}"]
    for number, cap, error_cap in re.findall(r"^question (\d+) (\d+) (\d+) \d+ \$p\d+$", script, re.MULTILINE):
        told = answers.get(ids[int(number)], {"exit": 66})
        lines += answer(int(number), int(cap), int(error_cap), told)
    return "\n".join(lines + [f":propusk1 end {count}", ""])


async def run(process):
    command = process.command
    log(f"command {command!r}")
    read = BOOTSTRAP.fullmatch(command or "")
    if not read:
        process.stderr.write("'x' is not recognized as an internal or external command,\r\n".encode("cp866"))
        return process.exit(1)
    length = int(re.search(r"\$n=(\d+);", read[1])[1])
    digest = re.search(r"-ne '([0-9a-f]{64})'", read[1])[1]
    script = b""
    while len(script) < length:
        more = await process.stdin.read(length - len(script))
        if not more:
            break
        script += more
    # Windows PowerShell says this before anything else where it takes the other side for one of its own.
    process.stderr.write(PROGRESS.encode("ascii"))
    if hashlib.sha256(script).hexdigest() != digest:
        process.stderr.write(b"propusk: script is not the approved one\r\n")
        return process.exit(77)
    log(f"script {len(script)} bytes, digest {digest}")
    process.stdout.write(played(script.decode("ascii")).encode("ascii"))
    process.exit(0)


async def main():
    server = await asyncssh.create_server(
        Server, "127.0.0.1", 0, server_host_keys=[HOST_KEY], process_factory=run, encoding=None,
        server_version="OpenSSH_for_Windows_8.1", login_timeout=20,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.wait_closed()


if HOST_KEY:
    asyncio.run(main())
else:
    sys.stdout.write(played(sys.stdin.read()))
