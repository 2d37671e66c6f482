#!/usr/bin/env python3
"""Verifies a receipt offline, independently of the product: written from receipt.md, ledger.md and signature.md alone
(docs/formats).

usage: verify-receipt.py RECEIPT --key VKEY      (VKEY: the ledger's key, as text or as a file that holds it)

Needs the package `cryptography`. Ends with 0 if the receipt proves what it says, with 1 if not, with 2 for wrong usage.
"""
import argparse
import base64
import binascii
import datetime
import hashlib
import os
import re
import struct
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    print("verify-receipt: error: the Python package `cryptography` is missing", file=sys.stderr)
    print("verify-receipt: hint: apt-get install python3-cryptography", file=sys.stderr)
    sys.exit(2)

HEADER = b"propusk-receipt/v1"
PROOF_HEADER = "c2sp.org/tlog-proof@v1"
DASH = "\u2014"
NAME = re.compile(r"[a-z][a-z0-9_.-]{0,63}", re.ASCII)
DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)
GREATEST = 2**53 - 1
LARGEST_FILE = 8 << 20
LARGEST_SIGNATURE = 16 << 10
ARMOUR = ("-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----")
CURVES = {"nistp256": (ec.SECP256R1, hashes.SHA256), "nistp384": (ec.SECP384R1, hashes.SHA384),
          "nistp521": (ec.SECP521R1, hashes.SHA512)}
# Document: the kind of the leaf that names it, by which field, and whether it must.
DOCUMENTS = {
    "consent": ("access.approved", "consent", True),
    "script": ("access.approved", "plan", False),
    "statement": ("access.approved", "statement", False),
    "signature": ("access.approved", "signature", False),
    "certificate": ("pass.issued", "certificate", True),
    "kept": ("collection.attached", "kept", True),
}


class Wrong(Exception):
    """What is wrong with the receipt, in words; `part` says where."""

    def __init__(self, why, part=None):
        super().__init__(why)
        self.part = part


def need(condition, why):
    if not condition:
        raise Wrong(why)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def decode64(text):
    """Canonical base64 only."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError):
        raise Wrong("not base64") from None
    need(base64.b64encode(data).decode() == text, "not canonical base64")
    return data


def decode_hash(text):
    data = decode64(text)
    need(len(data) == 32, "a hash has 32 bytes")
    return data


def decimal(text):
    need(DECIMAL.fullmatch(text) and int(text) < 2**63, "not a canonical number")
    return int(text)


# Canonical JSON, the subset of ledger.md


class JSONReader:
    """Reads one value, and refuses every text of it but the canonical one."""

    SHORT = {"\"": "\"", "\\": "\\", "b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
    INTEGER = re.compile(r"-?[1-9][0-9]{0,15}|0", re.ASCII)
    PLAIN = re.compile("[^\"\\\\\x00-\x1f]+")
    SPELLED = re.compile("u00[01][0-9a-f]", re.ASCII)

    def __init__(self, text):
        self.text = text
        self.at = 0

    def whole(self):
        value = self.value(0)
        self.check(self.at == len(self.text), "something follows the value")
        return value

    def check(self, condition, why):
        if not condition:
            raise Wrong(f"not canonical JSON: {why}, at character {self.at}")

    def skip(self, character):
        if self.text.startswith(character, self.at):
            self.at += 1
            return True
        return False

    def expect(self, character):
        self.check(self.skip(character), f"expected {character}")

    def value(self, depth):
        self.check(depth < 16, "too deep")
        if self.text.startswith("\"", self.at):
            return self.string()
        if self.skip("["):
            return self.array(depth + 1)
        if self.skip("{"):
            return self.object(depth + 1)
        match = self.INTEGER.match(self.text, self.at)
        self.check(match and abs(int(match.group())) <= GREATEST, "expected a value")
        self.at = match.end()
        return int(match.group())

    def array(self, depth):
        values = []
        if self.skip("]"):
            return values
        while True:
            values.append(self.value(depth))
            if not self.skip(","):
                self.expect("]")
                return values

    def object(self, depth):
        members, last = {}, None
        if self.skip("}"):
            return members
        while True:
            name = self.string()
            order = name.encode("utf-16-be")
            self.check(last is None or last < order, "names are not in order")
            last = order
            self.expect(":")
            members[name] = self.value(depth)
            if not self.skip(","):
                self.expect("}")
                return members

    def string(self):
        self.expect("\"")
        parts = []
        while not self.skip("\""):
            match = self.PLAIN.match(self.text, self.at)
            if match:
                parts.append(match.group())
                self.at = match.end()
                continue
            self.expect("\\")
            following = self.text[self.at : self.at + 1]
            if following in self.SHORT and following:
                parts.append(self.SHORT[following])
                self.at += 1
                continue
            match = self.SPELLED.match(self.text, self.at)
            self.check(match, "a needless escape")
            character = chr(int(match.group()[1:], 16))
            self.check(character not in self.SHORT.values(), "a needless escape")
            parts.append(character)
            self.at = match.end()
        return "".join(parts)


def members(value, required, optional=()):
    need(isinstance(value, dict), "expected an object")
    need(set(required) <= set(value) <= set(required) | set(optional), f"expected the members {', '.join(required)}")
    return value


def text_of(value):
    need(isinstance(value, str), "expected a text")
    return value


def list_of(value):
    need(isinstance(value, list), "expected a list")
    return value


def number_of(value, least=0):
    need(isinstance(value, int) and value >= least, "expected a number")
    return value


def decode_hex(value, count):
    need(re.fullmatch(f"[0-9a-f]{{{2 * count}}}", text_of(value), re.ASCII), f"expected {2 * count} hex digits")
    return bytes.fromhex(value)


def name_of(value):
    need(NAME.fullmatch(text_of(value)), "a name outside its grammar")
    return value


# Notes, checkpoints, proofs


def is_key_name(name):
    # Python counts U+001C to U+001F as white space too, but no control character comes this far.
    return bool(name) and "+" not in name and not any(c.isspace() or c < " " for c in name)


class Key:
    """A verifier key: `name+hash+base64` with the type byte of a log."""

    def __init__(self, text):
        parts = text.split("+", 2)
        need(len(parts) == 3 and is_key_name(parts[0]), "the key is not name+hash+base64")
        material = decode64(parts[2])
        need(len(material) == 33 and material[0] == 1, "the key is not a log's Ed25519 key")
        self.name = parts[0]
        self.id = sha256(self.name.encode(), b"\n", material)[:4]
        need(parts[1] == self.id.hex(), "the key's hash belongs to another name or key")
        self.public = Ed25519PublicKey.from_public_bytes(material[1:])

    def fits(self, signature, text):
        try:
            self.public.verify(signature, text)
        except InvalidSignature:
            return False
        return True


class Note:
    """A signed note: its text, in bytes, and (name, key hash, signature) of each line below."""

    def __init__(self, data):
        need(len(data) <= LARGEST_FILE, "a note that is too long")
        gap = data.rfind(b"\n\n")
        need(gap >= 0 and data.endswith(b"\n") and gap + 2 < len(data), "no blank line before signatures")
        need(all(byte >= 32 or byte == 10 for byte in data), "a control character in a note")
        try:
            whole = data.decode("utf-8")
        except UnicodeDecodeError:
            raise Wrong("a note that is not UTF-8") from None
        self.encoded = whole
        self.data = data[: gap + 1]
        self.text = self.data.decode("utf-8")
        lines = data[gap + 2 : -1].decode("utf-8").split("\n")
        need(len(lines) <= 64, "too many signatures")
        self.signatures = []
        for line in lines:
            parts = line.split(" ")
            need(len(parts) == 3 and parts[0] == DASH and is_key_name(parts[1]), "a malformed signature line")
            signature = decode64(parts[2])
            need(len(signature) > 4, "a malformed signature line")
            self.signatures.append((parts[1], signature[:4], signature[4:]))

    def verify(self, key):
        known = [signature for name, id, signature in self.signatures if (name, id) == (key.name, key.id)]
        need(known, f"not signed by {key.name}")
        need(all(key.fits(signature, self.data) for signature in known), f"the signature of {key.name} does not fit")


class Checkpoint:
    def __init__(self, note):
        lines = note.text.split("\n")[:-1]
        need(len(lines) >= 3 and all(lines), "not a checkpoint")
        self.note = note
        self.origin = lines[0]
        self.size = decimal(lines[1])
        self.root = decode_hash(lines[2])
        need(self.size > 0 or self.root == sha256(), "the root of an empty tree")

    def verify(self, key):
        self.note.verify(key)
        need(self.origin == key.name, f"a checkpoint of {self.origin}, not of {key.name}")


def inclusion_root(index, size, hashes, root):
    """RFC 9162 section 2.1.3.2."""
    need(index < size, "the leaf lies beyond the checkpoint")
    fn, sn = index, size - 1
    for hash in hashes:
        need(sn > 0, "a proof with too many hashes")
        if fn & 1 or fn == sn:
            root = sha256(b"\1", hash, root)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            root = sha256(b"\1", root, hash)
        fn, sn = fn >> 1, sn >> 1
    need(sn == 0, "a proof with too few hashes")
    return root


def check_consistency(first, first_root, second, second_root, hashes):
    """RFC 9162 section 2.1.4.2."""
    need(first <= second, "the earlier checkpoint is larger")
    if first in (0, second):
        need(not hashes, "a proof with too many hashes")
        need(first_root == (second_root if first == second else sha256()), "the histories differ")
        return
    path = ([first_root] if first & (first - 1) == 0 else []) + hashes
    need(path, "a proof with too few hashes")
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for hash in path[1:]:
        need(sn > 0, "a proof with too many hashes")
        if fn & 1 or fn == sn:
            fr, sr = sha256(b"\1", hash, fr), sha256(b"\1", hash, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = sha256(b"\1", sr, hash)
        fn, sn = fn >> 1, sn >> 1
    need(sn == 0, "a proof with too few hashes")
    need((fr, sr) == (first_root, second_root), "the histories differ")


class Proof:
    """A `tlog-proof` without extra data."""

    def __init__(self, text):
        head, gap, note = text.partition("\n\n")
        need(gap, "a proof without a checkpoint")
        lines = head.split("\n")
        need(lines[0] == PROOF_HEADER and len(lines) >= 2 and lines[1].startswith("index "), "not a proof")
        need(len(lines) - 2 < 64, "a proof with too many hashes")
        self.index = decimal(lines[1][6:])
        self.hashes = [decode_hash(line) for line in lines[2:]]
        self.note = Note(note.encode())


# Leaves and openings


def measured(text):
    data = text.encode()
    return struct.pack(">I", len(data)) + data


class Leaf:
    def __init__(self, text):
        self.data = text.encode()
        value = members(JSONReader(text).whole(), ["commitment", "kind", "minute", "version"])
        need(value["version"] == 1 and isinstance(value["version"], int), "expected a leaf of version 1")
        self.commitment = decode_hex(value["commitment"], 32)
        self.kind = name_of(value["kind"])
        self.minute = number_of(value["minute"])


class Opening:
    def __init__(self, value):
        members(value, ["fields", "salt"])
        self.salt = decode_hex(value["salt"], 16)
        self.values = {}
        parts, last = [], ""
        fields = list_of(value["fields"])
        need(len(fields) <= 64, "too many fields")
        for field in fields:
            members(field, ["name"], ["digest", "salt", "value"])
            name = name_of(field["name"])
            need(last < name, "fields stand twice or out of order")
            last = name
            shape = set(field) - {"name"}
            if shape == {"value"}:
                self.values[name] = text_of(field["value"])
                parts.append(measured(name) + b"\0" + measured(field["value"]))
                continue
            if shape == {"value", "salt"}:
                self.values[name] = text_of(field["value"])
                salt = decode_hex(field["salt"], 16)
                digest = sha256(b"propusk field 1\n", salt, measured(name), measured(field["value"]))
            else:
                need(shape == {"digest"}, "a field has a value, a value and its salt, or a digest")
                self.values[name] = None
                digest = decode_hex(field["digest"], 32)
            parts.append(measured(name) + b"\1" + digest)
        self.commitment = sha256(b"propusk event 1\n", self.salt, struct.pack(">I", len(parts)), *parts)


# Statements and their signatures (OpenSSH's PROTOCOL.sshsig)


class Wire:
    """Reads SSH's wire format; nothing may be missing or left over."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, count):
        need(self.at + count <= len(self.data), "cut")
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self):
        return struct.unpack(">I", self.take(4))[0]

    def string(self):
        return self.take(self.number())

    def text(self):
        try:
            return self.string().decode("utf-8")
        except UnicodeDecodeError:
            raise Wrong("a text that is not UTF-8") from None

    def positive(self):
        """An `mpint` above 0 in its shortest form."""
        data = self.string()
        need(data and data[0] < 128 and data != b"\0" and (data[0] or data[1] > 127), "a number not in its one form")
        return int.from_bytes(data, "big")

    def finish(self):
        need(self.at == len(self.data), "bytes are left over")


class SigningKey:
    """A public key in SSH's wire format, as it stands inside a signature."""

    def __init__(self, blob):
        self.fingerprint = "SHA256:" + base64.b64encode(sha256(blob)).decode().rstrip("=")
        wire = Wire(blob)
        self.type = wire.text()
        self.is_token = self.type.startswith("sk-")
        plain = self.type[3:].removesuffix("@openssh.com") if self.is_token else self.type
        if plain == "ssh-ed25519":
            self.take_ed25519(wire)
        elif plain in (["ecdsa-sha2-nistp256"] if self.is_token else [f"ecdsa-sha2-{name}" for name in CURVES]):
            self.take_ecdsa(wire, plain.removeprefix("ecdsa-sha2-"))
        else:
            need(plain == "ssh-rsa" and not self.is_token, "a key of an unknown kind")
            self.take_rsa(wire)
        need(not self.is_token or self.type.endswith("@openssh.com"), "a key of an unknown kind")
        self.application = wire.string() if self.is_token else None
        wire.finish()

    def take_ed25519(self, wire):
        data = wire.string()
        need(len(data) == 32, "an Ed25519 key of another length")
        public = Ed25519PublicKey.from_public_bytes(data)
        self.algorithms = {self.type: public.verify}

    def take_ecdsa(self, wire, name):
        need(wire.text() == name, "a key of two curves")
        curve, digest = CURVES[name]
        try:
            public = ec.EllipticCurvePublicKey.from_encoded_point(curve(), wire.string())
        except ValueError:
            raise Wrong("a point beside the curve") from None

        def verify(signature, text):
            pair = Wire(signature)
            numbers = (pair.positive(), pair.positive())
            pair.finish()
            public.verify(utils.encode_dss_signature(*numbers), text, ec.ECDSA(digest()))

        self.algorithms = {self.type: verify}

    def take_rsa(self, wire):
        exponent, modulus = wire.positive(), wire.positive()
        need(2048 <= modulus.bit_length() <= 16384, "an RSA key of another length")
        try:
            public = rsa.RSAPublicNumbers(exponent, modulus).public_key()
        except ValueError:
            raise Wrong("an RSA key that is none") from None

        def verifier(digest):
            return lambda signature, text: public.verify(signature, text, padding.PKCS1v15(), digest())

        self.algorithms = {"rsa-sha2-256": verifier(hashes.SHA256), "rsa-sha2-512": verifier(hashes.SHA512)}

    def check(self, blob, message):
        """Whether the blob of a signature is this key's of a message; raises Wrong where not."""
        wire = Wire(blob)
        algorithm, signature = wire.text(), wire.string()
        need(algorithm in self.algorithms, "its algorithm is not allowed")
        if self.is_token:
            flags = wire.take(1)
            need(flags[0] & 1, "nobody touched the security token")
            message = sha256(self.application) + flags + wire.take(4) + sha256(message)
        wire.finish()
        try:
            self.algorithms[algorithm](signature, message)
        except (InvalidSignature, ValueError):
            raise Wrong("it is not of this text, or it was changed") from None


def signer_of(text, armoured, namespace):
    """The fingerprint of the key that signed exactly these bytes for that purpose."""
    need(len(armoured.encode()) <= 2 * LARGEST_SIGNATURE, "too long")
    lines = [line.removesuffix("\r") for line in armoured.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    need(len(lines) >= 2 and (lines[0], lines[-1]) == ARMOUR, "no armour")
    blob = decode64("".join(lines[1:-1]))
    need(len(blob) <= LARGEST_SIGNATURE, "too long")
    wire = Wire(blob)
    need(wire.take(6) == b"SSHSIG", "not a signature")
    need(wire.number() == 1, "another version of the format")
    key = SigningKey(wire.string())
    need(wire.text() == namespace, "it was made for another purpose")
    need(not wire.string(), "something stands in its reserved field")
    name = wire.text()
    need(name in ("sha256", "sha512"), "another digest than the format's")
    signature = wire.string()
    wire.finish()
    parts = [namespace.encode(), b"", name.encode(), hashlib.new(name, text).digest()]
    key.check(signature, b"SSHSIG" + b"".join(struct.pack(">I", len(part)) + part for part in parts))
    return key.fingerprint


class Statement:
    """What a contact signed: facts by name, and the script."""

    def __init__(self, text):
        head, gap, script = text.partition("\n\n")
        lines = head.split("\n")
        need(gap and lines[0] == "propusk consent 1", "not a statement")
        self.script = script.encode()
        self.facts = {}
        for line in lines[1:]:
            name, colon, value = line.partition(": ")
            need(colon and re.fullmatch("[a-z][a-z-]*", name, re.ASCII), "a line that is no fact")
            need(name not in self.facts, "a fact that stands twice")
            self.facts[name] = value


# Receipts


class Receipt:
    def __init__(self, data):
        self.note = Note(data)
        need(len(self.note.signatures) == 1, "expected one signature")
        lines = self.note.data.split(b"\n")
        need(len(lines) == 3 and lines[0] == HEADER, "expected the header of version 1 and one line")
        value = members(JSONReader(lines[1].decode()).whole(), ["documents", "leaves", "request"], ["earlier"])
        self.request = number_of(value["request"], 1)
        self.leaves = []
        for leaf in list_of(value["leaves"]):
            members(leaf, ["entry", "opening", "proof"])
            proof = Proof(text_of(leaf["proof"]))
            self.leaves.append((Leaf(text_of(leaf["entry"])), Opening(leaf["opening"]), proof))
        need(1 <= len(self.leaves) <= 256, "expected 1 to 256 leaves")
        self.documents = []
        for document in list_of(value["documents"]):
            members(document, ["name", "text"])
            need(text_of(document["name"]) in DOCUMENTS, "an unknown document")
            self.documents.append((document["name"], text_of(document["text"])))
        self.earlier = None
        if "earlier" in value:
            earlier = members(value["earlier"], ["checkpoint", "proof"])
            hashes = [decode_hash(text_of(hash)) for hash in list_of(earlier["proof"])]
            need(len(hashes) < 64, "a proof with too many hashes")
            self.earlier = (Checkpoint(Note(text_of(earlier["checkpoint"]).encode())), hashes)

    def verify(self, key):
        part("signature", self.note.verify, key)
        notes = {proof.note.encoded for _, _, proof in self.leaves}
        self.checkpoint = part("checkpoint", self.check_checkpoint, notes, key)
        last = -1
        for leaf, opening, proof in self.leaves:
            part(f"leaf {proof.index}", self.check_leaf, leaf, opening, proof, last)
            last = proof.index
        part("approval", self.check_approval)
        for name in DOCUMENTS:
            part(f"document {name}", self.check_documents, name)
        part("document kept", self.check_kept)
        self.signer = None
        if part("document statement", self.is_signed):
            part("document statement", self.check_statement)
            part("document signature", self.check_signature)
        if self.earlier:
            part("earlier checkpoint", self.check_earlier, key)

    def check_checkpoint(self, notes, key):
        need(len(notes) == 1, "the proofs carry different checkpoints")
        checkpoint = Checkpoint(self.leaves[0][2].note)
        checkpoint.verify(key)
        return checkpoint

    def check_leaf(self, leaf, opening, proof, last):
        need(proof.index > last, "leaves stand twice or out of order")
        root = inclusion_root(proof.index, self.checkpoint.size, proof.hashes, sha256(b"\0", leaf.data))
        need(root == self.checkpoint.root, "not included in the tree")
        need(opening.commitment == leaf.commitment, "the opening is not what the leaf commits to")
        need(opening.values.get("request") == str(self.request), "the event is of another request")

    def check_approval(self):
        approvals = [opening for leaf, opening, _ in self.leaves if leaf.kind == "access.approved"]
        need(len(approvals) == 1, "expected one event access.approved")
        self.approved = approvals[0].values
        self.grade = self.approved.get("grade")
        need(self.grade in ("code", "signed", "held"), "its grade is unknown")

    def check_documents(self, name):
        kind, field, is_required = DOCUMENTS[name]
        named = set()
        for leaf, opening, proof in self.leaves:
            if leaf.kind == kind:
                digest = opening.values.get(field) or ""
                need(digest or not is_required, f"leaf {proof.index} does not name it")
                named |= {digest} if digest else set()
        for other, text in self.documents:
            if other == name:
                digest = sha256(text.encode()).hex()
                need(digest in named, "no leaf names this text")
                named.remove(digest)
        need(not named, "a leaf names a text that is missing")

    def check_kept(self):
        self.kept = []
        for name, text in self.documents:
            if name == "kept":
                for line in list_of(JSONReader(text).whole()):
                    members(line, ["probe", "redactions", "status"], ["digest"])
                    digest = decode_hex(line["digest"], 32).hex() if "digest" in line else None
                    number_of(line["redactions"])
                    self.kept.append((text_of(line["probe"]), text_of(line["status"]), digest, line["redactions"]))

    def is_signed(self):
        named = {bool(self.approved.get(field)) for field in ("statement", "signature", "signer")}
        need(len(named) == 1, "the approval does not name statement, signature and signer")
        is_signed = named.pop()
        need(is_signed or self.grade != "signed", "the approval is signed, and does not name it")
        need(not is_signed or self.grade != "code", "the approval names one, and is not signed")
        return is_signed

    def text_of_document(self, wanted):
        return next(text for name, text in self.documents if name == wanted)

    def check_statement(self):
        statement = Statement(self.text_of_document("statement"))
        facts = statement.facts
        self.domain = facts.get("origin") or ""
        need(self.domain and self.checkpoint.origin.startswith(self.domain + "/"), "it is of another instance")
        need(facts.get("request", "").startswith(f"{self.request} of "), "it is of another request")
        need(facts.get("grade") in ("signed", self.grade), "it is for another grade")
        plan = self.approved.get("plan")
        need(plan and facts.get("plan") == plan, "it is of another plan")
        need(sha256(statement.script).hex() == plan, "its script is not the one that it names")

    def check_signature(self):
        text = self.text_of_document("statement").encode()
        signer = signer_of(text, self.text_of_document("signature"), f"consent@{self.domain}")
        need(signer == self.approved["signer"], f"it was made with {signer}, which is not the signer")
        self.signer = signer

    @property
    def is_leased(self):
        return any(leaf.kind == "secret.leased" for leaf, _, _ in self.leaves)

    def check_earlier(self, key):
        earlier, hashes = self.earlier
        earlier.verify(key)
        check_consistency(earlier.size, earlier.root, self.checkpoint.size, self.checkpoint.root, hashes)


def part(name, check, *arguments):
    """Runs a check, and puts the name of the part to what is wrong."""
    try:
        return check(*arguments)
    except Wrong as wrong:
        raise Wrong(str(wrong), name) from None


def verify(data, key):
    """The receipt in `data`, checked; raises Wrong."""
    receipt = part("form", Receipt, data)
    receipt.verify(key)
    return receipt


def shown(text):
    """A line of somebody's text, safe to print."""
    return "".join(c if c.isprintable() else f"\\u{{{ord(c):x}}}" for c in text)


def report(receipt):
    checkpoint = receipt.checkpoint
    print(f"The receipt of request {receipt.request} holds.")
    root = base64.b64encode(checkpoint.root).decode()
    print(f"log: {shown(checkpoint.origin)}, {checkpoint.size} entries, root {root}")
    if receipt.earlier:
        print(f"the log begins with the earlier checkpoint of {receipt.earlier[0].size} entries, unchanged")
    print(f"grade of consent: {receipt.grade}")
    if receipt.signer:
        print(f"signed with the key {receipt.signer}")
    if receipt.is_leased:
        print("the session used a login that the contact lent: there is no certificate")
    for leaf, opening, proof in receipt.leaves:
        day, minute = divmod(leaf.minute, 1440)
        time = f"{date_of(day)} {minute // 60:02d}:{minute % 60:02d} UTC"
        print(f"entry {proof.index}: {time} {leaf.kind}")
        for name, value in opening.values.items():
            print(f"    {name}: {'(erased)' if value is None else shown(value)}")
    for probe, status, digest, redactions in receipt.kept:
        print(f"kept of {shown(probe)}: {shown(status)}, {digest or 'no text'}, {redactions} redactions")
    for name, text in receipt.documents:
        if name != "kept":
            print(f"--- {name}, SHA-256 {sha256(text.encode()).hex()}")
            print("\n".join(shown(line) for line in text.split("\n")))


def date_of(days):
    """The date of a day since 1970; its number where the calendar of Python ends."""
    try:
        return (datetime.date(1970, 1, 1) + datetime.timedelta(days)).isoformat()
    except OverflowError:
        return f"day {days}"


def main():
    parser = argparse.ArgumentParser(description="Verifies a receipt offline.")
    parser.add_argument("receipt", metavar="RECEIPT")
    parser.add_argument("--key", required=True, metavar="VKEY", help="the ledger's key, or a file that holds it")
    options = parser.parse_args()
    try:
        text = options.key
        if os.path.exists(text):
            with open(text, encoding="utf-8") as file:
                text = file.read().strip()
        key = part("key", Key, text)
        with open(options.receipt, "rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, UnicodeDecodeError) as error:
        print(f"verify-receipt: error: couldn't read: {error}", file=sys.stderr)
        return 2
    except Wrong as wrong:
        print(f"verify-receipt: error: {wrong}", file=sys.stderr)
        return 2
    try:
        report(verify(data, key))
    except Wrong as wrong:
        print(f"verify-receipt: NOT PROVED: the receipt's {wrong.part}: {wrong}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
