#!/usr/bin/env python3
"""Measures search in a made-up million of tickets: the first page, the newest first, with snippets.

The product searches its own database as the command line has it do. Its peers, on the same tickets and with the same
searches in turn: SQLite's FTS5 as one takes it from the documentation (unicode61), sorted by rank, and the same, newest
first. They know neither forms of words nor parts of codes, so that they find less; LIKE finds parts, and is asked once.
"""
import argparse
import os
import shutil
import sqlite3
import statistics
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(HERE)]
sys.dont_write_bytecode = True

import contest  # noqa: E402
import corpus  # noqa: E402
from contest import Contestant, say  # noqa: E402

PAGE = 50


class Plain:
    """FTS5 with its standard tokenizer."""

    def __init__(self, path, tickets):
        start = time.perf_counter()
        self.database = sqlite3.connect(path)
        self.database.executescript("PRAGMA journal_mode = WAL; PRAGMA cache_size = -16000;"
                                    "CREATE TABLE ticket(id INTEGER PRIMARY KEY, subject TEXT, body TEXT);"
                                    "CREATE VIRTUAL TABLE found USING fts5(subject, body, content='ticket', "
                                    "content_rowid='id', tokenize='unicode61');")
        with open(tickets, encoding="utf-8") as file:
            rows = (line.rstrip("\n").split("\t", 1) for line in file)
            self.database.executemany("INSERT INTO ticket(subject, body) VALUES(?, ?)", rows)
        self.database.execute("INSERT INTO found(found) VALUES('rebuild')")
        self.database.commit()
        self.seconds = time.perf_counter() - start

    def search(self, words, order):
        match = " ".join('"{}"'.format(word.replace('"', '""')) for word in words)
        start = time.perf_counter()
        rows = self.database.execute(f"SELECT rowid, snippet(found, 1, '[', ']', '…', 16) FROM found "
                                     f"WHERE found MATCH ? ORDER BY {order} LIMIT {PAGE}", (match,)).fetchall()
        return time.perf_counter() - start, len(rows)

    def like(self, words):
        where = " AND ".join("body LIKE ?" for _ in words)
        start = time.perf_counter()
        self.database.execute(f"SELECT id FROM ticket WHERE {where} ORDER BY id DESC LIMIT {PAGE}",
                              [f"%{word}%" for word in words]).fetchall()
        return time.perf_counter() - start


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def line(name, *columns):
    say(f"{name:30}" + "".join(f"{column:>12}" for column in columns))


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench search", description=__doc__.splitlines()[0])
    parser.add_argument("--tickets", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=100, help="searches of each kind")
    parser.add_argument("--peer-queries", type=int, default=10, help="how many of them the peers answer")
    options = parser.parse_args()
    folder = contest.folder()
    goals = contest.Goals()
    contest.machine()
    try:
        tickets = f"{folder}/tickets"
        with open(tickets, "w", encoding="utf-8") as file:
            file.writelines(f"{text}\n" for text in corpus.lines(options.tickets))
        say(f"{options.tickets:,} tickets, {os.path.getsize(tickets) / 1e6:.0f} MB of text")
        product = Contestant("Propusk", [f"{os.environ['BENCH_BIN']}/bench", "search", folder, "1"])
        rows, index = (float(word) for word in product.ask(f"fill {tickets}"))
        megabytes, text = (float(word) for word in product.ask("size"))
        say(f"Propusk: rows {rows:.0f} s, index {index:.0f} s, {megabytes:.0f} MB beside tickets of {text:.0f} MB")
        plain = Plain(f"{folder}/plain.sqlite", tickets)
        size = os.path.getsize(f"{folder}/plain.sqlite") / 1e6
        say(f"plain FTS5: rows and index {plain.seconds:.0f} s, {size:.0f} MB")
        say("\nMilliseconds for a first page; p50 and p99 of Propusk, p50 of the peers")
        line("", "p50", "p99", "hits", "cut short", "by rank", "newest", "hits")
        everything, ranked = [], []
        for kind, searches in corpus.queries(options.queries).items():
            product.ask(f"search {' '.join(searches[0])}")
            answers = [product.ask(f"search {' '.join(words)}") for words in searches]
            mine = [float(answer[0]) * 1e3 for answer in answers]
            everything += mine
            peers = {order: [plain.search(words, order) for words in searches[:options.peer_queries]]
                     for order in ("rank", "rowid DESC")}
            by_rank, newest = ([seconds * 1e3 for seconds, _ in peers[order]] for order in peers)
            ranked += by_rank
            hits = statistics.mean(int(answer[1]) for answer in answers)
            line(kind, f"{statistics.median(mine):.2f}", f"{percentile(mine, 0.99):.2f}", f"{hits:.1f}",
                 sum(int(answer[2]) for answer in answers),
                 f"{statistics.median(by_rank):.1f}", f"{statistics.median(newest):.2f}",
                 f"{statistics.mean(hits for _, hits in peers['rank']):.1f}")
        line("all", f"{statistics.median(everything):.2f}", f"{percentile(everything, 0.99):.2f}", "", "",
             f"{statistics.median(ranked):.1f}")
        say(f"LIKE, for a word in none: {plain.like(['ъъъъ']) * 1e3:,.0f} ms")
        opened = 300
        product.ask("open 20")
        each = float(product.ask(f"open {opened}")[0]) / opened
        say(f"one more ticket, durable, in the ledger and found: {each * 1e3:.2f} ms")
        goals.at_most("p99 of all searches, ms", percentile(everything, 0.99), 20)
        say(f"plain FTS5 by rank / Propusk, p50: {statistics.median(ranked) / statistics.median(everything):.1f}")
        product.close()
        goals.say()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
