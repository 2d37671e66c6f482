"""Mail through a real mail server: Exim with DKIM, SPF and its own Authentication-Results."""
import base64
import json
import os
import re
import signal
import threading
import time
import unittest

from support import mailserver, processes
from support.house import CLIENT, House
from support.instance import REPOSITORY, Instance, program
from support.mailserver import STRANGER, MailServer


class RealMail(House):
    needs_root = True

    @classmethod
    def setUpClass(cls):
        if not mailserver.is_possible():
            raise unittest.SkipTest("needs root, exim4, dnsmasq, dkimsign, unshare, nsenter and ip")
        super().setUpClass()

    @classmethod
    def _populate(cls):
        super()._populate()
        cls.instance.run("contact", "add", "--client", CLIENT, "--name", "Boris", "--email", "boris@example.org")
        cls.other = Instance(f"{cls.folder}/other", cls.transcript)
        cls.other.init()
        os.mkdir(f"{cls.folder}/run", 0o755)
        cls.server = MailServer(f"{cls.folder}/mail", [
            ("propusk", "support.example", program(), f"{cls.folder}/run/one.sock"),
            ("other", "other.example", program(), f"{cls.folder}/run/two.sock")])
        cls.addClassCleanup(cls.server.stop)
        cls.configure(cls.instance, "support.example", "one")
        cls.configure(cls.other, "other.example", "two")
        cls.instance.stop()
        cls.instance.start()
        cls.other.start()
        cls.addClassCleanup(cls.other.stop, signal.SIGKILL)

    @classmethod
    def configure(cls, instance, domain, socket):
        path = f"{instance.folder}/propusk.yaml"
        with open(path, encoding="utf-8") as file:
            text = file.read()
        text = text.replace("transport: outbox", f"transport: sendmail\n  sendmail_path: {cls.server.sendmail}")
        text = re.sub(r'sender_address: .*', f'sender_address: "help@{domain}"', text)
        text += (f"intake:\n  authserv_id: mx.support.example\n  address: help@{domain}\n  address_extensions: true\n"
                 f"  socket: {cls.folder}/run/{socket}.sock\n  socket_group: Debian-exim\n")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def tickets(self, subject, instance=None):
        found = (instance or self.instance).json("ticket", "list")
        return [one for one in found if one["subject"] == subject]

    def arrived(self, subject, seconds=30, instance=None):
        """The one ticket with that subject, once the mail server has handed it over."""
        processes.wait_until(lambda: self.tickets(subject, instance), seconds,
                             f"a ticket {subject!r}; the mail server says:\n" + self.server.log()[-3000:])
        found = self.tickets(subject, instance)
        self.assertEqual(len(found), 1)
        return (instance or self.instance).json("ticket", "show", str(found[0]["number"]))

    def letter(self, to, words, seconds=30):
        def look():
            return [one for one in self.server.letters(to) if words in str(one["Subject"]) + one.get_content()]
        processes.wait_until(look, seconds, f"a letter to {to} with {words!r}\n" + self.server.log()[-3000:])
        return look()[-1]

    @staticmethod
    def raw(subject, sender="boris@example.org", body="Не обновляются остатки.", fields=()):
        word = "=?utf-8?B?" + base64.b64encode(subject.encode()).decode() + "?="
        lines = [*fields, f"From: {sender}", "To: help@support.example", f"Subject: {word}",
                 f"Message-ID: <{time.monotonic_ns()}@{sender.split('@')[-1]}>", "MIME-Version: 1.0",
                 "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + base64.encodebytes(body.encode()).replace(b"\n", b"\r\n")

    def test_a_conversation_from_end_to_end(self):
        self.server.send(self.server.signed(self.raw("Разговор")), "bounce@mailer.example",
        "help@support.example", STRANGER)
        ticket = self.arrived("Разговор")
        self.assertEqual(ticket["client"], CLIENT, "the signature alone vouches for the sender")
        receipt = self.letter("boris@example.org", "Разговор")
        self.assertEqual(receipt["Auto-Submitted"], "auto-replied")
        answer = self.raw("Re: совсем другая тема",
        fields=[f"In-Reply-To: {receipt['Message-ID']}"], body="Обработка: 5.5.53")
        self.server.send(answer, "boris@example.org", "help@support.example")
        processes.wait_until(lambda: "5.5.53" in json.dumps(self.shown_ticket(ticket["number"])), 30, "the answer")
        self.instance.run("ticket", "reply", str(ticket["number"]), "--body",
        "Обновите обработку до 5.5.70.", "--as", "ivan")
        reply = self.letter("boris@example.org", "Обновите обработку")
        self.assertEqual(reply["Auto-Submitted"], "no")
        # The reply address of the letter leads back as well.
        address = str(reply["Reply-To"]).strip("<>")
        third = self.raw("третья тема", body="Спасибо!").replace(b"help@support.example",
        address.encode())
        self.server.send(third, "boris@example.org", address)
        processes.wait_until(
            lambda: "Спасибо!" in json.dumps(self.shown_ticket(ticket["number"]), ensure_ascii=False), 30,
            "thanks")

    def shown_ticket(self, number):
        return self.instance.json("ticket", "show", str(number))

    def test_the_sending_host_vouches_for_the_sender(self):
        self.server.send(self.raw("По адресу"), "boris@example.org", "help@support.example")
        self.assertEqual(self.arrived("По адресу")["client"], CLIENT)

    def test_a_spoofed_sender_stays_unconfirmed(self):
        forged = ("Authentication-Results: mx.support.example; dkim=pass header.d=example.org; "
                  "spf=pass smtp.mailfrom=example.org")
        cases = {
            "Чужой адрес": (self.raw("Чужой адрес"), "boris@example.org"),
            "Чужой конверт": (self.raw("Чужой конверт"), "x@evil.example"),
            "Подделанный итог": (self.raw("Подделанный итог", fields=[forged]),
            "x@evil.example"),
            "Чужая подпись": (self.server.signed(self.raw("Чужая подпись"), "evil.example"),
            "x@evil.example"),
            "Изменённое письмо": (self.server.signed(self.raw("Изменённое письмо"))
            + b"more\r\n", "x@evil.example"),
            "Два отправителя": (self.raw("Два отправителя",
            "x@evil.example, boris@example.org"), "x@evil.example"),
        }
        for subject, (message, envelope) in cases.items():
            self.server.send(message, envelope, "help@support.example", STRANGER)
            self.assertIsNone(self.arrived(subject).get("client"), subject)

    def test_without_a_server_the_mail_server_keeps_the_message(self):
        self.instance.stop()
        try:
            self.server.send(self.raw("Позже"), "boris@example.org", "help@support.example")
            processes.wait_until(lambda: "T=propusk defer" in self.server.log(), 30, "a deferral")
            self.assertEqual(self.server.queued(), 1)
        finally:
            self.instance.start()
        self.server.retry()
        self.arrived("Позже")
        self.assertEqual(self.server.queued(), 0)

    def test_a_server_that_is_killed_loses_nothing_and_doubles_nothing(self):
        subjects = [f"Обрыв {number}" for number in range(40)]

        def send():
            for subject in subjects:
                self.server.send(self.raw(subject, "who@evil.example", fields=["Auto-Submitted: auto-generated"]),
                                 "who@evil.example", "help@support.example", STRANGER)

        sending = threading.Thread(target=send)
        sending.start()
        for _ in range(4):
            time.sleep(0.4)
            self.instance.stop(signal.SIGKILL)
            self.instance.start()
        sending.join()

        def is_done():
            self.server.retry()
            return self.server.queued() == 0
        processes.wait_until(is_done, 120, "an empty queue")
        for subject in subjects:
            self.arrived(subject)

    def test_two_desks_do_not_talk_to_each_other(self):
        self.server.send(self.raw("Петля", "help@other.example"), "help@other.example", "help@support.example")
        self.arrived("Петля")
        # The acknowledgement of the first desk is a ticket of the second, which keeps silent.
        processes.wait_until(lambda: any("Петля" in one["subject"] for one in self.other.json("ticket",
        "list")), 30)
        time.sleep(3)
        self.assertEqual(len(self.tickets("Петля")), 1)
        self.assertEqual(len([one for one in self.instance.json("ticket",
        "list") if "Петля" in one["subject"]]), 1)
        self.assertEqual(self.server.queued(), 0)

    def test_the_corpus_comes_through_the_pipe(self):
        with open(f"{REPOSITORY}/Tests/MailReadingTests/Corpus/corpus.json", encoding="utf-8") as file:
            corpus = json.load(file)
        taken = self.taken()
        for sample in corpus:
            message = base64.b64decode(sample["message"])
            self.server.send(b"Auto-Submitted: auto-generated\r\n" + message, "who@evil.example",
            "help@support.example", STRANGER)
        big = self.raw("Большое").split(b"\r\n\r\n")[0].replace(b"text/plain; charset=utf-8",
        b'application/zip; name="big.zip"')
        line = base64.b64encode(os.urandom(57)) + b"\r\n"
        self.server.send(big + b"\r\n\r\n" + line * (50 * 1024 * 1024 // len(line)), "boris@example.org",
        "help@support.example")
        ticket = self.arrived("Большое", 120)
        self.assertEqual(ticket["files"], [])
        processes.wait_until(lambda: self.server.queued() == 0, 120, "an empty queue")
        self.assertEqual(self.taken() - taken, len(corpus) + 1)
        self.assertNotIn("** ", self.server.log(), "nothing bounced")

    def taken(self):
        """How many messages the first desk has taken."""
        return len(re.findall(r" => help \S+ R=propusk T=propusk", self.server.log()))


if __name__ == "__main__":
    unittest.main()
