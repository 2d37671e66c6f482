"""Changes every byte of a receipt in many ways and counts what verify-receipt.py does not catch.

usage: tampering.py VERIFIER RECEIPT VKEY      The ledger's key has the seed 00 01 … 1f.
Each change is tried as it is, and signed anew by the ledger's own key: then the tree alone must catch it.
"""
import base64
import importlib.util
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

spec = importlib.util.spec_from_file_location("verifier", sys.argv[1])
verifier = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verifier)
with open(sys.argv[2], "rb") as file:
    receipt = file.read()
key = verifier.Key(sys.argv[3])
log = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
body = receipt[: receipt.rindex(b"\n\n") + 1]


def signed(text):
    line = base64.b64encode(key.id + log.sign(text)).decode()
    return text + f"\n\u2014 {key.name} {line}\n".encode()


def is_caught(data):
    try:
        verifier.verify(data, key)
    except verifier.Wrong:
        return True
    return False


def changes(data, values):
    for index, byte in enumerate(data):
        for value in sorted({change(byte) for change in values} - {byte}):
            yield data[:index] + bytes([value]) + data[index + 1 :]


assert not is_caught(receipt) and signed(body) == receipt
tried = missed = 0
for change in changes(receipt, [lambda byte: byte ^ 1, lambda byte: byte ^ 0x20, lambda byte: 48]):
    tried += 1
    missed += not is_caught(change)
for change in changes(body, [lambda byte: byte ^ 1]):
    tried += 1
    missed += not is_caught(signed(change))
print(f"{missed} of {tried} missed")
sys.exit(missed > 0)
