"""A ticket that comes at the end of 2025: the real server, on another day, says by when support has to react, and why.

The days off come from the decree on the transfer of days off in 2026 and article 112 of the Labour Code, written out.
"""
import datetime
import os
import subprocess
import time

from support import processes
from support.house import House
from support.instance import REPOSITORY

MOSCOW = datetime.timezone(datetime.timedelta(hours=3))
ARRIVAL = datetime.datetime(2025, 12, 30, 17, 30, tzinfo=MOSCOW)
FREE = [datetime.date(2025, 12, 31)] + [datetime.date(2026, 1, day) for day in range(1, 12)]


class NewYear(House):
    """The clock stands at half past five on the last working day of the year; a premium client has two hours."""

    @classmethod
    def setUpClass(cls):
        library = f"/tmp/shifted-clock-{os.getpid()}.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", library,
                        f"{REPOSITORY}/Tests/EndToEnd/support/shifted_clock.c"], check=True)
        cls.addClassCleanup(os.remove, library)
        cls.move_clock(library, ARRIVAL)
        try:
            super().setUpClass()
        finally:
            del os.environ["LD_PRELOAD"]
            cls.library = library

    @classmethod
    def move_clock(cls, library, moment):
        """Whatever starts from now on, lives then."""
        os.environ["LD_PRELOAD"] = library
        os.environ["CLOCK_SHIFT"] = str(int(moment.timestamp() - time.time()))
        cls.addClassCleanup(os.environ.pop, "CLOCK_SHIFT", None)

    def later(self, moment):
        """The server once more, at another time."""
        self.instance.process.terminate()
        processes.wait_until(lambda: self.instance.process.poll() is not None, 15, "the end of the server")
        self.move_clock(self.library, moment)
        try:
            self.instance.start()
        finally:
            del os.environ["LD_PRELOAD"]

    def test_the_holidays_are_skipped_and_named(self):
        propusk = self.instance
        propusk.run("client", "change", "Romashka", "--tariff", "premium")
        made = propusk.json("ticket", "open", "--from", "anna@example.org", "--subject", "Нет обмена", "--channel",
                            "phone", "--body", "Заявки не выгружаются.")
        number = str(made["number"])
        # Half an hour on the 30th, and an hour and a half on the first working day of 2026, which is the 12th.
        due = datetime.datetime.fromisoformat(made["due_at"])
        self.assertLess(abs(due - datetime.datetime(2026, 1, 12, 9, 30, tzinfo=MOSCOW)), datetime.timedelta(minutes=5))
        text = propusk.run("ticket", "show", number, "--explain", "--language", "en").out
        self.transcript.append(text)
        skipped = [line for line in text.splitlines() if "17:" not in line and "08:00" not in line]
        for day in FREE:
            self.assertTrue(any(str(day) in line for line in skipped), f"{day} is not explained:\n{text}")
        self.assertIn("2025-12-30 17:3", text)
        self.assertIn("clause 2.1", text)

        # A break is published on the day of the deadline: it moves.
        propusk.run("calendar", "close", "--from", "2026-01-12T08:00:00+03:00", "--to", "2026-01-12T12:00:00+03:00",
                    "--reason", "Переезд", "--as", "ivan")
        moved = datetime.datetime.fromisoformat(propusk.json("ticket", "show", number)["due_at"])
        self.assertEqual(moved - due, datetime.timedelta(hours=4))
        text = propusk.run("ticket", "show", number, "--explain", "--language", "ru").out
        self.assertIn("Переезд", text)
        self.assertIn("опубликовано изменение режима работы (п. 5)", text)

        # Support answers in time, and no later publication changes that.
        self.later(datetime.datetime(2026, 1, 12, 12, 30, tzinfo=MOSCOW))
        propusk.run("ticket", "reply", number, "--body", "Перезапустите обработку.", "--as", "ivan")
        clock = propusk.json("ticket", "show", number)["clocks"][0]
        self.assertEqual(clock["state"], "finished")
        self.assertTrue(clock["is_in_time"])
        propusk.run("calendar", "withdraw", "1", "--as", "ivan")
        self.assertEqual(propusk.json("ticket", "show", number)["clocks"][0], clock)

        # The way back in time is refused, and changes nothing.
        self.later(ARRIVAL)
        before = propusk.json("ticket", "show", number)
        refused = propusk.run("ticket", "reply", number, "--body", "Раньше", "--as", "ivan", "--json", status=None)
        self.assertEqual(refused.error["code"], "clockWentBack")
        self.assertEqual(propusk.json("ticket", "show", number)["timeline"], before["timeline"])
