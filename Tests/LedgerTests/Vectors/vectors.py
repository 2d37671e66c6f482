#!/usr/bin/env python3
"""Writes PythonVectors.swift by a second implementation, written from RFC 9162 and the C2SP pages alone.

Run: ./vectors.py > PythonVectors.swift   (needs python3-cryptography)
"""
import base64
import hashlib
import json
import struct

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def mth(entries):
    """MTH of RFC 9162 section 2.1.1, by its recursive definition."""
    if not entries:
        return sha()
    if len(entries) == 1:
        return sha(b"\0", entries[0])
    k = 1
    while 2 * k < len(entries):
        k *= 2
    return sha(b"\1", mth(entries[:k]), mth(entries[k:]))


def path(m, entries):
    """PATH of RFC 9162 section 2.1.3.1."""
    if len(entries) == 1:
        return []
    k = 1
    while 2 * k < len(entries):
        k *= 2
    if m < k:
        return path(m, entries[:k]) + [mth(entries[k:])]
    return path(m - k, entries[k:]) + [mth(entries[:k])]


def subproof(m, entries, whole):
    """SUBPROOF of RFC 9162 section 2.1.4.1."""
    if m == len(entries):
        return [] if whole else [mth(entries)]
    k = 1
    while 2 * k < len(entries):
        k *= 2
    if m <= k:
        return subproof(m, entries[:k], whole) + [mth(entries[k:])]
    return subproof(m - k, entries[k:], False) + [mth(entries[:k])]


def b64(data):
    return base64.b64encode(data).decode()


def public(key):
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def key_id(name, kind, key):
    return sha(name.encode(), b"\n", bytes([kind]), public(key))[:4]


def vkey(name, kind, key):
    return f"{name}+{key_id(name, kind, key).hex()}+{b64(bytes([kind]) + public(key))}"


def signature_line(name, kind, key, signature):
    return f"\u2014 {name} {b64(key_id(name, kind, key) + signature)}\n"


def measured(text):
    data = text.encode()
    return struct.pack(">I", len(data)) + data


def entry(number):
    return f"entry {number}".encode()


def swift(text):
    """The text as a literal of Swift."""
    short = {"\\": "\\\\", "\"": "\\\"", "\n": "\\n"}
    return "\"" + "".join(short.get(c) or (c if c >= " " else f"\\u{{{ord(c):X}}}") for c in text) + "\""


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def constant(name, value, comment="", type=""):
    if comment:
        print(f"    /// {comment}")
    print(f"    static let {name}{type} = {value}")


def listed(values):
    return "[" + ", ".join(swift(value) for value in values) + "]"


LARGEST = 70
entries = [entry(number) for number in range(LARGEST)]
large = [entry(number) for number in range(70_000)]

origin = "ledger.example.ru/propusk"
log = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
witness = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
body = f"{origin}\n70\n{b64(mth(entries))}\n"
log_line = signature_line(origin, 1, log, log.sign(body.encode()))
time = 1_679_315_147
cosigned = f"cosignature/v1\ntime {time}\n{body}".encode()
witness_line = signature_line("witness.example/w1", 4, witness, struct.pack(">Q", time) + witness.sign(cosigned))
note = body + "\n" + log_line + witness_line
proof = "c2sp.org/tlog-proof@v1\nindex 44\n" + "".join(b64(d) + "\n" for d in path(44, entries)) + "\n" + note

all_paths = [path(index, entries[:size]) for size in range(1, LARGEST + 1) for index in range(size)]
all_consistency = [
    subproof(earlier, entries[:later], True) for later in range(1, LARGEST + 1) for earlier in range(1, later + 1)
]
tiles = []
for level, index, width in [(0, 0, 256), (0, 272, 256), (0, 273, 112), (1, 0, 256), (1, 1, 17), (2, 0, 1)]:
    step = 256**level
    start = index * 256
    hashes = [mth(large[(start + i) * step : (start + i + 1) * step]) for i in range(width)]
    name = f"tile/{level}/{index:03d}" + (f".p/{width}" if width < 256 else "")
    tiles.append(f"{swift(name)}: {swift(sha(*hashes).hex())}")

salt = bytes(range(16))
field_salt = bytes(range(16, 32))
value = "Иван Петров, \"boss\"\n\t\x01 \\ €𝄞"
sealed = sha(b"propusk field 1\n", field_salt, measured("contact"), measured(value))
preimage = b"propusk event 1\n" + salt + struct.pack(">I", 3)
preimage += measured("contact") + b"\1" + sealed
preimage += measured("machine") + b"\0" + measured("srv-1c")
preimage += measured("request") + b"\0" + measured("17")
leaf = {"version": 1, "kind": "access.approved", "minute": 29384756, "commitment": sha(preimage).hex()}
opening = {
    "salt": salt.hex(),
    "fields": [
        {"name": "contact", "value": value, "salt": field_salt.hex()},
        {"name": "machine", "value": "srv-1c"},
        {"name": "request", "value": "17"},
    ],
}

print("// Made by a program, with lines as long as its texts.\n// swift-format-ignore-file\n")
print("/// Made by `vectors.py`: a second implementation of RFC 9162 and of the C2SP formats.")
print("enum PythonVectors {")
roots = listed(b64(mth(entries[:size])) for size in range(LARGEST + 1))
constant("roots", roots, "The roots of the trees over `entry 0`, `entry 1`…, by size.", ": [String]")
inclusion = sha(*[digest for proof in all_paths for digest in proof]).hex()
constant("inclusion", swift(inclusion), "SHA-256 over all inclusion proofs, by size, then index.")
consistency = sha(*[digest for proof in all_consistency for digest in proof]).hex()
constant("consistency", swift(consistency), "SHA-256 over all consistency proofs, by later, then earlier size.")
constant("path44", listed(map(b64, path(44, entries))), "Entry 44 of 70.", ": [String]")
constant("from23", listed(map(b64, subproof(23, entries, True))), "From 23 to 70.", ": [String]")
constant("largeRoot", swift(b64(mth(large))), "The root over 70,000 entries.")
constant("tiles", f"[{', '.join(tiles)}]", "SHA-256 of tiles of that tree, by path.", ": [String: String]")
constant("origin", swift(origin))
constant("logKey", swift(vkey(origin, 1, log)), "Of the key with the seed 00 01 02 … 1f.")
constant("witnessKey", swift(vkey("witness.example/w1", 4, witness)), "Of the key with the seed 20 21 … 3f.")
constant("checkpoint", swift(note), "The checkpoint of the 70 entries, signed by the log and cosigned by the witness.")
constant("proof", swift(proof), "The proof of entry 44 under it.")
constant("leaf", swift(canonical(leaf)), "An event sealed with the salts 00…0f (whole) and 10…1f (field).")
constant("opening", swift(canonical(opening)))
constant("contact", swift(value))
constant("contactDigest", swift(sealed.hex()))
print("}")
