#!/usr/bin/env python3
"""Measures redaction of logs and of hostile texts, beside regexes that a script applies one after another.

The product redacts as in a collection: its standard rules, two secrets of the session in each of their dresses, names
under a client's key, pieces of a megabyte cut between lines; and once more with addresses and computers hidden too. Its
peer, in the same run and in turn, is what support scripts do: a list of regular expressions in Python, each substituted
over each line. It knows ten forms of secrets and not their dresses; the product knows some fifty.

Rates are of CPU time on one core. Each side says how many of the log's secrets it left.
"""
import argparse
import os
import re
import shutil
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

import contest  # noqa: E402
import corpus  # noqa: E402
from contest import Contestant, say  # noqa: E402

# As a support script has them: a pattern for each thing that somebody once found in a report.
SEQUENCE = [(re.compile(pattern, re.IGNORECASE), replacement) for pattern, replacement in (
    (r"(password\s*[=:]\s*)\S+", r"\1******"),
    (r"(passwd\s*[=:]\s*)\S+", r"\1******"),
    (r"(pwd\s*=\s*)\S+", r"\1******"),
    (r"(пароль[^:=]*[=:]\s*)\S+", r"\1******"),
    (r"(token\s*[=:]\s*)[^\s&]+", r"\1******"),
    (r"(authorization:\s*\w+\s+)\S+", r"\1******"),
    (r"(secret\s*[=:]\s*)\S+", r"\1******"),
    (r"(\"password\"\s*:\s*\")[^\"]+", r"\1******"),
    (r"(://[^\s/:@]+:)[^\s/@]+@", r"\1******@"),
    (r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*", "******"),
    (r"\b(?:\d{1,3}\.){3}\d{1,3}\b", "x.x.x.x"),
    (r"\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b", "x:x:x:x:x:x"),
)]
# Named by the books as what a regex must not be; few letters, since each two more take this one twice as long.
EXPLOSIVE = re.compile(r"(a+)+b")


class Sequence:
    """The regexes of a script, one after another over each line."""

    name = "Python: regexes in sequence"

    def run(self, line):
        source, target = line.split()[1:3]
        with open(source, encoding="utf-8") as file:
            lines = file.readlines()
        before, start = time.process_time(), time.monotonic()
        for number, text in enumerate(lines):
            for pattern, replacement in SEQUENCE:
                text = pattern.sub(replacement, text)
            lines[number] = text
        cpu, seconds = time.process_time() - before, time.monotonic() - start
        with open(target, "w", encoding="utf-8") as file:
            file.writelines(lines)
        return seconds, cpu, 0


class Product(Contestant):
    """`standard` or `network`: which rules."""

    def __init__(self, rules, command):
        super().__init__(f"Propusk, {rules}", command)
        self.rules = rules

    def run(self, line):
        pid = self.process.pid
        contest.processes.forget_peak(pid)
        seconds, cpu = self.ask(f"{line} {self.rules}")[:2]
        return float(seconds), float(cpu), contest.processes.peak_kilobytes(pid) / 1024


def leaks(path, secrets):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return sum(secret in text for secret in secrets)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench redact", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=16, help="of logs")
    options = parser.parse_args()
    folder = contest.folder()
    contest.machine()
    goals = contest.Goals()
    try:
        program = [f"{os.environ['BENCH_BIN']}/bench-redact"]
        standard, network = Product("standard", program), Product("network", program)
        sequence = Sequence()
        text, secrets = corpus.logs(options.megabytes << 20)
        source = write(folder, "logs", text)
        contestants = [standard, network, sequence]
        results = {contestant: [] for contestant in contestants}
        for contestant in contestants[:2]:
            contestant.run(f"redact {source} {folder}/warm")
        for contestant in contest.in_turn(contestants, options.rounds):
            results[contestant].append(contestant.run(f"redact {source} {target(folder, contestant)}"))
        rates = report(f"Logs, {options.megabytes} MiB with {len(secrets)} secrets, median of {options.rounds} rounds",
                       len(text.encode()), [(contestant.name, results[contestant]) for contestant in contestants])
        for contestant in contestants:
            say(f"{contestant.name}: left {leaks(target(folder, contestant), secrets)} of {len(secrets)} secrets")
        hostile(folder, options.rounds, standard, network, sequence, goals)
        goals.at_least("logs, MB a second and core", rates[standard.name], 100)
        goals.at_least("logs, Propusk / regexes in sequence", rates[standard.name] / rates[sequence.name], 10)
        growth(folder, standard, goals)
        goals.at_most("secrets left", leaks(target(folder, standard), secrets), 0)
        explosion()
        goals.say()
        standard.close()
        network.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def hostile(folder, rounds, standard, network, sequence, goals):
    """Each text by itself: the goal is for the worst."""
    worst = {standard: None, network: None}
    for name in corpus.HOSTILE:
        text = corpus.hostile(name, 2 << 20)
        source = write(folder, "hostile", text)
        rows = [(contestant.name, [contestant.run(f"redact {source} {folder}/out") for _ in range(rounds)])
                for contestant in (standard, network)]
        # The script's time may grow with the square of a line: it gets a tenth, once.
        short = write(folder, "short", text[:len(text) // 100])
        rates = report(f"Hostile: {name}", len(text.encode()), rows)
        seconds, cpu, _ = sequence.run(f"redact {short} {folder}/out")
        say(f"{sequence.name:34}{os.path.getsize(short) / 1e6 / max(cpu, 1e-6):12,.2f} MB/s on a hundredth of it")
        for contestant in worst:
            rate = rates[contestant.name]
            worst[contestant] = rate if worst[contestant] is None else min(rate, worst[contestant])
    goals.at_least("hostile, the worst, MB a second and core", worst[standard], 15)
    say(f"\nthe worst with addresses hidden, of no goal: {worst[network]:,.1f} MB/s")


def growth(folder, product, goals):
    """How much longer eight times the text takes, for the hostile text that grows worst."""
    worst = 0
    for name in corpus.HOSTILE:
        times = []
        for size in (256 << 10, 2 << 20):
            source = write(folder, "growth", corpus.hostile(name, size))
            times.append(min(product.run(f"redact {source} {folder}/out")[0] for _ in range(5)))
        worst = max(worst, times[1] / times[0])
    goals.at_most("eight times the text takes so many times as long", worst, 16)


def explosion():
    say("\n(a+)+b on letters without the end that it wants")
    for count in (16, 20, 24):
        start = time.process_time()
        EXPLOSIVE.fullmatch("a" * count)
        say(f"Python's re, {count} letters: {(time.process_time() - start) * 1000:,.1f} ms")


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def target(folder, contestant):
    return os.path.join(folder, re.sub(r"\W+", "-", contestant.name))


def report(head, size, rows):
    """Prints rates of CPU time, and returns them: rows are (name, [(seconds, CPU seconds, peak)])."""
    rates = {}
    say(f"\n{head}")
    say(f"{'':34}{'MB/s of CPU':>12}{'lowest':>10}{'highest':>10}{'peak MB':>10}")
    for name, results in rows:
        each = sorted(size / 1e6 / max(cpu, 1e-6) for _, cpu, _ in results)
        rates[name] = each[len(each) // 2]
        say(f"{name:34}{rates[name]:12,.1f}{each[0]:10,.1f}{each[-1]:10,.1f}{max(row[2] for row in results):10.1f}")
    return rates


if __name__ == "__main__":
    main()
