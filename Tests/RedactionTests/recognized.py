#!/usr/bin/env python3
"""Writes Recognized.swift: numbers with and without the right check digits, addresses with what Python says of them,
and pseudonyms as Python's hmac makes them.

Run: ./recognized.py > Recognized.swift
"""
import hashlib, hmac, ipaddress, json, random

dice = random.Random(20261124)
KEY = bytes([1, 2, 3])


def digits(count):
    return [dice.randrange(10) for _ in range(count)]


def text(numbers):
    return "".join(map(str, numbers))


def tax_number(count):
    """The rules of the tax service's order: weights from the right-hand end of 3 7 2 4 10 3 5 9 4 6 8."""
    weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
    body = [7, dice.randrange(1, 10)] + digits(count - 3 if count == 10 else count - 4)
    for _ in range(1 if count == 10 else 2):
        row = weights[len(weights) - len(body):]
        body.append(sum(a * b for a, b in zip(body, row)) % 11 % 10)
    return text(body)


def snils():
    body = [1] + digits(8)
    check = sum(digit * weight for digit, weight in zip(body, range(9, 0, -1)))
    while check > 101:
        check %= 101
    check = 0 if check in (100, 101) else check
    plain = text(body)
    return f"{plain[:3]}-{plain[3:6]}-{plain[6:]} {check:02}"


def luhn(prefix, count):
    body = [int(sign) for sign in prefix] + digits(count - 1 - len(prefix))
    for last in range(10):
        total = 0
        for place, digit in enumerate(reversed(body + [last])):
            total += sum(divmod(digit * 2, 10)) if place % 2 else digit
        if total % 10 == 0:
            return text(body + [last])


def grouped(card):
    return " ".join(card[i:i + 4] for i in range(0, 16, 4))


def damaged(number):
    """The number with another last digit."""
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def sort(address):
    if address.version == 6 and address.ipv4_mapped:
        address = address.ipv4_mapped
    if address.is_loopback:
        return "loopback"
    if address.is_link_local:
        return "link"
    return "private" if address.is_private else "public"


def token(kind, data):
    return hmac.new(KEY, f"{kind}:".encode() + data, hashlib.sha256).hexdigest()[:10]


cards = [luhn(prefix, 16) for prefix in ("4", "4276", "51", "55", "2200", "2204", "2221", "62", "5018", "6304")]
groups = {
    "companyNumbers": [tax_number(10) for _ in range(12)],
    "personNumbers": [tax_number(12) for _ in range(12)],
    "pensionNumbers": [snils() for _ in range(12)],
    "cardNumbers": cards + [grouped(card) for card in cards] + [luhn("37", 15)],
    "deviceNumbers": [luhn(prefix, 15) for prefix in ("35", "86", "01", "99")],
}
wrong = {f"wrong{name[0].upper()}{name[1:]}": list(map(damaged, numbers)) for name, numbers in groups.items()}

addresses = ["10.0.0.7", "192.168.10.25", "172.16.0.1", "172.31.255.9", "8.8.8.8", "185.12.33.200", "169.254.3.4",
             "2a02:6b8::2:242", "fe80::21a:2bff:fe3c:4d5e", "fd12:3456:789a::1", "::ffff:10.0.0.7", "::ffff:8.8.8.8"]


def packed(address):
    address = ipaddress.ip_address(address)
    return (getattr(address, "ipv4_mapped", None) or address).packed


print("// swift-format-ignore-file: made by a program, with lines as long as its texts.\n")
print("/// Made by `recognized.py`.\nenum Recognized {")
for name, numbers in (groups | wrong).items():
    print(f"    static let {name}: [String] = [")
    for number in numbers:
        print(f"        {json.dumps(number)},")
    print("    ]")
print("    /// Addresses, and their markers under the key 010203.\n    static let addresses: [(String, String)] = [")
for address in addresses:
    marker = f"‹network:{sort(ipaddress.ip_address(address))}:{token('network', packed(address))}›"
    print(f"        ({json.dumps(address)}, {json.dumps(marker, ensure_ascii=False)}),")
print("    ]")
named = {
    "Srvr=\"SRV-1C.local\";": ("Srvr=\"{}\";", "network:private", "network", b"srv-1c.local"),
    "tcp://srv-1c.local:1541": ("tcp://{}:1541", "network:private", "network", b"srv-1c.local"),
    "\\\\srv-1c.local\\bases\\ut": ("\\\\{}\\bases\\ut", "network:private", "network", b"srv-1c.local"),
    "https://1c.client.ru/ut": ("https://{}/ut", "network:public", "network", b"1c.client.ru"),
    "from Ivan@Client.ru to": ("from {} to", "personal:mail", "personal", b"ivan@client.ru"),
    "звонить +7 (495) 123-45-67": ("звонить {}", "personal:phone", "personal", b"4951234567"),
    "звонить 8-495-123-45-67!": ("звонить {}!", "personal:phone", "personal", b"4951234567"),
    "eth0 00-1A-2B-3C-4D-5E up": ("eth0 {} up", "device:mac", "device", b"00:1a:2b:3c:4d:5e"),
    "eth0 00:1a:2b:3c:4d:5e up": ("eth0 {} up", "device:mac", "device", b"00:1a:2b:3c:4d:5e"),
}
print("    /// Texts, and the same redacted under the key 010203.\n    static let named: [(String, String)] = [")
for before, (frame, sort_name, kind, data) in named.items():
    after = frame.replace("{}", f"‹{sort_name}:{token(kind, data)}›")
    print(f"        ({json.dumps(before, ensure_ascii=False)}, {json.dumps(after, ensure_ascii=False)}),")
print("    ]\n}")
