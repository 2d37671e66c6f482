"""What the benchmarks share: programs that answer lines, rounds in turn, tables of medians, goals."""
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(REPOSITORY, "Tests", "EndToEnd"))
sys.dont_write_bytecode = True

from support import processes  # noqa: E402


def say(text=""):
    print(text, flush=True)


class Contestant:
    """A program that does what a line says, and answers it with a line that begins with seconds."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        words = self.process.stdout.readline().split()
        if not words:
            raise SystemExit(f"bench: {self.name} gave up at '{line}'")
        return words

    def run(self, line):
        """Seconds on the clock, seconds of CPU, and the peak of the memory in MB."""
        pid = self.process.pid
        processes.forget_peak(pid)
        before = processes.cpu_seconds(pid)
        seconds = float(self.ask(line)[0])
        return seconds, processes.cpu_seconds(pid) - before, processes.peak_kilobytes(pid) / 1024

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def in_turn(contestants, rounds):
    """For each round, the contestants, each time with another one first."""
    for number in range(rounds):
        first = number % len(contestants)
        for contestant in contestants[first:] + contestants[:first]:
            yield contestant


def table(rows, head, unit):
    """Prints medians, and returns the rates: rows are (name, how many, [(seconds, CPU seconds, peak MB)])."""
    rates = {}
    say(f"\n{head}")
    say(f"{'':34}{unit + ' a second':>18}{'µs each':>10}{'CPU µs each':>13}{'peak MB':>10}"
        f"{'lowest':>11}{'highest':>11}")
    for name, count, results in rows:
        seconds, cpu, peak = (statistics.median(column) for column in zip(*results))
        walls = [result[0] for result in results]
        rates[name] = count / seconds
        say(f"{name:34}{count / seconds:18,.0f}{seconds / count * 1e6:10.2f}{cpu / count * 1e6:13.2f}{peak:10.1f}"
            f"{count / max(walls):11,.0f}{count / min(walls):11,.0f}")
    return rates


class Goals:
    def __init__(self):
        self.lines = []

    def at_least(self, what, value, goal):
        self.lines.append((value >= goal, f"{what}: {value:,.2f} (goal: at least {goal:,})"))

    def at_most(self, what, value, goal):
        self.lines.append((value <= goal, f"{what}: {value:,.2f} (goal: at most {goal:,})"))

    def say(self):
        say("\n## Goals")
        for is_met, line in self.lines:
            say(f"{'met   ' if is_met else 'missed'}  {line}")


def machine():
    """One line about what this runs on."""
    say(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")


def folder():
    return tempfile.mkdtemp(prefix="propusk-bench-")
