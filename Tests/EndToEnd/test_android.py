"""A phone tells its versions through Debian's adb on the client's computer, and where it cannot, the ticket says why.

The phones are device servers of ours: they speak adb's protocol and answer with transcripts that were made by hand.
"""
import os
import pwd
import shutil
import socket
import subprocess
import unittest

from support import processes
from support.adb_device import AdbDevice
from support.house import House
from support.phone import SHELL

# The first ports that adb's server looks through for emulators.
PORTS = (5555, 5557)
SERVER = 5037


def listens(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


class Android(House):
    needs_root = True

    @classmethod
    def setUpClass(cls):
        if not shutil.which("adb") or not os.path.exists(SHELL):
            raise unittest.SkipTest("needs adb and mksh: scripts/setup test")
        if any(listens(port) for port in (SERVER, *PORTS)):
            raise unittest.SkipTest(f"another adb server or emulator uses the ports {SERVER}, {PORTS}")
        super().setUpClass()

    def setUp(self):
        super().setUp()
        self.key = f"{self.account.home}/.android/adbkey"
        self.have_key()
        self.addCleanup(self.assert_no_adb)

    def have_key(self):
        """What adb made when the client first plugged the phone in, and the phone has allowed since."""
        if os.path.exists(self.key):
            return
        group = pwd.getpwnam(self.account.name).pw_gid
        os.makedirs(os.path.dirname(self.key), 0o750, exist_ok=True)
        subprocess.run(["adb", "keygen", self.key], check=True, capture_output=True)
        for path in (os.path.dirname(self.key), self.key, self.key + ".pub"):
            os.chown(path, self.account.uid, group)

    def plug(self, android="12", state="device", port=PORTS[0]):
        device = AdbDevice(android, state, port)
        self.addCleanup(device.phone.remove)
        self.addCleanup(device.stop)
        return device

    def adb_processes(self):
        return [(pid, command) for pid, _, uid, command in processes.table()
                if uid == self.account.uid and "adb" in command.split(" ")[0]]

    def assert_no_adb(self):
        processes.wait_until(lambda: not self.adb_processes(), 3, f"the end of {self.adb_processes()}")
        self.assertFalse(os.path.exists(f"/tmp/adb.{self.account.uid}.log"), "a daemon was started")

    def collect(self, *inputs):
        """What a collection of the mobile profile brings: (facts by name, reasons by probe)."""
        words = [word for value in inputs for word in ("--input", value)]
        number, invitation = self.request("srv-1", "mobi-c-mobile", *words)
        self.instance.approve(invitation)
        ended = self.ended(number)
        self.assertEqual(ended["state"], "completed")
        collection = ended["collections"][-1]
        reasons = {probe["probe"]: probe.get("reason") for probe in collection["probes"]}
        facts = {fact["name"]: fact["value"] for fact in self.instance.json("ticket", "show", "1")["facts"]
                 if fact.get("collection") == collection["number"]}
        return facts, reasons

    def server(self):
        """A server that somebody else on the computer started before."""
        one = subprocess.Popen(
            ["adb", "nodaemon", "server"], user=self.account.uid, group=pwd.getpwnam(self.account.name).pw_gid,
            extra_groups=[], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={"HOME": self.account.home, "PATH": os.environ["PATH"]})
        processes.wait_until(lambda: listens(SERVER), 5, "the start of adb's server")

        def end():
            one.kill()
            one.wait()
        self.addCleanup(end)
        return one

    def test_a_phone_fills_the_ticket_and_the_server_that_was_started_ends(self):
        self.plug("12")
        facts, reasons = self.collect()
        self.assertEqual(facts["mobile.version"], "97")
        self.assertEqual(facts["android.version"], "12")
        self.assertEqual(facts["device.model"], "SM-A127F")
        self.assertIsNone(reasons["package"])
        self.assert_no_adb()
        self.assertFalse(listens(SERVER))
        fields = {field["name"]: field for field in self.instance.json("ticket", "show", "1")["fields"]}
        self.assertEqual(fields["mobile.version"]["measured"], "97")

    def test_every_android_says_it_in_its_own_way(self):
        for android, version, release in [("5.1", "87", "5.1.1"), ("7.1", "93", "7.1.2"), ("9", "97", "9"),
                                          ("15", "97", "15")]:
            with self.subTest(android):
                device = self.plug(android)
                facts, reasons = self.collect()
                device.stop()
                self.assertEqual((facts["mobile.version"], facts["android.version"]), (version, release))
                self.assertIsNone(reasons["package"])

    def test_a_server_that_was_there_is_asked_and_stays(self):
        self.plug("9")
        server = self.server()
        facts, _ = self.collect()
        self.assertEqual(facts["mobile.version"], "97")
        self.assertIsNone(server.poll())
        self.assertEqual([pid for pid, _ in self.adb_processes()], [server.pid])

    def test_no_phone(self):
        _, reasons = self.collect()
        self.assertEqual((reasons["android"], reasons["package"]), ("notConnected", "notConnected"))

    def test_a_phone_that_has_not_allowed_it(self):
        self.plug("12", "unauthorized")
        facts, reasons = self.collect()
        self.assertEqual((reasons["android"], reasons["package"]), ("unauthorized", "unauthorized"))
        self.assertEqual(facts["device.state"], "unauthorized")

    def test_a_phone_that_does_not_answer(self):
        self.plug("12", "offline")
        facts, reasons = self.collect()
        self.assertEqual((reasons["android"], reasons["package"]), ("notConnected", "notConnected"))
        self.assertEqual(facts["device.state"], "offline")

    def test_two_phones_are_told_apart_by_their_serial_numbers(self):
        self.plug("12")
        other = self.plug("7.1", port=PORTS[1])
        _, reasons = self.collect()
        self.assertEqual((reasons["android"], reasons["package"]), ("severalDevices", "severalDevices"))
        facts, reasons = self.collect(f"device={other.serial}")
        self.assertIsNone(reasons["package"])
        self.assertEqual((facts["android.version"], facts["mobile.version"]), ("7.1.2", "93"))

    def test_an_app_that_is_not_there_and_a_renamed_copy(self):
        self.plug("12")
        facts, reasons = self.collect("package=ru.nobody")
        self.assertEqual(reasons["package"], "skipped")
        self.assertNotIn("mobile.version", facts)
        facts, _ = self.collect("package=ru.mobis.clone")
        self.assertEqual(facts["mobile.version"], "93")

    def test_without_adb_s_own_key_nothing_is_written(self):
        shutil.rmtree(os.path.dirname(self.key))
        self.plug("12")
        _, reasons = self.collect()
        self.assertEqual(reasons["package"], "unauthorized")
        self.assertFalse(os.path.exists(os.path.dirname(self.key)))

    def test_a_server_of_another_version_is_left_alone(self):
        """A client of another version would end it, and what it did for others."""
        asked = []
        other = socket.create_server(("127.0.0.1", SERVER))
        self.addCleanup(other.close)
        other.settimeout(0.1)
        _, reasons = self.collect()
        try:
            asked.append(other.accept())
        except TimeoutError:
            pass
        self.assertEqual(asked, [])
        self.assertEqual(reasons["package"], "unsupported")

    def test_a_phone_that_hangs_is_left_at_the_limit_and_one_that_floods_is_cut(self):
        device = self.plug("12")
        device.phone.answers("dumpsys battery.sh", "/bin/sleep 1000\n")
        device.phone.answers("getprop ro.product.model.sh", "while :; do print x$RANDOM$RANDOM$RANDOM; done\n")
        facts, reasons = self.collect()
        self.assertEqual((reasons["battery"], reasons["model"]), ("timeOut", "truncated"))
        self.assertNotIn("device.model", facts)
        self.assertEqual(facts["mobile.version"], "97")

    def test_a_stopped_collection_leaves_no_adb(self):
        device = self.plug("12")
        device.phone.answers("dumpsys battery.sh", "/bin/sleep 1000\n")
        number, invitation = self.request("srv-1", "mobi-c-mobile")
        follow = self.instance.approve(invitation, wait=False).json["follow_handle"]
        processes.wait_until(lambda: "dumpsys battery" in " ".join(device.commands), 20, "the question that hangs")
        self.instance.run("consent", "stop", follow, "--server", self.instance.url, data=False)
        self.assert_nothing_left(2)
        self.assert_no_adb()
        self.assertEqual(self.ended(number)["state"], "revoked")
