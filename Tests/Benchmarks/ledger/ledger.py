#!/usr/bin/env python3
"""Measures the ledger: events appended durably by many callers, and the check of the whole log.

The events are those of collections, eight each, one a write, through the store of the product on a file of its own. Its
peers, in the same run and in turn: Python's sqlite3 with the same rows into the same tables, made before the clock
starts and neither hashed nor signed; and for the check a verifier in Python that does the same, and a bare loop in C
that reads the same rows and hashes each of them once.
"""
import argparse
import os
import shutil
import sqlite3
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
sys.dont_write_bytecode = True

import contest  # noqa: E402
from contest import Contestant, say  # noqa: E402

PRODUCT = "Propusk, {} callers"
SINGLE = "Python sqlite3, a commit each"
GROUP = "Python sqlite3, {} a commit"


def append(product, folder, options):
    database = f"{folder}/propusk.sqlite"
    # The first round warms up, and leaves the rows that the peers insert.
    product.run(f"append {options.peer_events}")
    peer = Contestant("rows.py", [sys.executable, f"{HERE}/rows.py", database, folder, str(options.peer_events)])
    lines = {
        PRODUCT.format(options.callers): (product, options.events, f"append {options.events}"),
        SINGLE: (peer, options.peer_events, "insert 1"),
        GROUP.format(options.callers): (peer, options.peer_events, f"insert {options.callers}"),
    }
    results = {name: [] for name in lines}
    commits = count(database, "checkpoint")
    for name in contest.in_turn(list(lines), options.rounds):
        contestant, _, line = lines[name]
        results[name].append(contestant.run(line))
    peer.close()
    commits = count(database, "checkpoint") - commits
    rates = contest.table([(name, lines[name][1], results[name]) for name in lines],
                          f"Appended, durably (WAL, synchronous=FULL), median of {options.rounds} rounds", "events")
    say(f"{options.events * options.rounds / commits:.0f} events a commit; one signature each")
    return rates


def count(database, table):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        connection.close()


def verify(product, folder, options):
    database = f"{folder}/propusk.sqlite"
    _, events, problems, *words = product.ask("verify")
    if problems != "0":
        raise SystemExit(f"bench: the ledger does not verify: {' '.join(words)}")
    peers = {
        "Python verifier (hashlib)": Contestant("verify.py", [sys.executable, f"{HERE}/verify.py", database]),
        "C: read, one SHA-256 a row, tree": Contestant("floor", [f"{options.bin}/floor", database]),
    }
    contestants = {"Propusk, ledger verify": product, **peers}
    results = {name: [] for name in contestants}
    for name in contest.in_turn(list(contestants), options.rounds):
        # Python takes far longer than the rest, and varies little.
        if name.startswith("Python") and len(results[name]) == 1:
            continue
        results[name].append(contestants[name].run("verify"))
    for peer in peers.values():
        peer.close()
    head = f"Verified, {int(events):,} events, median of {options.rounds} rounds (Python: one)"
    return contest.table([(name, int(events), results[name]) for name in contestants], head, "events")


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench ledger", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--events", type=int, default=200_000, help="events a round; a million is what is verified")
    parser.add_argument("--peer-events", type=int, default=5_000, help="rows a round of the peers")
    parser.add_argument("--callers", type=int, default=256, help="callers at once")
    options = parser.parse_args()
    options.bin = os.environ["BENCH_BIN"]
    folder = contest.folder()
    goals = contest.Goals()
    contest.machine()
    try:
        product = Contestant("Propusk", [f"{options.bin}/bench", "ledger", folder, str(options.callers)])
        rates = append(product, folder, options)
        mine = rates[PRODUCT.format(options.callers)]
        goals.at_least("events appended a second", mine, 20_000)
        grouped = rates[GROUP.format(options.callers)]
        say(f"Propusk / a commit each: {mine / rates[SINGLE]:.2f}; Propusk / rows in groups: {mine / grouped:.2f}")
        rates = verify(product, folder, options)
        mine = rates["Propusk, ledger verify"]
        goals.at_most("one million events verified, seconds", 1e6 / mine, 2)
        say(f"Propusk / Python: {mine / rates['Python verifier (hashlib)']:.1f}; "
            f"Propusk / the loop in C: {mine / rates['C: read, one SHA-256 a row, tree']:.2f}")
        say(f"the database: {os.path.getsize(f'{folder}/propusk.sqlite') / 1e6:.0f} MB")
        product.close()
        goals.say()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
