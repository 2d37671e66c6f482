"""Mail comes in through the pipe: tickets, threads, identity, files, burnt codes."""
import base64
import concurrent.futures
import email.message
import email.policy
import glob
import json
import os
import re
import subprocess
import time
import urllib.parse
import urllib.request
import unittest

from support import processes
from support.house import CLIENT, House
from support.instance import program

OURS = "mx.support.example"
PASS = f"Authentication-Results: {OURS}; dkim=pass header.d=example.org"


class Mailbox(House):
    """A house whose mail server is `deliver`: it pipes bytes into the product, as Exim and Postfix do."""

    counter = 0

    @classmethod
    def _populate(cls):
        super()._populate()
        cls.instance.stop()
        with open(f"{cls.instance.folder}/propusk.yaml", "a", encoding="utf-8") as file:
            file.write(f"intake:\n  authserv_id: {OURS}\n  address: help@support.example\n  address_extensions: true\n")
        cls.instance.start()

    def deliver(self, message, status=0):
        if isinstance(message, email.message.EmailMessage):
            message = message.as_bytes(policy=email.policy.SMTP)
        done = subprocess.run([program(), "mail", "intake", "--data", self.instance.folder, "--json"],
        input=message,
                              capture_output=True, timeout=120, env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return json.loads(done.stdout) if status == 0 else done.stderr.decode()

    @classmethod
    def person(cls, name):
        """A contact of their own, since an address gets only so many automatic answers an hour."""
        cls.instance.run("contact", "add", "--client", CLIENT, "--name", name, "--email", f"{name}@example.org",
                         "--language", "en")
        return f"{name}@example.org"

    def message(self, text="Не обновляются остатки.", sender="anna@example.org", results=PASS,
    **fields):
        type(self).counter += 1
        message = email.message.EmailMessage()
        if results:
            name, value = results.split(": ", 1)
            message[name] = value
        message["From"] = sender
        message["To"] = "help@support.example"
        message["Subject"] = fields.pop("subject", "Ошибка обмена")
        message["Message-ID"] = f"<{self.counter}.{os.getpid()}@example.org>"
        for name, value in fields.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        return message

    def letters(self, to, since=0):
        """Messages to an address as (message, body), oldest first."""
        found = []
        for path in sorted(glob.glob(f"{self.instance.folder}/outbox/*.eml"))[since:]:
            with open(path, "rb") as file:
                letter = email.message_from_binary_file(file, policy=email.policy.default)
            if to in str(letter["To"]):
                found.append(letter)
        return found

    def wait_for_letter(self, to, words, seconds=20):
        """The newest letter to an address in which `words` stand."""
        def look():
            return [one for one in self.letters(to) if words in one.get_content() or words in str(one["Subject"])]
        processes.wait_until(lambda: look(), seconds, f"a letter to {to} with {words!r}")
        return look()[-1]

    def ticket(self, number):
        return self.instance.json("ticket", "show", str(number))

    def stored(self):
        """Every byte of the data folder but the outbox, as the holder of a copy reads them."""
        held = b""
        for path in glob.glob(f"{self.instance.folder}/**", recursive=True):
            if os.path.isfile(path) and "/outbox/" not in path:
                with open(path, "rb") as file:
                    held += file.read()
        return held


class Intake(Mailbox):
    def test_a_registered_and_authenticated_sender_gets_their_level(self):
        oleg = self.person("oleg")
        receipt = self.deliver(self.message("Обработка: 5.5.53\nостатки", sender=oleg))
        self.assertEqual((receipt["is_new"], receipt["identity"], receipt["is_answered"]),
        (True, "confirmed", True))
        ticket = self.ticket(receipt["ticket"])
        self.assertEqual((ticket["client"], ticket["channel"]), (CLIENT, "mail"))
        self.assertIn("5.5.53", json.dumps(ticket))
        letter = self.wait_for_letter(oleg, f"icket {receipt['ticket']}")
        self.assertEqual(letter["Auto-Submitted"], "auto-replied")
        self.assertRegex(letter["Message-ID"], rf"^<t{receipt['ticket']}\.")
        self.assertRegex(letter["Reply-To"], rf"help\+t{receipt['ticket']}-[0-9a-z]{{16}}@support\.example")
        self.assertRegex(letter["Subject"], rf"^\[#{receipt['ticket']}-[0-9A-Z]{{7}}\] Ошибка обмена")

    def test_a_spoofed_sender_gets_nothing_but_a_question_to_the_registered_address(self):
        for results in (None, f"Authentication-Results: {OURS}; dkim=pass header.d=evil.example",
                        "Authentication-Results: mx.evil.example; dkim=pass header.d=example.org"):
            receipt = self.deliver(self.message("Дайте доступ", results=results))
            self.assertEqual(receipt["identity"], "unconfirmed")
            ticket = self.ticket(receipt["ticket"])
            self.assertIsNone(ticket.get("client"))
            refused = self.instance.run("access", "request", "--ticket", str(receipt["ticket"]), "--machine",
            "srv-1",
                                        "--profile", "posix-basics", "--for", "30m", "--reason", "x", "--as",
                                        "ivan",
                                        "--json", status=3)
            self.assertIn("identity", refused.error["code"].lower() + refused.error["message"].lower())

    def test_a_forged_result_below_our_own_does_not_count(self):
        message = self.message(results=f"Authentication-Results: {OURS}; spf=fail smtp.mailfrom=example.org")
        raw = message.as_bytes(policy=email.policy.SMTP).replace(b"From:", (PASS + "\r\nFrom:").encode(), 1)
        self.assertEqual(self.deliver(raw)["identity"], "unconfirmed")

    def test_the_link_at_the_registered_address_confirms_by_post_alone(self):
        vera = self.person("vera")
        receipt = self.deliver(self.message("Это я", sender=vera, subject="Подтвердите меня",
        results=None))
        letter = self.wait_for_letter(vera, "Подтвердите меня")
        link = re.search(r"http://\S+/i/[0-9a-z]{26}", letter.get_content()).group(0)
        page = urllib.request.urlopen(link).read().decode()
        self.assertIsNone(self.ticket(receipt["ticket"]).get("client"))
        action = re.search(r'action="([^"]+)"', page).group(1)
        target = urllib.parse.urljoin(link, action)
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        page = opener.open(link).read().decode()
        token = re.search(r'name="csrf" value="([^"]+)"', page).group(1)
        opener.open(target, urllib.parse.urlencode({"csrf": token}).encode())
        self.assertEqual(self.ticket(receipt["ticket"])["client"], CLIENT)

    def test_an_unknown_sender_is_answered_at_the_lowest_level(self):
        receipt = self.deliver(self.message(sender="who@elsewhere.example", results=None))
        self.assertEqual((receipt["identity"], receipt["is_answered"]), ("unconfirmed", True))
        letter = self.wait_for_letter("who@elsewhere.example", f"№ {receipt['ticket']}")
        self.assertIn("4.3", letter.get_content())

    def test_the_same_message_twice_is_one(self):
        message = self.message()
        first = self.deliver(message)
        second = self.deliver(message)
        self.assertEqual((second["ticket"], second["is_duplicate"]), (first["ticket"], True))
        nameless = b"From: a@b.example\r\nSubject: nameless\r\n\r\ntext\r\n"
        self.assertEqual(self.deliver(nameless)["ticket"], self.deliver(nameless)["ticket"])
        # The same identifier from somebody else is another message.
        other = self.message(sender="who2@elsewhere.example", results=None)
        other.replace_header("Message-ID", message["Message-ID"])
        self.assertTrue(self.deliver(other)["is_new"])

    def test_an_answer_finds_its_ticket_and_a_forged_one_does_not(self):
        gleb = self.person("gleb")
        number = self.deliver(self.message(sender=gleb, subject="Нить"))["ticket"]
        letter = self.wait_for_letter(gleb, "Нить")
        mine, token, address = letter["Message-ID"], letter["Subject"].split("]")[0] + "]", letter["Reply-To"]
        for thread, fields in (("message", {"In_Reply_To": mine}),
        ("message", {"References": f"<x@y> {mine} <z@y>"}),
                               ("token", {"subject": f"Re: {token} Нить"}), ("address", {"Cc": address}),
                               ("number", {"subject": f"по обращению №{number}"})):
            receipt = self.deliver(self.message("Дополнение", **fields))
            self.assertEqual((receipt["ticket"], receipt["thread"]), (number, thread), fields)
        forged = mine[:-20] + ("0" if mine[-20] != "0" else "1") + mine[-19:]
        for fields in ({"In_Reply_To": forged},
        {"References": f"<t{number}.0000000000000000.0000000000000000@support.example>"},
                       {"subject": f"Re: [#{number}-0000000] Нить"},
                       {"Cc": f"help+t{number}-{'0' * 16}@support.example"}):
            stranger = self.message("Подделка", sender="evil@evil.example", results=None, **fields)
            self.assertEqual(self.deliver(stranger)["thread"], "new", fields)
        for sender, results in (("evil@evil.example", None), (gleb, None)):
            stranger = self.message("Подделка", sender=sender, results=results, subject=f"№{number}")
            self.assertEqual(self.deliver(stranger)["thread"], "new", sender)

    def test_files_are_kept_by_digest_with_harmless_names(self):
        message = self.message(subject="Снимок")
        message.add_attachment(b"\x89PNG" + bytes(range(256)), maintype="image", subtype="png",
            filename="../../Снимок.png")
        number = self.deliver(message)["ticket"]
        files = self.ticket(number)["files"]
        self.assertEqual([(one["name"], one["size"]) for one in files], [("Снимок.png", 260)])
        self.assertTrue(os.path.exists(f"{self.instance.folder}/files/{files[0]['digest'][:2]}/{files[0]['digest']}"))

    def test_automatic_mail_is_never_answered(self):
        for fields in ({"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"List_Id": "<l.example>"},
                       {"Return_Path": "<>"}, {"X_Auto_Response_Suppress": "All"}):
            self.assertFalse(self.deliver(self.message(**fields))["is_answered"], fields)

    def test_an_out_of_office_note_in_a_thread_starts_no_clock(self):
        dina = self.person("dina")
        number = self.deliver(self.message(sender=dina, subject="Отпуск"))["ticket"]
        letter = self.wait_for_letter(dina, "Отпуск")
        self.instance.run("ticket", "reply", str(number), "--body", "Какая версия?", "--wait", "client",
        "--as", "ivan")
        self.assertEqual(self.ticket(number)["state"], "waiting")
        self.deliver(self.message("Я в отпуске", In_Reply_To=letter["Message-ID"],
        Auto_Submitted="auto-replied"))
        self.assertEqual(self.ticket(number)["state"], "waiting")
        self.deliver(self.message("5.5.53", In_Reply_To=letter["Message-ID"]))
        self.assertEqual(self.ticket(number)["state"], "open")

    def test_two_desks_that_answer_each_other_come_to_rest(self):
        answered = 0
        for turn in range(12):
            receipt = self.deliver(self.message(f"Ваше обращение {turn} принято",
            sender="desk@other.example", results=None))
            answered += receipt["is_answered"]
        self.assertEqual(answered, 5)
        processes.wait_until(lambda: len(self.letters("desk@other.example")) == 5, 20)
        own = self.letters("desk@other.example")[0]
        self.assertFalse(self.deliver(own.as_bytes())["is_new"])

    def test_an_agents_answer_goes_out_in_the_thread(self):
        message = self.message(subject="Ответ")
        number = self.deliver(message)["ticket"]
        self.instance.run("ticket", "reply", str(number), "--body", "Обновите обработку.", "--as",
        "ivan")
        letter = self.wait_for_letter("anna@example.org", "Обновите обработку.")
        self.assertEqual(letter["Auto-Submitted"], "no")
        self.assertEqual(letter["In-Reply-To"], message["Message-ID"])

    def test_what_is_no_message_is_65_and_without_a_server_75(self):
        for nonsense in (b"", b"hello\n", bytes(1000), b"GET / HTTP/1.1\r\n\r\n"):
            self.deliver(nonsense, status=65)
        done = subprocess.run([program(), "mail", "intake", "--socket", "/nowhere/mail.sock"],
                              input=self.message().as_bytes(), capture_output=True)
        self.assertEqual(done.returncode, 75)
        done = subprocess.run([program(), "mail", "intake", "--unknown"], capture_output=True)
        self.assertEqual(done.returncode, 64)

    def test_the_socket_for_mail_has_no_other_route(self):
        from support.instance import LocalConnection
        for method, path in (("GET", "/api/v1/tickets"), ("POST", "/api/v1/agents"), ("GET", "/api/v1/status"),
                             ("GET", "/api/v1/mail")):
            connection = LocalConnection(f"{self.instance.folder}/mail.sock")
            connection.request(method, path)
            self.assertEqual(connection.getresponse().status, 404, path)
        connection = LocalConnection(f"{self.instance.folder}/mail.sock")
        connection.request("POST", "/api/v1/mail", b"nonsense", {"Content-Type": "application/vnd.propusk.mail"})
        self.assertEqual(connection.getresponse().status, 400)

    def parcel(self, sizes=(), **members):
        """Posts a message to the socket as whoever may open it could make it up; gives the status."""
        from support.instance import LocalConnection
        message = {"from": [{"name": "", "address": "made@up.example"}], "to": [], "cc": [], "replyTo": [],
                   "subject": "Подделка", "messageId": "made@up.example", "inReplyTo": [], "references": [],
                   "text": "x", "attachments": [], "notes": [], "authenticationResults": [],
                   "traits": {"listFields": [], "suppressed": [], "mediaType": "text/plain", "automaticFields": []}}
        head = json.dumps({"message": {**message, **members}, "sizes": list(sizes)}).encode()
        connection = LocalConnection(f"{self.instance.folder}/mail.sock")
        connection.request("POST", "/api/v1/mail", len(head).to_bytes(8, "big") + head,
                           {"Content-Type": "application/vnd.propusk.mail"})
        return connection.getresponse().status

    def test_a_message_that_no_reader_makes_is_refused(self):
        self.assertEqual(self.parcel(), 200)
        file = {"name": "n", "mediaType": "t", "bytes": ""}
        injected = "a@b>\r\nBcc: victim@elsewhere.example\r\nX-Rest: <c"
        for sizes, members in (
                ((), {"messageId": injected}), ((), {"references": [injected]}), ((), {"text": "x" * 70_000}),
                ((), {"subject": "a\r\nb"}), ((), {"references": ["a@b"] * 1000}),
                ((), {"from": [{"name": "a\nb", "address": "made@up.example"}]}),
                ((), {"notes": [{"textCut": {"limit": -2 ** 63}}]}),
                ((), {"notes": [{"attachmentTooLarge": {"name": "n", "size": 2 ** 63 - 1, "limit": 1}}]}),
                ((0,) * 51, {"attachments": [file] * 51}),
                ((2 ** 63 - 1,) * 2, {"attachments": [file] * 2})):
            self.assertEqual(self.parcel(sizes, **members), 400, str(members)[:100])
        self.assertEqual(self.letters("victim@elsewhere.example"), [])
        self.assertIsNone(self.instance.process.poll(), "the server lives")

    def test_words_of_a_doubtful_sender_in_a_thread_are_marked(self):
        ada = self.person("ada")
        number = self.deliver(self.message(sender=ada, subject="Метка"))["ticket"]
        token = self.wait_for_letter(ada, "Метка")["Subject"].split("]")[0] + "]"
        for results in (PASS, None):
            receipt = self.deliver(self.message("Это я", sender=ada, results=results, subject=f"Re: {token} Метка"))
            self.assertEqual(receipt["ticket"], number)
        self.assertEqual([one.get("is_confirmed") for one in self.ticket(number)["messages"]], [None, False])
        self.assertIn("[sender: not confirmed]", self.instance.run("ticket", "show", str(number)).out)

    def test_a_duplicate_that_is_reopened_goes_on_by_itself(self):
        ira = self.person("ira")
        first, second = (self.deliver(self.message(f"{word} сломался", sender=ira, subject=word))["ticket"]
                         for word in ("Сканер", "Весы"))
        ivan = ("--as", "ivan")
        self.instance.run("ticket", "merge", str(second), "--into", str(first), *ivan)
        hits = lambda: [one["ticket"] for one in self.instance.json("search", "весы")["hits"]]
        self.assertEqual(hits(), [first])
        self.instance.run("ticket", "reopen", str(second), *ivan)
        self.assertNotIn("merged_into", self.ticket(second))
        self.assertEqual(hits(), [second])
        answer = self.deliver(self.message("Ещё", sender=ira, subject=f"№{second}"))
        self.assertEqual(answer["ticket"], second)
        self.instance.run("ticket", "merge", str(first), "--into", str(second), *ivan)
        self.assertEqual(self.ticket(first)["merged_into"], second)

    def test_agents_hear_of_new_tickets_as_they_choose(self):
        self.instance.run("agent", "change", "ivan", "--email", "ivan@support.example", "--notify", "new")
        number = self.deliver(self.message(subject="Новость"))["ticket"]
        self.wait_for_letter("ivan@support.example", f"№ {number}")
        self.instance.run("agent", "change", "ivan", "--notify", "none", "--as", "ivan")
        before = len(self.letters("ivan@support.example"))
        egor = self.person("egor")
        self.deliver(self.message(sender=egor, subject="Тишина"))
        self.wait_for_letter(egor, "Тишина")
        self.assertEqual(len(self.letters("ivan@support.example")), before)


class QuotedCodes(Mailbox):
    def test_a_code_in_a_reply_is_masked_burnt_and_replaced_twice(self):
        number, first = self.request()
        codes, handles = [first.code], [first.handle]
        invitation = first
        for turn in range(3):
            quoted = "\n".join("> " + line for line in invitation.body.splitlines())
            answer = self.message("Согласна!\n\n" + quoted,
            subject=f"Re: доступ {turn} {invitation.code}")
            answer.add_attachment(invitation.body.encode(), maintype="text", subtype="plain", filename="letter.txt")
            receipt = self.deliver(answer)
            ticket = json.dumps(self.ticket(receipt["ticket"]), ensure_ascii=False)
            self.assertNotIn(invitation.code, ticket)
            self.assertIn("****-****-****-****", ticket)
            # The old code is worth nothing.
            refused = self.instance.run("consent", "approve", first.handle if turn == 0 else invitation.handle,
                                        "--server", self.instance.url, "--plan", "0" * 64, "--json",
                                        stdin=invitation.code + "\n", data=False, status=None)
            self.assertNotEqual(refused.status, 0)
            self.wait_for_letter("anna@example.org", "no longer valid")
            if turn == 2:
                break
            processes.wait_until(lambda: self.newest(number).code not in codes, 20, "a fresh code")
            invitation = self.newest(number)
            codes.append(invitation.code)
            handles.append(invitation.handle)
        time.sleep(1)
        self.assertEqual(self.newest(number).code, codes[-1], "after two fresh codes there is no third")
        held = self.stored()
        for code in codes:
            self.assertNotIn(code.encode(), held)
            self.assertNotIn(code.replace("-", "").encode(), held)
            self.assertNotIn(base64.b64encode(code.encode()).rstrip(b"="), held)

    def newest(self, number):
        from support.instance import Invitation
        pattern = re.compile(r"(№|No\.)\s*%d\b" % number)
        found = [body for to, subject,
        body in self.instance.messages() if "/c/" in body and pattern.search(subject)]
        return Invitation(found[-1])

    def test_a_fresh_code_approves(self):
        number, first = self.request()
        self.deliver(self.message("вот код: " + first.code.lower().replace("-", " ")))
        processes.wait_until(lambda: self.newest(number).code != first.code, 20, "a fresh code")
        fresh = self.newest(number)
        self.instance.approve(first, code=first.code, status=3, wait=False,
        plan=self.instance.document(fresh)["plan_digest"])
        self.instance.approve(fresh)
        self.assertEqual(self.ended(number)["state"], "completed")

    def test_the_link_that_confirms_a_sender_is_masked(self):
        self.deliver(self.message("Это я", subject="Ссылка", results=None))
        letter = self.wait_for_letter("anna@example.org", "Ссылка")
        handle = re.search(r"/i/([0-9a-z]{26})", letter.get_content()).group(1)
        receipt = self.deliver(self.message(letter.get_content()))
        self.assertNotIn(handle, json.dumps(self.ticket(receipt["ticket"])))
        self.assertNotIn(handle.encode(), self.stored())


class Load(Mailbox):
    def test_many_messages_leave_the_servers_memory_flat(self):
        total = int(os.environ.get("PROPUSK_MAILS", "2000"))
        pid = self.instance.process.pid

        def resident():
            with open(f"/proc/{pid}/statm") as file:
                return int(file.read().split()[1]) * 4096

        def one(number):
            return self.post(f"From: bulk{number}@elsewhere.example\r\nAuto-Submitted: auto-generated\r\n"
                             f"Subject: {number}\r\nMessage-ID: <{number}@bulk>\r\n\r\n" + "text " * 100)

        half = total // 2
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            list(pool.map(one, range(half)))
            before = resident()
            list(pool.map(one, range(half, total)))
        self.assertLess(resident() - before, 48 << 20)
        self.assertEqual(len(set(self.answers)), total)

    answers = []

    def post(self, raw):
        # The parcel that `mail intake` makes, without a process for each.
        from support.instance import LocalConnection
        fields = dict(line.split(": ", 1) for line in raw.split("\r\n\r\n")[0].split("\r\n"))
        message = {"from": [{"name": "", "address": fields["From"]}], "to": [], "cc": [], "replyTo": [],
                   "subject": fields["Subject"], "messageId": fields["Message-ID"].strip("<>"), "inReplyTo": [],
                   "references": [], "text": raw.split("\r\n\r\n")[1], "attachments": [], "notes": [],
                   "traits": {"autoSubmitted": "auto-generated", "listFields": [], "suppressed": [],
                              "mediaType": "text/plain", "automaticFields": []}, "authenticationResults": []}
        head = json.dumps({"message": message, "sizes": []}).encode()
        connection = LocalConnection(f"{self.instance.folder}/mail.sock")
        connection.request("POST", "/api/v1/mail", len(head).to_bytes(8, "big") + head,
                           {"Content-Type": "application/vnd.propusk.mail"})
        response = connection.getresponse()
        body = json.loads(response.read())
        connection.close()
        self.assertEqual(response.status, 200, body)
        self.answers.append(body["ticket"])


if __name__ == "__main__":
    unittest.main()
