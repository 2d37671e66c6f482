#!/usr/bin/env python3
"""Runs the end-to-end tests against the built program; closes with `N passed, N failed`.

usage: run.py [-v] [PATTERN …]     a pattern is part of a test's name
"""
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
os.chdir(HERE)


class Tally(unittest.TextTestResult):
    """Says each test's name as it ends."""

    passed = 0

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1


def main():
    sys.dont_write_bytecode = True
    patterns = [word for word in sys.argv[1:] if not word.startswith("-")]
    loader = unittest.TestLoader()
    if patterns:
        loader.testNamePatterns = [f"*{pattern}*" for pattern in patterns]
    suite = loader.discover(HERE, top_level_dir=HERE)
    runner = unittest.TextTestRunner(resultclass=Tally, verbosity=2, stream=sys.stderr)
    result = runner.run(suite)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    for test, why in result.skipped:
        print(f"skipped: {test}: {why}", file=sys.stderr)
    sys.stderr.flush()
    for test, _ in result.failures + result.errors:
        print(f"✘ {test}")
    print(f"end to end: {result.passed} passed, {failed} failed", flush=True)
    sys.exit(0 if failed == 0 and result.passed > 0 else 1)


if __name__ == "__main__":
    main()
