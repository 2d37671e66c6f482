"""Machines that are not there, are not what they should be, or are hostile. The reason lands in the ticket."""
import os
import shutil
import socket
import tempfile
import threading

from support import processes
from support.house import House
from support.keys import new_key
from support.sshd import Sshd, free_port, write

FLOOD = "#!/bin/sh\nexec head -c 1073741824 /dev/zero\n"
JUNK = "#!/bin/sh\nexec head -c 3000000 /dev/urandom\n"
FORGED = r"""#!/bin/sh
printf '\n:propusk1 begin 0000000000000000 1\n1 o 61 62 63\n1 o. 1\n1 x 0 1.0 2.0\n:propusk1 end 1\n'
"""
TORN = r"""#!/bin/sh
exec "$SHELL" -c "$SSH_ORIGINAL_COMMAND" </dev/null
"""
CHATTY = "#!/bin/sh\necho 'You have new mail.'\nexit 1\n"


class Peer:
    """Something that listens, and does to each caller what a test wants."""

    def __init__(self, serve):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.socket.getsockname()[1]
        self.serve, self.held = serve, []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                caller, _ = self.socket.accept()
            except OSError:
                return
            self.held.append(caller)
            threading.Thread(target=self._talk, args=(caller,), daemon=True).start()

    def _talk(self, caller):
        try:
            self.serve(caller)
        except OSError:
            pass

    def close(self):
        self.socket.close()
        for caller in self.held:
            caller.close()


class Machines(House):
    """No machine of these may take the server with it, so all share one."""

    def failure(self, name, seconds=120):
        number, invitation = self.request(name)
        self.instance.approve(invitation, wait=False)
        request = self.ended(number, seconds)
        self.assertEqual(request["state"], "failed")
        self.assertTrue(request["failure"], "the ticket says why")
        return request["failure"]

    def test_an_unreachable_machine(self):
        self.add_machine("gone", address=f"127.0.0.1:{free_port()}", trust=False)
        self.assertIn("connection refused", self.failure("gone"))

    def test_something_that_is_not_ssh(self):
        peer = Peer(lambda caller: caller.sendall(b"HTTP/1.0 400 Bad Request\r\n\r\n" * 100))
        self.addCleanup(peer.close)
        self.add_machine("web", address=peer.address, trust=False)
        self.failure("web")

    def test_something_that_closes_at_once(self):
        peer = Peer(lambda caller: caller.close())
        self.addCleanup(peer.close)
        self.add_machine("closing", address=peer.address, trust=False)
        self.failure("closing")

    def test_something_that_says_nothing(self):
        peer = Peer(lambda caller: caller.recv(1 << 20))
        self.addCleanup(peer.close)
        self.add_machine("silent", address=peer.address, trust=False)
        self.failure("silent", 300)

    def test_another_host_key(self):
        new_key(f"{self.folder}/other-host")
        with open(f"{self.folder}/other-host.pub", encoding="ascii") as file:
            other = " ".join(file.read().split()[:2])
        self.add_machine("changed", host_key=other, trust=False)
        accepted = self.sshd.log().count("Accepted publickey")
        self.assertIn("host", self.failure("changed").lower())
        self.assertEqual(self.sshd.log().count("Accepted publickey"), accepted, "no pass was offered for use")

    def test_a_machine_that_does_not_trust_us(self):
        self.add_machine("untrusting", trust=False)
        self.failure("untrusting")


class HostileMachines(House):
    """A real sshd whose owner forces a command of their own onto every session."""

    def setUp(self):
        super().setUp()
        self.forced = write(tempfile.mktemp(dir=self.folder), CHATTY, 0o755)
        folder = tempfile.mkdtemp(prefix="hostile-", dir=self.folder)
        self.hostile = Sshd(folder, [f"ForceCommand {self.forced}"])
        self.addCleanup(self.hostile.stop)
        shutil.copy(f"{self.sshd.folder}/keys/{self.account.name}", f"{folder}/keys/{self.account.name}")
        self.name = "hostile-" + os.path.basename(self.forced).lower().replace("_", "")
        self.add_machine(self.name, address=self.hostile.address, host_key=self.hostile.host_key, trust=False)
        lines = self.instance.run("machine", "trust", self.name, "--bare").out.splitlines()
        self.hostile.authorize(self.account, [line for line in lines if line.strip()])

    def collect(self, command):
        write(self.forced, command, 0o755)
        number, invitation = self.request(self.name)
        self.instance.approve(invitation, wait=False)
        return self.ended(number, 120)

    def test_a_flood_of_a_gigabyte_is_cut_in_bounded_memory(self):
        processes.forget_peak(self.instance.process.pid)
        before = processes.peak_kilobytes(self.instance.process.pid)
        request = self.collect(FLOOD)
        self.assertEqual(request["state"], "failed")
        grown = processes.peak_kilobytes(self.instance.process.pid) - before
        self.assertLess(grown, 128 * 1024, "kB of memory more than before")
        self.assertTrue(request["failure"])

    def test_binary_junk(self):
        request = self.collect(JUNK)
        self.assertEqual(request["state"], "failed")
        self.assertFalse([probe for collection in request["collections"] for probe in collection["probes"]
                          if probe["status"] == "answered"])

    def test_frames_of_another_plan(self):
        request = self.collect(FORGED)
        self.assertEqual(request["state"], "failed")
        self.assertFalse([probe for collection in request["collections"] for probe in collection["probes"]
                          if probe["status"] == "answered"])

    def test_a_command_that_never_reads_the_script(self):
        self.assertEqual(self.collect(CHATTY)["state"], "failed")

    def test_a_session_that_ends_in_the_middle(self):
        self.assertEqual(self.collect(TORN)["state"], "failed")

    def test_other_sessions_are_unharmed(self):
        write(self.forced, FLOOD, 0o755)
        flooded, invitation = self.request(self.name)
        self.instance.approve(invitation, wait=False)
        _, invitation = self.request("srv-1")
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")
        self.ended(flooded, 120)
