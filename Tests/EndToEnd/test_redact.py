"""Anyone may try the redactor: `propusk redact` on standard input, without a server."""
import json
import re
import subprocess
import tempfile
import unittest

from support.instance import program

LOG = """12:07:29  Запуск Моби-С 5.5.70 x64
Connect=Srvr="srv-1c";Ref="ut11";Usr="Обмен";Pwd="c4n4ryQ9xT";
карта 4111 1111 1111 1111, порт 1234, с 192.168.10.25
снова 192.168.10.25 и 10.0.0.7, IMEI: 356938035643809
12:07:30  Конец
"""


class Redact(unittest.TestCase):
    def redact(self, text, *arguments, status=0):
        data = text if isinstance(text, bytes) else text.encode()
        done = subprocess.run([program(), "redact", *arguments], input=data, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def test_secrets_people_and_devices_are_hidden_and_counted(self):
        text, report = self.redact(LOG, "--language", "en")
        self.assertNotIn("c4n4ry", text)
        self.assertNotIn("4111", text)
        self.assertNotIn("Обмен", text)
        self.assertNotIn("356938", text)
        self.assertIn("с 192.168.10.25\n", text)
        self.assertEqual(report, "redacted: device: 1, personal: 1, secret: 2\n")
        self.assertEqual(self.redact("ничего\n", "--language", "ru"), ("ничего\n", "скрыто: 0\n"))

    def test_json_counts_and_does_not_say_what(self):
        out, report = self.redact(LOG, "--json")
        answer = json.loads(out)
        self.assertEqual(answer["redactions"], {"device": 1, "personal": 1, "secret": 2})
        self.assertEqual(sorted(answer), ["redactions", "text"])
        self.assertEqual(report, "")

    def test_a_profile_says_what_else_is_hidden(self):
        with open(f"{self.folder()}/p.yaml", "w", encoding="utf-8") as file:
            file.write(PROFILE)
        text, _ = self.redact(LOG, "--profile", file.name)
        names = re.findall("‹network:private:[0-9a-f]{10}›", text)
        self.assertEqual(len(names), 4, text)
        # One host, one name: the address came twice; the server's name and the other address are their own.
        self.assertEqual([names.index(name) for name in names], [0, 1, 1, 3], text)
        self.redact(LOG, "--profile", "nowhere", status=3)

    def test_redacting_twice_changes_nothing(self):
        once, _ = self.redact(LOG)
        self.assertEqual(self.redact(once)[0], once)

    def test_other_codes_and_too_long_texts(self):
        self.assertEqual(self.redact("Пароль: абвгд\nПривет, мир, это журнал обмена\n".encode("cp1251"))[0],
                         "Пароль: ‹secret›\nПривет, мир, это журнал обмена\n")
        _, report = self.redact(b"a" * ((4 << 20) + 1), status=1)
        self.assertIn("4 MiB", report.replace("\xa0", " "), report)

    def folder(self):
        folder = tempfile.TemporaryDirectory(prefix="propusk-redact-")
        self.addCleanup(folder.cleanup)
        return folder.name


PROFILE = """
profile: 1
id: addresses
version: 1.0.0
title: {ru: Адреса, en: Addresses}
probes:
  - id: uname
    part: machine
    argv: [uname, -a]
    seconds: 5
    bytes: 1000
    sensitivity: internal
    clause: "4.1"
    redact: [network]
    consent: {ru: Имя компьютера., en: The computer's name.}
"""
