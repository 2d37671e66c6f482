"""Verifies a whole ledger with Python's own library: docs/formats/ledger.md, as somebody would write it down.

usage: verify.py DATABASE; answers each line with seconds. Events to leaves, leaves to hashes, hashes to the root; the
signature itself is not checked.
"""
import base64
import hashlib
import json
import sqlite3
import struct
import sys
import time


def text(value):
    data = value.encode()
    return struct.pack(">I", len(data)) + data


def commitment(opening):
    parts = [b"propusk event 1\n", bytes.fromhex(opening["salt"]), struct.pack(">I", len(opening["fields"]))]
    for field in opening["fields"]:
        name = text(field["name"])
        parts.append(name)
        if "digest" in field:
            parts += [b"\1", bytes.fromhex(field["digest"])]
        elif "salt" in field:
            digest = hashlib.sha256(b"propusk field 1\n" + bytes.fromhex(field["salt"]) + name + text(field["value"]))
            parts += [b"\1", digest.digest()]
        else:
            parts += [b"\0", text(field["value"])]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def verify(path):
    start = time.perf_counter()
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    nodes = connection.execute("SELECT hash FROM ledger_node WHERE level = 0 ORDER BY place")
    stack, size = [], 0
    for at, kind, ticket, request, stored in connection.execute(
            "SELECT at, kind, ticket_id, request_id, opening FROM event ORDER BY id"):
        opening = json.loads(stored)
        if kind != "log.began":
            told = {field["name"]: field.get("value") for field in opening["fields"]}
            columns = (str(at), ticket and str(ticket), request and str(request))
            if columns != (told["at"], told.get("ticket"), told.get("request")):
                raise SystemExit("the columns differ")
        leaf = f'{{"commitment":"{commitment(opening)}","kind":"{kind}","minute":{at // 60000},"version":1}}'
        digest = hashlib.sha256(b"\0" + leaf.encode()).digest()
        if digest != next(nodes)[0]:
            raise SystemExit("a leaf differs")
        place = size
        while place & 1:
            digest = hashlib.sha256(b"\1" + stack.pop() + digest).digest()
            place >>= 1
        stack.append(digest)
        size += 1
    root = stack.pop()
    while stack:
        root = hashlib.sha256(b"\1" + stack.pop() + root).digest()
    note = connection.execute("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1").fetchone()[0].split("\n")
    if (int(note[1]), base64.b64decode(note[2])) != (size, root):
        raise SystemExit("the root is not the one that was signed")
    connection.close()
    return time.perf_counter() - start


for _ in sys.stdin:
    print(f"{verify(sys.argv[1]):.6f}", flush=True)
