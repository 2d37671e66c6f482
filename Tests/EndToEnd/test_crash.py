"""`kill -9` of the working server, at random and at every named step: nothing acknowledged is lost, nothing repeats."""
import base64
import collections
import contextlib
import hashlib
import os
import random
import shutil
import subprocess
import sys
import threading
import time
import unittest

from support.crashes import Crowd, Database, kill
from support.faults import Faults
from support.house import House
from support.instance import Instance, program

CROWD = 20
# A kill comes as soon as the ledger shows the first event of the kind: all that a collection's life has, in its order.
ASKING = ("access.requested", "message.handed-over", "consent.shown")
RUNNING = ("access.approved", "pass.issued", "session.began", "session.script-started", "machine.clock-measured",
           "collection.attached", "access.completed", "access.viewed", "receipt.fetched")
# In the middle of the writes of a commit that many share, and while a backup is made.
COMMIT, BACKUP = "a commit", "a backup"
STEPS = (*ASKING, *RUNNING, COMMIT, BACKUP)
# Each step once, and some at random; more turns take random moments and steps by turns.
KILLS = int(os.environ.get("PROPUSK_KILLS", str(len(STEPS) + 4)))


class Crash(House):
    sshd_lines = ("MaxStartups 10000", "LogLevel ERROR")

    @classmethod
    def setUpClass(cls):
        if not Faults.are_possible():
            raise unittest.SkipTest("needs a C compiler")
        super().setUpClass()

    @classmethod
    def _populate(cls):
        super()._populate()
        cls.names = [f"crash-{number}" for number in range(CROWD)]
        for name in cls.names:
            cls.add_machine(name, trust=False)
        # One line that trusts all the names.
        line = cls.instance.run("machine", "trust", cls.names[0], "--bare").out.strip()
        principals = ",".join(f"propusk-{name}" for name in cls.names)
        cls.sshd.authorize(cls.account, [line.replace(f"propusk-{cls.names[0]}", principals)])
        cls.database = Database(cls.instance.folder)
        cls.faults = Faults(cls.folder)
        cls.addClassCleanup(cls.faults.close)
        cls.instance.stop()
        cls.instance.start(preexec=cls.faults.preload)

    def test_kills_at_random_and_at_every_step_lose_nothing_and_repeat_nothing(self):
        crowd = Crowd(self.instance, self.names)
        totals, steps, serials, size, checkpoint = collections.Counter(), collections.Counter(), [], 0, None
        began = time.monotonic()
        for turn in range(KILLS):
            step = self.step(turn)
            answers, looks, before = self.kill_once(crowd, step, totals)
            self.assert_nothing_left(5)
            checked = self.instance.run("fsck", "--json", status=None)
            self.assertEqual(checked.status, 0, f"turn {turn}, at {step}: {checked.err}")
            self.check_ledger(checkpoint, size)
            size, checkpoint = self.database.checkpoint()
            self.instance.start(preexec=self.faults.preload)
            self.check_answers(answers, looks, totals)
            self.check_ends(before, totals)
            serials = self.check_serials(serials)
            totals["kills"] += 1
            steps[step or "at random"] += 1
        self.assertEqual(set(steps) - {"at random"}, set(STEPS[:KILLS]), "every step had its turn")
        print(f"crash: {dict(totals)}\ncrash: by step: {dict(steps)}\ncrash: {len(serials)} passes with rising "
              f"serials, {size} leaves, {len(self.running())} processes left, {time.monotonic() - began:.0f} s",
              file=sys.stderr, flush=True)

    def step(self, turn):
        if turn < len(STEPS):
            return STEPS[turn]
        return STEPS[turn // 2 % len(STEPS)] if turn % 2 else None

    def kill_once(self, crowd, step, totals):
        """Lets the crowd work, kills; returns what was acknowledged, and the requests as the kill left them."""
        # A clock that differs otherwise than before, so that the machines' clocks are measured anew.
        shift = random.choice([-9, -6, -3, 3, 6, 9]) if step == "machine.clock-measured" else 0
        self.faults.set(shift=shift)
        since = self.database.value("SELECT max(id) FROM event")
        if step in ASKING:
            killer = Killer(lambda: self.kill_at(step, since))
            # The server dies in the middle, in whatever way.
            with contextlib.suppress(Exception):
                crowd.prepare()
            killer.join()
            answers, looks = {}, []
        else:
            prepared = crowd.prepare()
            since = self.database.value("SELECT max(id) FROM event")
            if step == COMMIT:
                self.faults.set(shift=shift, kill_at=random.randint(2, 120))
            threads, answers, looks = crowd.approve(prepared)
            if step == COMMIT:
                self.instance.process.wait(30)
            elif step == BACKUP:
                self.kill_in_a_backup(totals)
            elif step:
                self.kill_at(step, since)
            else:
                time.sleep(random.uniform(0, 1.5))
                kill(self.instance)
            for thread in threads:
                thread.join()
        self.faults.set()
        before = self.database.rows("SELECT id, state, failure FROM access_request WHERE id IN "
                                    "(SELECT request_id FROM event WHERE id > ?)", since)
        for _, state, _ in before:
            totals[f"left {state}"] += 1
        return answers, looks, before

    def kill_at(self, step, since):
        deadline = time.monotonic() + 30
        has_come = False
        while not has_come and time.monotonic() < deadline:
            has_come = self.database.has_reached(step, since)
            time.sleep(0.001)
        # From the first of its kind on, anywhere in the next moments.
        time.sleep(random.uniform(0, 0.02))
        kill(self.instance)
        self.assertTrue(has_come, f"no {step} came")

    def kill_in_a_backup(self, totals):
        """Kills the server while a backup is made, now and then the backup too: it is whole, or it is none."""
        folder = f"{self.folder}/in-a-crash"
        backup = subprocess.Popen([program(), "backup", folder, "--data", self.instance.folder],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        time.sleep(random.uniform(0, 0.1))
        kill(self.instance)
        if random.random() < 0.5:
            backup.kill()
        is_done = backup.wait(60) == 0
        restored = Instance(f"{self.folder}/restored", type(self).transcript)
        answer = restored.run("restore", "--from", folder, status=None)
        if is_done:
            self.assertEqual(answer.status, 0, answer.err)
        if answer.status == 0:
            restored.run("fsck")
        totals["backups done" if is_done else "backups broken off"] += 1
        for path in (folder, restored.folder):
            shutil.rmtree(path, ignore_errors=True)

    def check_answers(self, answers, looks, totals):
        """What an answer said is there: the decision, and where it said completed the collection too."""
        for number, answer in answers.items():
            totals["approvals acknowledged"] += 1
            decisions = self.database.value("SELECT count(*) FROM consent WHERE request_id = ?", number)
            self.assertEqual(decisions, 1, f"the acknowledged decision on request {number}")
            if answer.get("state") == "completed":
                totals["results acknowledged"] += 1
                state = self.database.value("SELECT state FROM access_request WHERE id = ?", number)
                kept = self.database.value("SELECT count(*) FROM collection WHERE request_id = ?", number)
                self.assertEqual((state, kept), ("completed", 1), f"the acknowledged result of request {number}")
        for kind, number in looks:
            totals["looks answered"] += 1
            told = self.database.value("SELECT count(*) FROM event WHERE kind = ? AND request_id = ?", kind, number)
            self.assertEqual(told, 1, f"{kind} of request {number}")
        # And nothing is half there.
        self.assertEqual(self.database.rows(
            "SELECT id FROM access_request WHERE state = 'completed' AND id NOT IN (SELECT request_id FROM collection)"
        ), [])
        self.assertEqual(self.database.rows(
            "SELECT id FROM pass WHERE request_id NOT IN (SELECT request_id FROM consent)"), [])

    def check_ends(self, before, totals):
        self.assertEqual(self.database.value("SELECT count(*) FROM access_request WHERE state = 'active'"), 0)
        for number, state, _ in before:
            if state == "active":
                row = self.database.rows("SELECT state, failure FROM access_request WHERE id = ?", number)[0]
                self.assertEqual(row[0], "failed", f"request {number} was active")
                self.assertIn("interrupted", row[1])
                totals["interrupted"] += 1

    def check_serials(self, earlier):
        serials = [row[0] for row in self.database.rows("SELECT serial FROM pass ORDER BY id")]
        self.assertEqual(serials[: len(earlier)], earlier, "no pass is forgotten")
        self.assertEqual(serials, sorted(set(serials)), "serials rise and never repeat")
        return serials

    def check_ledger(self, checkpoint, size):
        """The log has not shrunk, and begins with what was signed before the kill."""
        now, _ = self.database.checkpoint()
        self.assertGreaterEqual(now, size)
        if checkpoint:
            # fsck makes the tree again; the row that was signed then still stands in it unchanged.
            note = self.database.value("SELECT note FROM checkpoint WHERE size = ?", size)
            self.assertEqual(note, checkpoint)
            self.assertEqual(note.split("\n")[2], self.root(size))

    def root(self, size):
        """The root over the first leaves, made from the stored leaf hashes as RFC 6962 has it."""
        hashes = [row[0] for row in self.database.rows(
            "SELECT hash FROM ledger_node WHERE level = 0 AND place < ? ORDER BY place", size)]

        def tree(part):
            if len(part) == 1:
                return part[0]
            half = 1 << (len(part) - 1).bit_length() - 1
            return hashlib.sha256(b"\1" + tree(part[:half]) + tree(part[half:])).digest()

        return base64.b64encode(tree(hashes)).decode()


class Killer(threading.Thread):
    """A thread that kills, and says what went wrong when it is joined."""

    def __init__(self, body):
        super().__init__()
        self.body, self.error = body, None
        self.start()

    def run(self):
        try:
            self.body()
        except BaseException as error:  # noqa: BLE001  raised again by join
            self.error = error

    def join(self, timeout=None):
        super().join(timeout)
        if self.error:
            raise self.error
