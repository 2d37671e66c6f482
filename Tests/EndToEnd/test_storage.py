"""A result that could not be kept is not collected: refused before anything runs on a client's machine."""
import contextlib
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

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

    def test_a_full_disk_is_refused_before_anything_runs(self):
        number, invitation = self.request()
        before = self.logins()
        subprocess.run(["dd", "if=/dev/zero", f"of={self.disk}/ballast", "bs=1M"], capture_output=True)
        try:
            answer = self.instance.approve(invitation, status=None)
            self.assertNotEqual(answer.status, 0)
            self.assertEqual(answer.error["code"], "storageUnavailable")
            self.assertEqual(self.logins(), before, "nobody logged in")
        finally:
            os.remove(f"{self.disk}/ballast")
        self.assertEqual(self.shown(number)["state"], "requested")
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed", "and afterwards it goes on")

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
