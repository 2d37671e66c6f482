"""A result that could not be kept is not collected: refused before anything runs on a client's machine."""
import contextlib
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from support import processes
from support.crashes import Database
from support.house import House
from support.instance import Instance


class Storage(House):
    """The database lies on a file system that can be filled and made read-only."""

    needs_root = True

    @classmethod
    def setUpClass(cls):
        cls.disk = tempfile.mkdtemp(prefix="ppd-", dir="/tmp")
        mount = ["mount", "-t", "tmpfs", "-o", "size=64m,mode=755", "tmpfs", cls.disk]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            os.rmdir(cls.disk)
            raise unittest.SkipTest("cannot mount a tmpfs here")
        cls.addClassCleanup(os.rmdir, cls.disk)
        cls.addClassCleanup(subprocess.run, ["umount", "-l", cls.disk])
        super().setUpClass()

    @classmethod
    def _populate(cls):
        # The house's own server stops; its whole folder moves to the disk.
        cls.instance.stop()
        shutil.move(cls.instance.folder, f"{cls.disk}/data")
        port, url, transcript = cls.instance.port, cls.instance.url, cls.transcript
        cls.instance = Instance(f"{cls.disk}/data", transcript)
        cls.instance.port, cls.instance.url = port, url
        cls.instance.start()
        super()._populate()

    def logins(self):
        return self.sshd.log().count("Accepted publickey")

    @contextlib.contextmanager
    def full_disk(self):
        subprocess.run(["dd", "if=/dev/zero", f"of={self.disk}/ballast", "bs=1M"], capture_output=True)
        try:
            yield
        finally:
            os.remove(f"{self.disk}/ballast")

    def database(self):
        return Database(f"{self.disk}/data")

    def test_a_full_disk_is_refused_before_anything_runs(self):
        number, invitation = self.request()
        before = self.logins()
        with self.full_disk():
            answer = self.instance.approve(invitation, status=None)
            self.assertNotEqual(answer.status, 0)
            self.assertEqual(answer.error["code"], "storageUnavailable")
            self.assertEqual(self.logins(), before, "nobody logged in")
        self.assertEqual(self.shown(number)["state"], "requested")
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed", "and afterwards it goes on")

    def hanging(self, count):
        """Collections whose first probe waits at a pipe; returns their numbers, and what lets them all go on."""
        main = self.main_directory()
        pipe = f"{main}/Logs/PS_2026-11-21.txt"
        os.mkfifo(pipe, 0o644)
        numbers = []
        for _ in range(count):
            number, invitation = self.request("srv-1", "mobi-c-server", "--input", f"main_directory={main}")
            self.instance.approve(invitation, wait=False)
            numbers.append(number)
        processes.wait_until(lambda: sum("grep" in command for _, command in self.running()) >= count, 20,
                             "the start of the hanging probes")
        return numbers, lambda: os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))

    def test_a_disk_that_fills_while_collections_end_keeps_their_ends_for_later(self):
        numbers, let_go = self.hanging(4)
        marks = ", ".join("?" for _ in numbers)
        with self.full_disk():
            let_go()
            processes.wait_until(lambda: self.instance.log().count("end could not be written") >= 2, 40, "a second try")
            self.assertIsNone(self.instance.process.poll(), "it lives")
            self.assert_nothing_left()
            rows = self.database().rows(
                f"SELECT id, state, is_spent, (SELECT count(*) FROM collection WHERE request_id = access_request.id), "
                f"(SELECT count(*) FROM event WHERE request_id = access_request.id AND kind IN "
                f"('collection.attached', 'access.completed')) FROM access_request WHERE id IN ({marks})", *numbers)
            self.assertIn("active", {row[1] for row in rows})
            for number, state, is_spent, kept, told in rows:
                # What had space has ended as a whole; of the rest nothing is there.
                whole = (state, is_spent, kept, told)
                self.assertIn(whole, [("active", 0, 0, 0), ("completed", 1, 1, 2)], f"request {number}")
        for number in numbers:
            ended = self.ended(number)
            self.assertEqual((ended["state"], len(ended["collections"])), ("completed", 1))
        self.instance.stop()
        try:
            self.instance.run("fsck")
        finally:
            self.instance.start()

    def test_what_cannot_be_written_down_is_shown_all_the_same(self):
        number, invitation = self.request()
        self.freeze("CREATE TRIGGER frozen BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'read-only'); END")
        try:
            self.assertEqual(self.instance.document(invitation)["request"], number)
        finally:
            self.freeze("DROP TRIGGER frozen")
        shown = "SELECT count(*) FROM event WHERE kind = 'consent.shown' AND request_id = ?"
        self.assertEqual(self.database().value(shown, number), 0)
        self.instance.document(invitation)
        self.assertEqual(self.database().value(shown, number), 1)

    def freeze(self, statement):
        with contextlib.closing(sqlite3.connect(f"{self.disk}/data/propusk.sqlite", timeout=10)) as database:
            database.execute(statement)
            database.commit()

    def test_a_database_that_takes_no_consent_lets_nothing_run(self):
        number, invitation = self.request()
        before = self.logins()
        self.freeze("CREATE TRIGGER frozen BEFORE INSERT ON consent BEGIN SELECT RAISE(ABORT, 'read-only'); END")
        try:
            answer = self.instance.approve(invitation, status=None)
            self.assertNotEqual(answer.status, 0)
            self.assertEqual(self.logins(), before, "nobody logged in")
        finally:
            self.freeze("DROP TRIGGER frozen")
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_a_read_only_database_is_refused_at_the_start(self):
        self.instance.stop()
        try:
            subprocess.run(["mount", "-o", "remount,ro", self.disk], check=True, capture_output=True)
            answer = self.instance.run("serve", "--data", self.instance.folder, "--http", "127.0.0.1:1", status=None)
            self.assertNotEqual(answer.status, 0)
            self.assertTrue(answer.err.strip())
        finally:
            subprocess.run(["mount", "-o", "remount,rw", self.disk], check=True, capture_output=True)
            self.instance.start()
