"""A machine of a client that runs Windows, as far as it can be had here: a stand-in that speaks like one."""
import os
import subprocess

from .sshd import keygen, write

TRANSCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "transcripts", "windows")


class WindowsMachine:
    """The stand-in's process, its keys, and the transcript from which it answers."""

    user = "support"

    def __init__(self, folder, transcript):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        keygen("-t", "ed25519", "-N", "", "-C", "", "-f", f"{folder}/host")
        with open(f"{folder}/host.pub", encoding="ascii") as file:
            self.host_key = " ".join(file.read().split()[:2])
        self.authorize([])
        program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "windows_sshd.py")
        with open(f"{folder}/errors", "wb") as errors:
            self.process = subprocess.Popen(
                ["/usr/bin/python3", "-W", "ignore", program, f"{TRANSCRIPTS}/{transcript}.json", f"{folder}/host",
                 f"{folder}/administrators_authorized_keys", f"{folder}/log"],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True, start_new_session=True,
            )
        port = self.process.stdout.readline().strip()
        if not port:
            with open(f"{folder}/errors", encoding="utf-8") as file:
                raise RuntimeError("the stand-in did not start: " + file.read())
        self.address = f"127.0.0.1:{port}"

    def authorize(self, lines):
        write(f"{self.folder}/administrators_authorized_keys", "".join(line + "\n" for line in lines))

    def log(self):
        try:
            with open(f"{self.folder}/log", encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
