"""Faults on demand for a server: see faults.c."""
import mmap
import os
import shutil
import struct
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))


class Faults:
    """A compiled library for one server, and the file through which a test tells it what to do."""

    SIZE = 24

    def __init__(self, folder):
        self.library, self.path = f"{folder}/faults.so", f"{folder}/faults"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, f"{HERE}/faults.c", "-ldl"], check=True)
        with open(self.path, "wb") as file:
            file.write(bytes(self.SIZE))
        self.file = open(self.path, "r+b")  # noqa: SIM115  closed by close()
        self.control = mmap.mmap(self.file.fileno(), self.SIZE)

    @staticmethod
    def are_possible():
        return shutil.which("cc") is not None

    def preload(self):
        """To be called in the server's process before it becomes the server."""
        os.environ.update(LD_PRELOAD=self.library, FAULTS=self.path)

    def set(self, fails=0, shift=0, kill_at=0):
        """Whether databases fail, by how many seconds the clock is wrong, at which write from now on it is killed."""
        self.control[:] = struct.pack("=qqq", fails, shift, kill_at)

    def close(self):
        self.control.close()
        self.file.close()
