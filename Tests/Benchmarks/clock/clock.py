#!/usr/bin/env python3
"""Measures the working-time clock: deadlines a second, and what an explained one costs.

A million questions of 2026, most of them short, as service levels are. The peers answer the same ones in the same run,
and all answers have to agree: a walk from day to day in C, NumPy's business days over whole arrays, and the package
businesstimedelta, which Python people would take. 2026 has no working Saturday, of which NumPy knows nothing.
"""
import argparse
import datetime
import os
import random
import re
import shutil
import statistics
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
sys.dont_write_bytecode = True

import contest  # noqa: E402
from contest import Contestant, say  # noqa: E402

PRODUCT, C, NUMPY, PACKAGE = "Propusk", "C, day by day", "NumPy, whole arrays", "Python, businesstimedelta"
FIRST = datetime.date(2026, 1, 1)


def free_days():
    """The days off of 2026 and 2027, as the tests of the product have them from another source."""
    with open(f"{contest.REPOSITORY}/Tests/RegulationTests/vectors.py", encoding="utf-8") as file:
        lists = dict(re.findall(r"^    (202[67]): \"([\d -]+)\",$", file.read(), re.M))
    return [datetime.date.fromisoformat(f"{year}-{day}") for year in lists for day in lists[year].split()]


def write(path, count):
    """So many questions: a second of 2026 and working minutes."""
    chance = random.Random(2_026)
    start = int(datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc).timestamp())
    with open(path, "w", encoding="ascii") as file:
        for _ in range(count):
            minutes = chance.choice((60, 120, 240, 240, 480, 480, 960, 2_400))
            file.write(f"{start + chance.randrange(350 * 86_400)} {minutes}\n")


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench clock", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--deadlines", type=int, default=1_000_000)
    parser.add_argument("--package-deadlines", type=int, default=2_000, help="the package is slow")
    options = parser.parse_args()
    binaries = os.environ["BENCH_BIN"]
    folder = contest.folder()
    contest.machine()
    goals = contest.Goals()
    try:
        many, few = f"{folder}/many", f"{folder}/few"
        write(many, options.deadlines)
        write(few, options.package_deadlines)
        off = free_days()
        days = [FIRST + datetime.timedelta(days=number) for number in range(366 + 60)]
        worked = "".join("01"[day.weekday() < 5 and day not in off] for day in days)
        python = f"{contest.REPOSITORY}/.build/venv/bin/python"
        names = ",".join(day.isoformat() for day in off)
        product = Contestant(PRODUCT, [f"{binaries}/bench", "clock", folder, "1"])
        days_c = Contestant(C, [f"{binaries}/days", many])
        days_c.process.stdin.write(f"{(FIRST - datetime.date(1970, 1, 1)).days} {worked}\n")
        numpy = Contestant(NUMPY, [python, f"{HERE}/python_clocks.py", "numpy", many, names, str(options.deadlines)])
        package = Contestant(PACKAGE, [python, f"{HERE}/python_clocks.py", "businesstimedelta", few, names,
                                       str(options.package_deadlines)])
        lines = {PRODUCT: (product, f"due {many}", options.deadlines), C: (days_c, "due", options.deadlines),
                 NUMPY: (numpy, "due", options.deadlines), PACKAGE: (package, "due", options.package_deadlines)}
        expected = {options.deadlines: product.ask(f"due {many}")[1],
                    options.package_deadlines: product.ask(f"due {few}")[1]}
        seconds = {name: [] for name in lines}
        for name in contest.in_turn(list(lines), options.rounds):
            contestant, line, count = lines[name]
            took, digest = contestant.ask(line)
            if digest != expected[count]:
                raise SystemExit(f"bench: {name} has other deadlines: {digest}, not {expected[count]}")
            seconds[name].append(float(took))
        say("every deadline agrees with every peer's\n")
        rates = {}
        say(f"{'':28}{'deadlines a second':>20}{'ns each':>10}{'lowest':>14}{'highest':>14}")
        for name, (_, _, count) in lines.items():
            walls = sorted(seconds[name])
            rates[name] = count / walls[len(walls) // 2]
            say(f"{name:28}{rates[name]:20,.0f}{1e9 / rates[name]:10,.0f}{count / walls[-1]:14,.0f}"
                f"{count / walls[0]:14,.0f}")
        say()
        for name in (C, NUMPY, PACKAGE):
            say(f"Propusk / {name}: {rates[PRODUCT] / rates[name]:,.1f}")
        answers = [product.ask(f"explain {many}") for _ in range(options.rounds)]
        explained = statistics.median(float(answer[0]) / int(answer[1]) for answer in answers)
        goals.at_least("deadlines a second", rates[PRODUCT], 5_000_000)
        goals.at_most("an explained deadline, µs", explained * 1e6, 50)
        for contestant in (product, days_c, numpy, package):
            contestant.close()
        goals.say()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
