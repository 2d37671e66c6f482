#!/usr/bin/env python3
"""Measures passes issued and in the ledger, durably, beside `ssh-keygen -s` in a loop and bare OpenSSL.

The product issues each pass in a write of its own, from many callers at once: a new key pair, a certificate, two rows,
a leaf, and a commit that is durable before the caller goes on. Its peers, in the same run and in turn: a shell that
calls `ssh-keygen -s` for a key that is there already; and a loop in C on one core that makes key pairs and signs with
OpenSSL. Neither of them writes anything durably.
"""
import argparse
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
sys.dont_write_bytecode = True

import contest  # noqa: E402
from contest import Contestant, say  # noqa: E402

# As long as the bootstrap that a pass of the product forces.
COMMAND = "/usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/ /bin/sh -c '" + "x" * 300 + "'"
LOOP = ("i=0; while [ $i -lt $1 ]; do i=$((i + 1)); "
        "ssh-keygen -q -s authority -I propusk/t1/r$i/p1 -z $i -n propusk-srv -V -1m:+2m "
        "-O clear -O force-command=\"$2\" key.pub || exit 1; done")


class Keygen:
    """Certificates made one after another by OpenSSH's own tool."""

    name = "ssh-keygen -s in a loop"

    def __init__(self, folder):
        self.folder = folder
        new_key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", ""]
        for name in ("authority", "key"):
            subprocess.run([*new_key, "-f", name], cwd=folder, check=True)

    def run(self, line):
        before = os.times()
        start = time.monotonic()
        subprocess.run(["/bin/dash", "-c", LOOP, "loop", line.split()[1], COMMAND], cwd=self.folder, check=True)
        seconds = time.monotonic() - start
        after = os.times()
        return seconds, after[2] - before[2] + after[3] - before[3], 0


class Bare(Contestant):
    """Key generation and signing alone, under the protocol of bare.c."""

    def run(self, line):
        return super().run(line.split()[1])


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench passes", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--passes", type=int, default=20_000, help="passes a round")
    parser.add_argument("--callers", type=int, default=256, help="callers at once")
    parser.add_argument("--keygen", type=int, default=300, help="certificates a round of ssh-keygen")
    options = parser.parse_args()
    binaries = os.environ["BENCH_BIN"]
    folder = contest.folder()
    contest.machine()
    try:
        product = Contestant(f"Propusk, {options.callers} callers",
                             [f"{binaries}/bench", "passes", folder, str(options.callers)])
        keygen = Keygen(folder)
        bare = Bare("C: key pair and signature, bare", [f"{binaries}/bare"])
        counts = {product: options.passes, keygen: options.keygen, bare: options.passes}
        results = {contestant: [] for contestant in counts}
        for contestant in counts:
            contestant.run("issue 200")
        for contestant in contest.in_turn(list(counts), options.rounds):
            results[contestant].append(contestant.run(f"issue {counts[contestant]}"))
        events, problems, *words = product.ask("verify")
        if problems != "0":
            raise SystemExit(f"bench: the ledger does not verify: {' '.join(words)}")
        product.close()
        bare.close()
        rates = contest.table([(contestant.name, counts[contestant], results[contestant]) for contestant in counts],
                              f"Passes, median of {options.rounds} rounds", "passes")
        say(f"{int(events):,} leaves; the ledger verifies")
        goals = contest.Goals()
        goals.at_least("Propusk / ssh-keygen -s", rates[product.name] / rates[keygen.name], 40)
        goals.at_least("Propusk / bare key generation and signing", rates[product.name] / rates[bare.name], 0.4)
        goals.say()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
