"""Makes Vectors/PythonVectors.swift: deadlines, amounts and days by a second implementation.

It knows the days from their published lists, not from the transfers that the product is built on, and it counts
minute by minute with Python's own datetime. Run: python3 vectors.py > Vectors/PythonVectors.swift
"""

import random
from datetime import date, datetime, timedelta, timezone

MOSCOW = timezone(timedelta(hours=3))

# Weekdays that are not worked, and Saturdays that are.
OFF = {
    2024: "01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 04-29 04-30 05-01 05-09 05-10 06-12 11-04 12-30 12-31",
    2025: "01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31",
    2026: "01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31",
    2027: "01-01 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31",
}
ON = {2024: "04-27 11-02 12-28", 2025: "11-01", 2026: "", 2027: "02-20"}

off = {date.fromisoformat(f"{year}-{day}") for year, days in OFF.items() for day in days.split()}
on = {date.fromisoformat(f"{year}-{day}") for year, days in ON.items() for day in days.split()}


def works(moment):
    day = moment.date()
    is_worked = day in on or (day.weekday() < 5 and day not in off)
    return is_worked and 8 <= moment.hour < 18


def due(start, minutes):
    moment = start
    while minutes > 0:
        if works(moment):
            minutes -= 1
        moment += timedelta(minutes=1)
    return moment


def elapsed(start, end):
    count = 0
    while start < end:
        count += works(start)
        start += timedelta(minutes=1)
    return count


def moment(generator):
    first = datetime(2024, 1, 1, tzinfo=MOSCOW)
    return first + timedelta(minutes=generator.randrange(1_400 * 1_440))


generator = random.Random(2_024)
print("// Made by a program.\n// swift-format-ignore-file\n")
print("/// Made by `vectors.py`: a second implementation, minute by minute.")
print("enum PythonVectors {")
print("    /// From, minutes, deadline.")
print("    static let deadlines: [(String, Int, String)] = [")
for _ in range(60):
    start, minutes = moment(generator), generator.choice([1, 30, 60, 120, 240, 480, 600, 1_200, 3_000])
    print(f'        ("{start.isoformat()}", {minutes}, "{due(start, minutes).isoformat()}"),')
print("    ]")
print("    /// From, to, working minutes.")
print("    static let amounts: [(String, String, Int)] = [")
for _ in range(40):
    start, end = sorted([moment(generator), moment(generator)])
    end = min(end, start + timedelta(days=40))
    print(f'        ("{start.isoformat()}", "{end.isoformat()}", {elapsed(start, end)}),')
print("    ]")
print("    /// Day, number since 1970-01-01, ISO weekday.")
print("    static let days: [(String, Int, Int)] = [")
epoch = date(1970, 1, 1).toordinal()
for text in ["0001-01-01", "1600-02-29", "1900-02-28", "1900-03-01", "1969-12-31", "1970-01-01", "2000-02-29",
             "2024-02-29", "2025-12-31", "2026-01-01", "2100-03-01", "9999-12-31"]:
    day = date.fromisoformat(text)
    print(f'        ("{text}", {day.toordinal() - epoch}, {day.isoweekday()}),')
print("    ]")
print("}")
