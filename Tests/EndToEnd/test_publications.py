"""What support publishes about its working time, releases, and the report of reactions (clauses 2.1, 2.3 and 5).

Expected times are counted by hand: 2 to 6 March 2026 is an ordinary week, and 9 March is the moved rest of the 8th.
"""
import csv
import datetime
import io

from support import processes
from support.house import CLIENT, House
from support.instance import Instance
from support.sshd import write

YEAR_2028 = """# made up: the decree of 2028 is not known
year 2028
decree постановление о переносе в 2028 году | decree on 2028
move 2028-01-01 2028-01-10
move 2028-01-02 2028-01-11
move 2028-01-08 2028-01-12
move 2028-11-04 2028-11-06
"""


class Publications(House):
    def due(self, start, minutes, *options):
        return self.instance.json("calendar", "due", "--from", start, "--minutes", str(minutes), *options)

    def publish(self, *arguments):
        return self.instance.json("calendar", *arguments)

    def withdraw(self, published):
        self.publish("withdraw", str(published["publication"]["version"]))

    def test_a_closure_moves_what_is_due_and_its_withdrawal_moves_it_back(self):
        start = "2026-03-02T16:00:00+03:00"
        self.assertEqual(self.due(start, 60)["due"], "2026-03-02T17:00:00+03:00")
        closed = self.publish("close", "--from", "2026-03-02T16:30:00+03:00", "--to", "2026-03-03T10:00:00+03:00",
                              "--reason", "Авария на сервере")
        answer = self.due(start, 60, "--explain")
        # Half an hour on Monday, and the other half from ten on Tuesday.
        self.assertEqual(answer["due"], "2026-03-03T10:30:00+03:00")
        self.assertEqual(answer["calendar"], closed["publication"]["version"])
        self.assertIn("Авария на сервере", {line.get("reason") for line in answer["lines"]})
        shipped = self.due(start, 60, "--shipped")
        self.assertEqual((shipped["due"], "calendar" in shipped), ("2026-03-02T17:00:00+03:00", False))
        for options, words in (((), "версия"), (("--shipped",), "без публикаций")):
            said = self.instance.run("calendar", "due", "--from", start, "--minutes", "60", "--language", "ru",
                                     *options)
            self.assertIn(words, said.out)
        self.withdraw(closed)
        self.assertEqual(self.due(start, 60)["due"], "2026-03-02T17:00:00+03:00")
        listed = {row["version"]: row for row in self.instance.json("calendar", "list")}
        version = closed["publication"]["version"]
        self.assertEqual(listed[version]["withdrawn_by"], max(listed))
        self.assertTrue(listed[version]["published_by"].startswith("local:uid"))
        self.assertIn("Авария на сервере", self.instance.run("calendar", "list").out)

    def test_the_notice_has_what_is_to_come_and_nothing_else(self):
        today = datetime.date.today()
        soon, never, first, last = (str(today + datetime.timedelta(days)) for days in (20, 21, 2, 4))
        for day, reason in (("2024-03-05", "давно"), (soon, "скоро"), (never, "отменено")):
            closed = self.publish("close", "--from", f"{day}T10:00:00+03:00", "--to", f"{day}T11:00:00+03:00",
                                  "--reason", reason)
        self.withdraw(closed)
        self.publish("hours", "--from", first, "--through", last, "--opens", "10:00", "--closes", "16:00", "--reason",
                     "переезд")
        text = self.instance.run("calendar", "notice", "--language", "ru").out
        self.assertLess(text.index("переезд"), text.index("скоро"))
        self.assertIn("{2}.{1}.{0} 10:00".format(*soon.split("-")), text)
        for word in ("давно", "отменено"):
            self.assertNotIn(word, text)

    def test_the_open_deadline_of_a_ticket_moves_with_the_calendar(self):
        # A closure of the next ten days moves every open deadline of 240 minutes beyond its end.
        ticket = self.instance.json("ticket", "open", "--from", "anna@example.org", "--subject", "s", "--body",
                                    "b")["number"]
        shown = lambda: self.instance.json("ticket", "show", str(ticket))["clocks"][0]
        before = shown()["due_at"]
        day = before[:10]
        closed = self.publish("close", "--from", f"{day}T00:00:00+03:00", "--to", f"{day}T23:59:00+03:00",
                              "--reason", "r")
        self.assertIn(ticket, closed["moved"])
        self.assertGreater(shown()["due_at"], f"{day}T23:59:00+03:00")
        lines = self.instance.run("ticket", "show", str(ticket), "--explain", "--language", "en").out
        self.assertIn("closed", lines)
        self.withdraw(closed)
        self.assertEqual(shown()["due_at"], before)
        # A finished clock keeps what it was counted by.
        self.instance.run("ticket", "reply", str(ticket), "--body", "done", "--as", "ivan")
        finished = shown()
        closed = self.publish("close", "--from", f"{day}T00:00:00+03:00", "--to", f"{day}T23:59:00+03:00",
                              "--reason", "r")
        self.assertNotIn(ticket, closed["moved"])
        self.assertEqual(shown(), finished)
        self.withdraw(closed)

    def test_changed_hours_and_a_day_of_duty(self):
        # Sunday 15 March 2026 from ten to noon; nothing else changes.
        duty = self.publish("hours", "--from", "2026-03-15", "--through", "2026-03-15", "--opens", "10:00", "--closes",
                            "12:00", "--days", "all", "--reason", "дежурство")
        self.assertEqual(self.due("2026-03-13T18:00:00+03:00", 30)["due"], "2026-03-15T10:30:00+03:00")
        month = self.instance.run("calendar", "show", "2026-03", "--language", "ru").out
        self.assertIn("  15+", month)
        self.assertIn("дежурство", month)
        self.withdraw(duty)
        short = self.publish("hours", "--from", "2026-03-16", "--through", "2026-03-22", "--opens", "09:00", "--closes",
                             "17:00", "--reason", "летние часы")
        self.assertEqual(self.due("2026-03-16T08:00:00+03:00", 480)["due"], "2026-03-16T17:00:00+03:00")
        self.assertEqual(self.due("2026-03-20T17:00:00+03:00", 1)["due"], "2026-03-23T08:01:00+03:00")
        self.withdraw(short)

    def test_days_before_holidays_are_shorter_where_that_is_published(self):
        # 30 April 2026 is a Thursday before a holiday.
        start = "2026-04-30T16:30:00+03:00"
        self.assertEqual(self.due(start, 60)["due"], "2026-04-30T17:30:00+03:00")
        self.publish("shorten", "on")
        self.assertEqual(self.due(start, 60)["due"], "2026-05-04T08:30:00+03:00")
        self.publish("shorten", "off")
        self.assertEqual(self.due(start, 60)["due"], "2026-04-30T17:30:00+03:00")

    def test_a_year_is_entered_when_its_decree_has_appeared(self):
        unknown = self.instance.run("calendar", "due", "--from", "2028-03-01T10:00:00+03:00", "--minutes", "5",
                                    status=3)
        self.assertIn("2028", unknown.err)
        path = f"{self.folder}/2028.txt"
        write(path, YEAR_2028.replace("2028-01-10", "2028-01-15"))
        answer = self.instance.run("calendar", "import", path, "--language", "en", status=3)
        self.assertIn("2028-01-15", answer.err)  # A Saturday.
        write(path, YEAR_2028 + "weekend 5\n")
        self.assertIn("line 8", self.instance.run("calendar", "import", path, "--language", "en", status=3).err)
        write(path, "year 2029\ndecree о | on\nmove 2029-11-04 2029-11-05\n")
        self.assertIn("2028", self.instance.run("calendar", "import", path, "--language", "en", status=3).err)
        write(path, YEAR_2028)
        self.instance.run("calendar", "import", path)
        self.assertEqual(self.due("2028-01-03T10:00:00+03:00", 1)["due"], "2028-01-13T08:01:00+03:00")

    def test_what_contradicts_the_calendar_is_refused_with_what_to_do(self):
        closed = self.publish("close", "--from", "2026-06-01T10:00:00+03:00", "--to", "2026-06-01T12:00:00+03:00",
                              "--reason", "перенос")
        version = closed["publication"]["version"]
        count = len(self.instance.json("calendar", "list"))
        close = ("close", "--reason", "r", "--from")
        hours = ("hours", "--reason", "r", "--from", "2026-06-02", "--through")
        for arguments, words in (
            ((*close, "2026-06-01T11:00:00+03:00", "--to", "2026-06-01T13:00:00+03:00"),
             f"calendar withdraw {version}"),
            ((*close, "2026-06-01T13:00:00+03:00", "--to", "2026-06-01T13:00:00+03:00"), "name a"),
            ((*close, "2026-06-01T13:00:00", "--to", "2026-06-01T14:00:00+03:00"), "+03:00"),
            ((*close, "yesterday", "--to", "2026-06-01T14:00:00+03:00"), "+03:00"),
            ((*close, "2031-06-01T13:00:00+03:00", "--to", "2031-06-01T14:00:00+03:00"), "2031"),
            ((*hours, "2026-06-01", "--opens", "08:00", "--closes", "10:00"), "name a"),
            ((*hours, "2026-06-03", "--opens", "10:00", "--closes", "10:00"), "name a"),
            ((*hours, "2026-06-03", "--opens", "8", "--closes", "10:00"), "08:00"),
            ((*hours, "2026-06-31", "--opens", "08:00", "--closes", "10:00"), "YYYY-MM-DD"),
            ((*hours, "2035-06-03", "--opens", "08:00", "--closes", "10:00"), "2035"),
            (("withdraw", "999"), "calendar list"),
            (("close", "--from", "2026-06-01T15:00:00+03:00", "--to", "2026-06-01T16:00:00+03:00", "--reason", " "),
             "type a text"),
        ):
            with self.subTest(arguments):
                self.assertIn(words, self.instance.run("calendar", *arguments, "--language", "en", status=3).err)
        self.assertEqual(len(self.instance.json("calendar", "list")), count)
        self.withdraw(closed)
        self.assertIn("nothing to withdraw", self.instance.run("calendar", "withdraw", str(version), "--language", "en",
                                                               status=3).err)

    def test_a_server_that_is_away_is_no_reason_to_count_by_another_calendar(self):
        away = Instance(f"{self.folder}/away", type(self).transcript)
        away.init()
        due = ("calendar", "due", "--from", "2026-03-02T16:00:00+03:00", "--minutes", "60")
        away.run(*due, status=1)
        away.run(*due, "--shipped")

    def test_whoever_waited_for_a_release_is_told_when_it_comes(self):
        ticket = self.instance.json("ticket", "open", "--from", "anna@example.org", "--subject", "wish", "--body",
                                    "b")["number"]
        self.instance.run("ticket", "defer", str(ticket), "--reason", "needsDevelopment", "--release", "5.5.99", "--as",
                          "ivan")
        self.assertEqual(self.instance.json("ticket", "show", str(ticket))["state"], "waiting")
        self.assertEqual(self.instance.json("release", "add", "5.5.98")["tickets"], [])
        release = self.instance.json("release", "add", "5.5.99", "--note", "исправлен обмен")
        self.assertEqual([row["number"] for row in release["tickets"]], [ticket])
        self.assertEqual(self.instance.json("ticket", "show", str(ticket))["state"], "open")
        processes.wait_until(lambda: any("5.5.99" in body and "исправлен обмен" in body and "clause 2.3" in body
                                         for _, _, body in self.instance.messages()), 10, "the letter")
        for late in (("ticket", "wait", str(ticket), "--for", "release", "--release", "5.5.99"),
                     ("ticket", "defer", str(ticket), "--reason", "needsDevelopment", "--release", "5.5.99")):
            refused = self.instance.run(*late, "--as", "ivan", "--language", "en", status=3)
            self.assertIn("can be installed", refused.err)
        self.assertIn("exists", self.instance.run("release", "add", "5.5.99", "--language", "en", status=3).err)
        self.assertEqual([row["version"] for row in self.instance.json("release", "list")][:2], ["5.5.99", "5.5.98"])

    def test_the_report_counts_what_was_answered(self):
        self.instance.run("tariff", "add", '=HYPERLINK("x")', "--minutes", "30")
        self.instance.run("client", "add", "Odd", "--tariff", '=HYPERLINK("x")')
        self.instance.run("contact", "add", "--client", "Odd", "--name", "O", "--email", "odd@example.net")
        numbers = []
        for address in ("odd@example.net", "odd@example.net", "odd@example.net"):
            ticket = self.instance.json("ticket", "open", "--from", address, "--subject", "s", "--body", "b")
            numbers.append(ticket["number"])
        for number in numbers[:2]:
            self.instance.run("ticket", "reply", str(number), "--body", "done", "--as", "ivan")
        days = ("--from", "2024-01-01", "--to", "2027-12-31")
        report = self.instance.json("report", "reactions", *days)
        line = next(line for line in report["lines"] if line["tariff"] == '=HYPERLINK("x")')
        self.assertEqual((line["count"], line["in_time"], line["late"]), (2, 2, 0))
        self.assertEqual(sorted(row["ticket"] for row in line["reactions"]), numbers[:2])
        rows = list(csv.reader(io.StringIO(self.instance.run("report", "reactions", *days, "--csv").out)))
        self.assertEqual(rows[0][0], "tariff")
        mine = next(row for row in rows if "HYPERLINK" in row[0])
        self.assertEqual((mine[0], mine[1]), ("'=HYPERLINK(\"x\")", "2"))  # No formula.
        russian = self.instance.run("report", "reactions", *days, "--csv", "--language", "ru").out
        self.assertTrue(russian.startswith("\ufeff\"tariff\";"))
        none = self.instance.json("report", "reactions", "--from", "2024-01-01", "--to", "2024-01-02")
        self.assertEqual(none["lines"], [])
        for arguments, words in ((("--from", "2026-02-30", "--to", "2026-03-01"), "YYYY-MM-DD"),
                                 (("--from", "2026-03-02", "--to", "2026-03-01"), "name a")):
            self.assertIn(words, self.instance.run("report", "reactions", *arguments, "--language", "en", status=3).err)
        self.assertIn(CLIENT, self.instance.run("client", "list").out)
