"""The working time of support on the command line; expected values are counted by hand from the production calendar."""
import calendar
import unittest

from support.instance import Instance

MOSCOW = "+03:00"


class Calendar(unittest.TestCase):
    def ask(self, *arguments, status=0):
        return Instance("/nonexistent").run("calendar", *arguments, data=False, status=status)

    def test_a_deadline_over_the_new_year_of_2026(self):
        # 30 minutes on 30 December; 31 December is the moved rest of 5 January 2025; 1 to 8 January are holidays, the
        # 9th is the moved rest of the 3rd; then a weekend, and the other 90 minutes on Monday.
        answer = self.ask("due", "--from", "2025-12-30T17:30:00+03:00", "--minutes", "120", "--explain", "--json").json
        self.assertEqual(answer["due"], "2026-01-12T09:30:00+03:00")
        worked = [(line["from"], line["seconds"]) for line in answer["lines"] if line["kind"] == "worked"]
        self.assertEqual(worked, [("2025-12-30T17:30:00+03:00", 1800), ("2026-01-12T08:00:00+03:00", 5400)])
        skipped = {line["day"]: line["reason"] for line in answer["lines"] if line["kind"] == "skipped"}
        self.assertEqual(sorted(skipped), ["2025-12-31", *(f"2026-01-{day:02}" for day in range(1, 12))])
        self.assertEqual((skipped["2025-12-31"], skipped["2026-01-07"], skipped["2026-01-10"]),
                         ("rest_moved", "christmas", "weekend"))

    def test_the_explanation_in_both_languages(self):
        due = ["due", "--from", "2025-12-30T17:30:00+03:00", "--minutes", "120", "--explain", "--language"]
        russian = self.ask(*due, "ru").out
        for words in ("пн 12.01.2026 09:30", "выходной перенесён с вс 05.01.2025", "Рождество Христово", "= 2:00"):
            self.assertIn(words, russian)
        self.assertIn("Mon 2026-01-12 09:30", self.ask(*due, "en").out)

    def test_a_day_that_is_used_up_ends_at_18_and_the_instant_of_18_belongs_to_the_next(self):
        # 2 to 6 March 2026 is an ordinary week.
        def due(start, minutes):
            return self.ask("due", "--from", start, "--minutes", minutes, "--json").json["due"]

        self.assertEqual(due("2026-03-02T08:00:00+03:00", "600"), "2026-03-02T18:00:00+03:00")
        self.assertEqual(due("2026-03-02T18:00:00+03:00", "1"), "2026-03-03T08:01:00+03:00")
        self.assertEqual(self.ask("elapsed", "--from", "2026-03-02T17:00:00+03:00", "--to", "2026-03-03T06:00:00Z",
                                  "--json").json["seconds"], 7200)

    def test_a_month_as_people_know_it(self):
        days = {day["day"]: day for day in self.ask("show", "2026-01", "--json").json}
        self.assertEqual(len(days), 31)
        self.assertEqual([name for name, day in sorted(days.items()) if day["is_worked"]][0], "2026-01-12")
        # The official norm for January 2026 is 15 working days.
        self.assertEqual(sum(day["is_worked"] for day in days.values()), 15)
        self.assertIn("New Year holidays", self.ask("show", "2026-01", "--language", "en").out)

    def test_the_grid_is_that_of_another_calendar(self):
        for year in (2024, 2025, 2026, 2027):
            for month in range(1, 13):
                name = f"{year}-{month:02}"
                lines = self.ask("show", name, "--language", "en").out.splitlines()
                self.assertEqual(lines[0], f"{calendar.month_name[month]} {year}")
                weeks = calendar.monthcalendar(year, month)
                rows = [[line[place:place + 5] for place in range(0, 35, 5)] for line in lines[3:3 + len(weeks)]]
                self.assertEqual([[int(cell[:4].strip() or 0) for cell in row] for row in rows], weeks, name)
                marks = {int(cell[:4]): cell[4:].strip() for row in rows for cell in row if cell[:4].strip()}
                worked = {int(day["day"][8:]): day["is_worked"] for day in self.ask("show", name, "--json").json}
                self.assertEqual({day: mark != "-" for day, mark in marks.items()}, worked, name)

    def test_bad_input_says_what_to_do(self):
        for arguments, status, words in (
            (("due", "--from", "2025-12-30T17:30:00", "--minutes", "5"), 64, "+03:00"),
            (("due", "--from", "yesterday", "--minutes", "5"), 64, "2025-12-30T17:30:00+03:00"),
            (("due", "--from", "2025-12-30T17:30:00+03:00", "--minutes", "0"), 3, "at least one minute"),
            (("due", "--from", "2031-01-01T00:00:00Z", "--minutes", "5"), 3, "2031"),
            (("due", "--from", "2027-12-30T00:00:00Z", "--minutes", "60000"), 3, "2028"),
            (("elapsed", "--from", "2026-01-02T00:00:00Z", "--to", "2026-01-01T00:00:00Z"), 3, "exchange"),
            (("show", "2026-13"), 64, "2026-01"),
        ):
            with self.subTest(arguments):
                self.assertIn(words, self.ask(*arguments, status=status).err)
