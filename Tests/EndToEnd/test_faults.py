"""Bad days: a disk that fails, a clock that jumps, no descriptors left. The table is in docs/FAULTS.md."""
import os
import resource
import subprocess
import time
import unittest

from support import processes
from support.crashes import Database
from support.faults import Faults as FaultControl
from support.house import House

DAY = 86_400


class Faults(House):
    @classmethod
    def setUpClass(cls):
        if not FaultControl.are_possible():
            raise unittest.SkipTest("needs a C compiler")
        super().setUpClass()

    @classmethod
    def _populate(cls):
        super()._populate()
        cls.faults = FaultControl(cls.folder)
        cls.addClassCleanup(cls.faults.close)
        cls.instance.stop()
        cls.instance.start(preexec=cls.faults.preload)

    def tearDown(self):
        self.set()

    def set(self, fails=0, shift=0):
        self.faults.set(fails=fails, shift=shift)

    def logins(self):
        return self.sshd.log().count("Accepted publickey")

    def assert_it_goes_on(self):
        _, invitation = self.request()
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")

    def test_a_disk_that_fails_is_said_and_nothing_runs(self):
        number, invitation = self.request()
        plan = self.instance.document(invitation)["plan_digest"]
        before, events = self.logins(), Database(self.instance.folder).value("SELECT max(id) FROM event")
        self.set(fails=1)
        answer = self.instance.approve(invitation, plan=plan, status=None)
        self.set()
        self.assertNotEqual(answer.status, 0)
        self.assertEqual(answer.error["code"], "storageUnavailable")
        self.assertEqual(self.logins(), before, "nobody logged in")
        self.assertEqual(self.shown(number)["state"], "requested")
        self.assertEqual(Database(self.instance.folder).value("SELECT max(id) FROM event"), events)
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed", "and afterwards it goes on")

    def jump(self, seconds, waiting=None):
        """Approves under a clock that is wrong; returns how it ended, and what became of a request that waited."""
        self.set(shift=seconds)
        number, invitation = self.request()
        self.instance.approve(invitation, status=None)
        ended = self.ended(number)
        # The clock is looked at once a second.
        other = self.ended(waiting) if waiting else None
        self.set()
        return ended, other

    def test_a_clock_a_day_ahead_lapses_what_waits_and_issues_no_usable_pass(self):
        waiting, _ = self.request()
        serials = [row[0] for row in Database(self.instance.folder).rows("SELECT serial FROM pass ORDER BY id")]
        before = self.logins()
        ended, other = self.jump(DAY + 3_600, waiting)
        self.assertEqual((ended["state"], self.logins()), ("failed", before), "the machine takes no pass of tomorrow")
        self.assertEqual(other["state"], "lapsed")
        self.assert_it_goes_on()
        self.assert_serials_rise(serials)

    def test_a_clock_a_day_behind_issues_no_usable_pass(self):
        serials = [row[0] for row in Database(self.instance.folder).rows("SELECT serial FROM pass ORDER BY id")]
        before = self.logins()
        ended, _ = self.jump(-DAY - 3_600)
        # What began yesterday has expired today.
        self.assertIn(ended["state"], ("failed", "expired"))
        self.assertEqual(self.logins(), before, "the machine takes no pass of yesterday")
        self.assert_it_goes_on()
        self.assert_serials_rise(serials)

    def assert_serials_rise(self, earlier):
        now = [row[0] for row in Database(self.instance.folder).rows("SELECT serial FROM pass ORDER BY id")]
        self.assertEqual(now[: len(earlier)], earlier)
        self.assertEqual(now, sorted(set(now)))
        self.assertGreater(len(now), len(earlier))

    def test_without_descriptors_it_lives_and_goes_on_when_there_are_some(self):
        pid = self.instance.process.pid
        usual = resource.prlimit(pid, resource.RLIMIT_NOFILE)
        number, invitation = self.request()
        resource.prlimit(pid, resource.RLIMIT_NOFILE, (len(os.listdir(f"/proc/{pid}/fd")), usual[1]))
        try:
            for _ in range(20):
                subprocess.run(["curl", "-s", "-m", "1", self.instance.url], capture_output=True)
            self.assertIsNone(self.instance.process.poll(), "it lives")
        finally:
            resource.prlimit(pid, resource.RLIMIT_NOFILE, usual)
        time.sleep(1)
        processes.wait_until(self.instance._answers, 20, "an answer")
        self.assertEqual(self.shown(number)["state"], "requested")
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")
