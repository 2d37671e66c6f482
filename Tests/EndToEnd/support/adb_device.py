"""A device that speaks adb's own protocol on loopback, so that the real `adb` talks to it as to a phone.

Its shell is mksh, which is Android's, and its commands print the transcripts of one Android version. On one of the
ports that adb's server looks through for emulators (5555, 5557 …) it is found without `adb connect`, as emulator-5554
and so on.
"""
import os
import pty
import select
import signal
import socket
import struct
import subprocess
import termios
import threading

from . import phone

CNXN, AUTH, OPEN, OKAY, WRTE, CLSE = (int.from_bytes(name, "little") for name in
                                      (b"CNXN", b"AUTH", b"OPEN", b"OKAY", b"WRTE", b"CLSE"))
TOKEN, SIGNATURE = 1, 2
STDIN, STDOUT, STDERR, EXIT, CLOSE_STDIN = range(5)
# The first version of the protocol whose checksums nobody computes.
VERSION, LARGEST = 0x01000001, 4096


class AdbDevice:
    """One device. `state` is `device`, `unauthorized` (nobody ever presses Allow) or `offline` (it never answers)."""

    def __init__(self, android="12", state="device", port=0, home=None):
        self.phone = phone.Phone(android, home)
        self.state = state
        self.commands = []
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", port))
        self.listener.listen(8)
        self.port = self.listener.getsockname()[1]
        self.connections = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def serial(self):
        """As adb's server calls it where it found the port by itself."""
        return f"emulator-{self.port - 1}"

    def stop(self):
        try:
            # Closing alone would leave the port to the thread that waits there.
            self.listener.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.listener.close()
        for connection in self.connections:
            connection.end()

    def _accept(self):
        while True:
            try:
                link, _ = self.listener.accept()
            except OSError:
                return
            connection = _Connection(self, link)
            self.connections.append(connection)
            threading.Thread(target=connection.run, daemon=True).start()


class _Connection:
    """What one adb server is connected by; several streams at once."""

    def __init__(self, device, link):
        self.device, self.link = device, link
        self.streams = {}
        self.lock = threading.Lock()

    def run(self):
        try:
            while True:
                command, first, second, size = struct.unpack("<4I", self._take(24)[:16])
                self._hear(command, first, second, self._take(size))
        except (OSError, EOFError):
            self.end()

    def end(self):
        try:
            self.link.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.link.close()
        for stream in list(self.streams.values()):
            stream.end()

    def send(self, command, first, second, content=b""):
        head = struct.pack("<6I", command, first, second, len(content), sum(content), command ^ 0xFFFFFFFF)
        with self.lock:
            self.link.sendall(head + content)

    def _take(self, size):
        taken = b""
        while len(taken) < size:
            more = self.link.recv(size - len(taken))
            if not more:
                raise EOFError
            taken += more
        return taken

    def _hear(self, command, first, second, content):
        device = self.device
        if command == CNXN and device.state == "device":
            self.send(CNXN, VERSION, LARGEST, device.phone.banner)
        elif device.state == "unauthorized" and (command == CNXN or (command, first) == (AUTH, SIGNATURE)):
            # No signature is known here. The computer then offers its key, and nobody presses Allow.
            self.send(AUTH, TOKEN, 0, os.urandom(20))
        elif command == OPEN and device.state == "device":
            self._open(first, content.rstrip(b"\0").decode(errors="replace"))
        elif second in self.streams:
            self.streams[second].hear(command, content)
        elif command == WRTE:
            self.send(CLSE, 0, first)

    def _open(self, peer, service):
        kind, _, line = service.partition(":")
        if kind.split(",")[0] != "shell" or not line:
            self.send(CLSE, 0, peer)
            return
        self.device.commands.append(line)
        number = 1 + max(self.streams, default=0)
        stream = _Shell(self, number, peer, line, "v2" in kind.split(","))
        self.streams[number] = stream
        self.send(OKAY, number, peer)
        threading.Thread(target=stream.run, daemon=True).start()


class _Shell:
    """One command of the device's shell: version 1 through a terminal, version 2 with streams and exit status apart."""

    def __init__(self, connection, number, peer, line, is_second):
        self.connection, self.number, self.peer, self.is_second = connection, number, peer, is_second
        self.ready = threading.Event()
        options = {"env": connection.device.phone.environment, "start_new_session": True, "stdin": subprocess.DEVNULL}
        command = [phone.SHELL, "-c", line]
        if is_second:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
            self.sources = {self.process.stdout.fileno(): STDOUT, self.process.stderr.fileno(): STDERR}
            return
        master, slave = pty.openpty()
        settings = termios.tcgetattr(slave)
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(slave, termios.TCSANOW, settings)
        options["stdin"] = slave
        self.process = subprocess.Popen(command, stdout=slave, stderr=slave, **options)
        os.close(slave)
        self.sources = {master: STDOUT}

    def hear(self, command, content):
        if command == OKAY:
            self.ready.set()
        elif command == CLSE:
            self.end()
        elif command == WRTE:
            self.connection.send(OKAY, self.number, self.peer)

    def end(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.ready.set()

    def run(self):
        try:
            while self.sources:
                for source in select.select(list(self.sources), [], [])[0]:
                    try:
                        content = os.read(source, LARGEST - 5)
                    except OSError:
                        content = b""  # The terminal's other side is closed.
                    if content:
                        self._write(self.sources[source], content)
                    else:
                        del self.sources[source]
            status = self.process.wait()
            if self.is_second:
                self._write(EXIT, bytes([status if status >= 0 else 128 - status]))
            self.connection.send(CLSE, self.number, self.peer)
        except OSError:
            self.end()

    def _write(self, kind, content):
        if self.is_second:
            content = struct.pack("<BI", kind, len(content)) + content
        self.ready.clear()
        self.connection.send(WRTE, self.number, self.peer, content)
        # One write at a time is on its way: a flood waits for its reader.
        self.ready.wait()
        if self.process.poll() == -signal.SIGKILL:
            raise OSError("the other side closed the stream")
