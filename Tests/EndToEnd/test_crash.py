"""`kill -9` of the working server, at random and at every named step: nothing acknowledged is lost, nothing repeats."""
import collections
import os
import random
import sys
import threading
import time

from support.crashes import Crowd, Database, kill
from support.house import House

KILLS = int(os.environ.get("PROPUSK_KILLS", "25"))
CROWD = 20
# A kill comes as soon as the ledger shows the first event of the kind.
STEPS = ("access.requested", "consent.shown", "access.approved", "pass.issued", "session.began",
         "session.script-started", "collection.attached", "access.completed")


class Crash(House):
    sshd_lines = ("MaxStartups 10000", "LogLevel ERROR")

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

    def test_kills_at_random_and_at_every_step_lose_nothing_and_repeat_nothing(self):
        crowd = Crowd(self.instance, self.names)
        totals, serials, size, checkpoint = collections.Counter(), [], 0, None
        for turn in range(KILLS):
            step = STEPS[turn // 2 % len(STEPS)] if turn % 2 else None
            answers, before = self.kill_once(crowd, step, totals)
            self.assert_nothing_left(5)
            checked = self.instance.run("fsck", "--json", status=None)
            self.assertEqual(checked.status, 0, f"turn {turn}, at {step}: {checked.err}")
            self.check_ledger(checkpoint, size)
            size, checkpoint = self.database.checkpoint()
            self.instance.start()
            self.check_answers(answers, totals)
            self.assertEqual(self.database.value("SELECT count(*) FROM access_request WHERE state = 'active'"), 0)
            for number, state, failure in before:
                if state == "active":
                    row = self.database.rows("SELECT state, failure FROM access_request WHERE id = ?", number)[0]
                    self.assertEqual(row[0], "failed", f"request {number} was active")
                    self.assertIn("interrupted", row[1])
                    totals["interrupted"] += 1
            serials = self.check_serials(serials)
            totals["kills"] += 1
            totals["at a step" if step else "at random"] += 1
        print(f"crash: {dict(totals)}, {len(serials)} passes, {size} leaves", file=sys.stderr, flush=True)

    def kill_once(self, crowd, step, totals):
        """Lets the crowd work, kills; returns what was acknowledged, and the requests as the kill left them."""
        since = self.database.value("SELECT max(id) FROM event")
        if step in ("access.requested", "consent.shown"):
            killer = threading.Thread(target=self.kill_at, args=(step, since))
            killer.start()
            try:
                crowd.prepare()
            except Exception:  # noqa: BLE001  the server dies in the middle, in whatever way
                pass
            killer.join()
            answers = {}
        else:
            prepared = crowd.prepare()
            since = self.database.value("SELECT max(id) FROM event")
            threads, answers = crowd.approve(prepared)
            if step:
                self.kill_at(step, since)
            else:
                time.sleep(random.uniform(0, 1.5))
                kill(self.instance)
            for thread in threads:
                thread.join()
        before = self.database.rows("SELECT id, state, failure FROM access_request WHERE id IN "
                                    "(SELECT request_id FROM event WHERE id > ?)", since)
        for _, state, _ in before:
            totals[f"left {state}"] += 1
        return answers, before

    def kill_at(self, step, since):
        deadline = time.monotonic() + 30
        while not self.database.has_reached(step, since) and time.monotonic() < deadline:
            time.sleep(0.001)
        # From the first of its kind on, anywhere in the next moments.
        time.sleep(random.uniform(0, 0.02))
        kill(self.instance)

    def check_answers(self, answers, totals):
        """What an answer said is there: the decision, and where it said completed the collection too."""
        for number, answer in answers.items():
            totals["answered"] += 1
            decisions = self.database.value("SELECT count(*) FROM consent WHERE request_id = ?", number)
            self.assertEqual(decisions, 1, f"the acknowledged decision on request {number}")
            if answer.get("state") == "completed":
                totals["answered completed"] += 1
                state = self.database.value("SELECT state FROM access_request WHERE id = ?", number)
                kept = self.database.value("SELECT count(*) FROM collection WHERE request_id = ?", number)
                self.assertEqual((state, kept), ("completed", 1), f"the acknowledged result of request {number}")
        # And nothing is half there.
        self.assertEqual(self.database.rows(
            "SELECT id FROM access_request WHERE state = 'completed' AND id NOT IN (SELECT request_id FROM collection)"
        ), [])
        self.assertEqual(self.database.rows(
            "SELECT id FROM pass WHERE request_id NOT IN (SELECT request_id FROM consent)"), [])

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
        import base64
        import hashlib
        hashes = [row[0] for row in self.database.rows(
            "SELECT hash FROM ledger_node WHERE level = 0 AND place < ? ORDER BY place", size)]

        def tree(part):
            if len(part) == 1:
                return part[0]
            half = 1 << (len(part) - 1).bit_length() - 1
            return hashlib.sha256(b"\1" + tree(part[:half]) + tree(part[half:])).digest()

        return base64.b64encode(tree(hashes)).decode()
