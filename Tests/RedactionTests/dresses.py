#!/usr/bin/env python3
"""Writes Dresses.swift: one secret in the encodings that a literal must be found in.

Run: ./dresses.py > Dresses.swift
"""
import base64, html, json, urllib.parse

secret = "Пароль-7 <к&\"о'т>"
utf8 = secret.encode()
wide = secret.encode("utf-16-le")


def wrapped(data, width):
    text = base64.b64encode(data).decode()
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


dresses = {"plain": secret}
for shift in range(3):
    before, after = b"\x01\x02\x03"[:shift], b"tail"
    dresses[f"base64 at {shift}"] = base64.b64encode(before + utf8 + after).decode()
    dresses[f"base64 for URLs at {shift}"] = base64.urlsafe_b64encode(before + utf8 + after).decode()
    dresses[f"base64 of UTF-16LE at {shift}"] = base64.b64encode(before + wide).decode()
dresses["base64 in lines"] = wrapped(utf8, 16)
dresses["percent"] = urllib.parse.quote(secret)
dresses["percent, every byte, small"] = "".join(f"%{b:02x}" for b in utf8)
dresses["percent, form"] = urllib.parse.quote_plus(secret)
dresses["percent twice"] = urllib.parse.quote(urllib.parse.quote(secret))
dresses["JSON"] = json.dumps(secret, ensure_ascii=False)[1:-1]
dresses["JSON, ASCII"] = json.dumps(secret)[1:-1]
dresses["JSON in JSON"] = json.dumps(json.dumps(secret)[1:-1])[1:-1]
dresses["XML"] = html.escape(secret)
dresses["XML, numbers"] = secret.encode("ascii", "xmlcharrefreplace").decode().replace("<", "&#60;")
dresses["XML, hexadecimal"] = "".join(f"&#x{ord(c):X};" for c in secret)
dresses["hexadecimal"] = utf8.hex()
dresses["hexadecimal, capital, colons"] = utf8.hex(":").upper()
dresses["hexadecimal escapes"] = "".join(f"\\x{b:02x}" for b in utf8)
dresses["shell, single quotes"] = secret.replace("'", "'\\''")
dresses["quotes doubled"] = secret.replace('"', '""')

print("// swift-format-ignore-file: made by a program, with lines as long as its texts.\n")
print("import Testing\n\n/// One encoding of the secret.\nstruct Dress: Sendable, CustomTestStringConvertible {")
print("    let name: String\n    let text: String\n    var testDescription: String { name }\n}\n")
print("/// Made by `dresses.py`.\nenum Dresses {\n    static let all: [Dress] = [")
for name, text in dresses.items():
    literal = json.dumps(text, ensure_ascii=False)
    lines = [literal]
    print(f"        Dress(\n            name: {json.dumps(name)},\n            text: {lines[0]}),")
print("    ]\n}")
