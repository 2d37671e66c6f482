"""Inserts the rows of a ledger that the product wrote into an empty database of the same tables, with Python's sqlite3.

usage: rows.py DATABASE FOLDER COUNT; each line `insert N` inserts them anew, N events a commit, and is answered with
seconds. The rows are read before the clock starts; nothing is encoded, hashed or signed.
"""
import os
import sqlite3
import sys
import time


def read(path, count):
    source = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    schema = [sql for (sql,) in source.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name IN ('event', 'ledger_node', 'checkpoint', 'log') "
        "AND sql NOT NULL ORDER BY type = 'trigger', type = 'index'")]
    log = source.execute("SELECT * FROM log").fetchall()
    events = source.execute("SELECT * FROM event ORDER BY id LIMIT ?", (count,)).fetchall()
    nodes = {}
    for row in source.execute("SELECT * FROM ledger_node WHERE (place + 1) << (8 * level) <= ?", (count,)):
        nodes.setdefault(((row[2] + 1) << (8 * row[1])) - 1, []).append(row)
    note = source.execute("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1").fetchone()[0]
    source.close()
    return schema, log, events, [nodes[place] for place in range(count)], note


def insert(folder, group, schema, log, events, nodes, note):
    path = f"{folder}/peer.sqlite"
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)
    target = sqlite3.connect(path, isolation_level=None)
    target.execute("PRAGMA journal_mode = WAL")
    target.execute("PRAGMA synchronous = FULL")
    for sql in schema:
        target.execute(sql)
    target.executemany("INSERT INTO log VALUES(?, ?, ?)", log)
    event = f"INSERT INTO event VALUES({', '.join('?' * len(events[0]))})"
    start = time.perf_counter()
    for first in range(0, len(events), group):
        target.execute("BEGIN IMMEDIATE")
        for place in range(first, min(first + group, len(events))):
            target.execute(event, events[place])
            for node in nodes[place]:
                target.execute("INSERT INTO ledger_node VALUES(?, ?, ?, ?)", node)
        target.execute("INSERT INTO checkpoint VALUES(1, ?, ?)", (min(first + group, len(events)), note))
        target.execute("COMMIT")
    seconds = time.perf_counter() - start
    target.close()
    return seconds


def main():
    path, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    rows = read(path, count)
    for line in sys.stdin:
        print(f"{insert(folder, int(line.split()[1]), *rows):.6f}", flush=True)


main()
