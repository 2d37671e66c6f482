"""Tickets through the command line, against a running server: life, queue, files, letters and bad input."""
import email
import email.policy
import glob
import hashlib
import os
import stat
import time
from datetime import datetime

from support import processes
from support.house import House
from support.keys import new_key

BLOCK = """Обработка: 5.5.40
Основной каталог: C:\\Users\\Dmitry\\Documents\\MobiS
Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
Платформа: 8.3.23.1782 (Windows x86-64)
Обмен с КПК: Да MP5S-6L8Q-E4WC :1234
PocketServer: 08.12.2021
Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044)
"""


class Tickets(House):
    @classmethod
    def _populate(cls):
        super()._populate()
        new_key(f"{cls.folder}/olga")
        cls.instance.run("agent", "add", "olga", "--key", f"{cls.folder}/olga.pub")
        cls.instance.run("client", "add", "Vasilek", "--tariff", "basic")
        cls.instance.run("contact", "add", "--client", "Vasilek", "--name", "Олег Ли", "--email", "oleg@example.org",
                         "--approves", "--language", "ru")

    def as_agent(self, *arguments, agent="ivan", **options):
        return self.instance.json(*arguments, "--as", agent, **options)

    def refused(self, code, *arguments, agent="ivan", **options):
        answer = self.instance.run(*arguments, "--as", agent, "--json", status=3, **options)
        self.assertEqual(answer.error["code"], code, answer.err)
        return answer.error

    def open(self, *options, sender="anna@example.org", subject="No exchange", body="It fails."):
        return self.as_agent("ticket", "open", "--from", sender, "--subject", subject, "--body", body,
                             *options)["number"]

    def show(self, number):
        return self.instance.json("ticket", "show", str(number))

    def letters_of(self, to, number, count):
        def look():
            self.found = []
            for path in sorted(glob.glob(f"{self.instance.folder}/outbox/*.eml")):
                with open(path, "rb") as file:
                    message = email.message_from_binary_file(file, policy=email.policy.default)
                if to in str(message["To"]) and f"[#{number}-" in str(message["Subject"]):
                    self.found.append(message)
            return len(self.found) == count
        processes.wait_until(look, 20, f"{count} letters of ticket {number} to {to}")
        return self.found


class LifeOfATicket(Tickets):
    def test_from_its_opening_to_its_end(self):
        number = str(self.open("--channel", "phone", "--doc", "https://mobi-c.ru/wiki/exchange", "--claim",
                               "mobile.edition=Pro", body=BLOCK))
        ticket = self.show(number)
        self.assertEqual((ticket["state"], ticket["channel"]), ("new", "phone"))
        self.assertEqual(ticket["page"], "https://mobi-c.ru/wiki/exchange")
        facts = {fact["name"]: fact["value"] for fact in ticket["facts"]}
        self.assertEqual((facts["server.version"], facts["exchange.port"], facts["mobile.edition"]),
                         ("5.5.40", "1234", "Pro"))
        # The deadline is the calendar's own.
        due = self.instance.json("calendar", "due", "--from", ticket["created_at"][:19] + ticket["created_at"][-6:],
                                 "--minutes", "240")["due"]
        self.assertEqual(self.instant(ticket["due_at"]), self.instant(due))
        lines = self.instance.json("ticket", "show", number, "--explain")[0]["lines"]
        self.assertIn("первая реакция", lines[0]["ru"])
        self.assertIn("first reaction", lines[0]["en"])

        self.as_agent("ticket", "note", number, "--body", "like ticket 1")
        self.assertEqual(self.as_agent("ticket", "classify", number, "--topic", "operationFailure")["is_covered"], True)
        answered = self.as_agent("ticket", "reply", number, "--body", "-", "--wait", "client",
                                 stdin="What does the log say?\nBoth logs, please.")
        self.assertEqual((answered["state"], answered["waits_for"]), ("waiting", "client"))
        self.assertNotIn("due_at", answered)
        self.assertEqual(self.show(number)["clocks"][0]["state"], "finished")
        heard = self.as_agent("ticket", "hear", number, "--channel", "telegram", "--body", "Here they are.")
        self.assertEqual(heard["state"], "open")
        self.assertEqual([clock["clause"] for clock in self.show(number)["clocks"]], ["2.2", "2.4"])
        self.next_second()
        deferred = self.as_agent("ticket", "defer", number, "--reason", "needsDevelopment", "--release", "5.5.71")
        self.assertEqual(deferred["waits_for"], "release")
        self.assertEqual(self.show(number)["release"], "5.5.71")
        resumed = self.as_agent("ticket", "resume", number, "--because", "solvedWithoutRelease")
        self.assertEqual(resumed["state"], "open")
        self.assertNotIn("release", self.show(number))
        self.as_agent("ticket", "close", number)
        self.refused("ticketClosedAlready", "ticket", "close", number)
        self.refused("ticketClosed", "ticket", "reply", number, "--body", "x")
        self.assertEqual(self.as_agent("ticket", "reopen", number)["state"], "open")
        kinds = [step["kind"] for step in self.show(number)["timeline"]]
        for kind in ("ticket.opened", "ticket.noted", "ticket.classified", "ticket.replied", "clock.finished",
                     "ticket.waits", "ticket.client-wrote", "ticket.deferred", "ticket.resumed", "ticket.closed",
                     "ticket.reopened"):
            self.assertIn(kind, kinds)
        # What a person reads has no name that only programs know.
        for language in ("ru", "en"):
            page = self.instance.run("ticket", "show", number, "--language", language).out
            for name in ("open_clock", "due_by", "queued", "waits_for", "needsDevelopment", "ticket.opened"):
                self.assertNotIn(name, page)

    @staticmethod
    def next_second():
        """What happens in one second has no order for the clocks: the client's words count as the last."""
        time.sleep(1.1)

    @staticmethod
    def instant(text):
        return datetime.fromisoformat(text).replace(microsecond=0)

    def test_answers_are_letters_in_the_clients_language_that_a_person_wrote(self):
        for sender, language in (("anna@example.org", "en"), ("oleg@example.org", "ru")):
            number = str(self.open(sender=sender))
            self.as_agent("ticket", "reply", number, "--body", "Line one.\nLine two.", "--page",
                          "https://mobi-c.ru/wiki/a")
            self.as_agent("ticket", "defer", number, "--reason", "informationMissing")
            found = self.letters_of(sender, number, 2)
            for letter in found:
                self.assertEqual(letter["Auto-Submitted"], "no")
                self.assertTrue(letter["Message-ID"])
            self.assertIn("Line one.\nLine two.\n\nhttps://mobi-c.ru/wiki/a", found[0].get_content())
            text = found[1].get_content()
            self.assertEqual("п. 4.5 регламента" in text, language == "ru")
            self.assertEqual("clause 4.5" in text, language == "en")

    def test_access_is_asked_for_with_the_tickets_own_reason(self):
        number = str(self.open(subject="No exchange since morning"))
        request = self.as_agent("ticket", "access", number, "--machine", "srv-1", "--profile", "posix-basics", "--for",
                                "30m")
        self.assertEqual((request["ticket"], request["reason"]), (int(number), "No exchange since morning"))
        document = self.instance.document(self.instance.invitation(request["number"]))
        self.assertEqual(document["reason"], "No exchange since morning")
        self.as_agent("access", "withdraw", str(request["number"]))

    def test_what_support_does_not_cover_is_drafted_and_sent_by_a_person(self):
        number = str(self.open())
        outcome = self.as_agent("ticket", "classify", number, "--topic", "databaseDiagnosis")
        self.assertFalse(outcome["is_covered"])
        self.assertIn("3.1", outcome["draft"])
        self.assertEqual([draft["body"] for draft in self.show(number)["drafts"]], [outcome["draft"]])
        self.as_agent("ticket", "draft", number, "--body", "Sorry. " + outcome["draft"])
        self.as_agent("ticket", "reply", number)
        self.assertEqual(self.show(number)["drafts"], [])
        self.assertIn("Sorry. ", self.letters_of("anna@example.org", number, 1)[0].get_content())
        self.refused("draftMissing", "ticket", "reply", number)
        missing = self.as_agent("ticket", "ask", number)
        self.assertIn("serverVersion", missing["missing"])
        self.assertIn("4.1", missing["draft"])


class QueueOfTickets(Tickets):
    def queue(self, *numbers):
        """The order in which these wait; other tests have tickets there as well."""
        listed = [ticket["number"] for ticket in self.instance.json("ticket", "list", "--queue")]
        return [number for number in listed if number in numbers]

    def test_in_order_of_arrival_and_out_of_turn_only_by_decision(self):
        first, second, third = self.open(sender="oleg@example.org"), self.open(), self.open()
        self.assertEqual(self.queue(1, first, second, third), [1, first, second, third])
        raised = self.as_agent("ticket", "raise", str(third), "--reason", "dataExchange", agent="olga")
        self.assertEqual(raised["criticality"], "dataExchange")
        self.assertEqual(self.queue(1, first, second, third), [third, 1, first, second])
        page = self.instance.run("ticket", "list", "--queue", "--language", "en").out
        self.assertIn(f"{third}!", page)
        step = [step for step in self.show(third)["timeline"] if step["kind"] == "ticket.raised"][0]
        self.assertTrue(step["actor"].startswith("olga"))
        taken = self.as_agent("ticket", "next", agent="olga")
        self.assertEqual((taken["number"], taken["assignee"]), (third, "olga"))
        self.assertEqual(self.as_agent("ticket", "next")["number"], 1)
        self.as_agent("ticket", "lower", str(third))
        self.assertEqual(self.queue(1, first, second, third), [1, first, second, third])
        self.as_agent("ticket", "assign", str(second), "--to", "olga")
        mine = self.instance.json("ticket", "list", "--assignee", "olga")
        self.assertEqual([ticket["number"] for ticket in mine], [third, second])
        self.as_agent("ticket", "tag", str(second), "--add", "Связь", "--add", "urgent")
        self.assertEqual(self.as_agent("ticket", "tag", str(second), "--remove", "urgent"), ["связь"])
        tagged = self.instance.json("ticket", "list", "--tag", "связь")
        self.assertEqual([ticket["number"] for ticket in tagged], [second])
        of_client = self.instance.json("ticket", "list", "--client", "Vasilek")
        self.assertEqual([ticket["number"] for ticket in of_client], [first])
        self.as_agent("ticket", "wait", str(second), "--for", "client")
        self.assertEqual(self.queue(1, first, second, third), [1, first, third])
        waiting = self.instance.json("ticket", "list", "--waiting", "client", "--state", "waiting")
        self.assertEqual([ticket["number"] for ticket in waiting], [second])

    def test_what_can_not_be_done_is_refused_and_says_what_can(self):
        number, other = str(self.open()), str(self.open(sender="oleg@example.org"))
        before = self.show(number)
        self.refused("mergedWithItself", "ticket", "merge", number, "--into", number)
        self.refused("ticketOfOtherClient", "ticket", "merge", number, "--into", other)
        self.refused("ticketUnknown", "ticket", "merge", number, "--into", "999")
        error = self.refused("invalidInput", "ticket", "classify", number, "--topic", "weather")
        for topic in ("licenceKeys", "databaseDiagnosis", "customLogic"):
            self.assertIn(topic, error["context"]["known"])
        error = self.refused("invalidInput", "ticket", "wait", number, "--for", "godot")
        self.assertIn("hostingProvider", error["context"]["known"])
        self.refused("ticketNotWaiting", "ticket", "wait", number, "--for", "nobody")
        self.refused("ticketNotClosed", "ticket", "reopen", number)
        error = self.refused("invalidInput", "ticket", "defer", number, "--reason", "later")
        self.assertIn("illPosed", error["context"]["known"])
        self.refused("invalidInput", "ticket", "classify", number, "--category", "none")
        self.refused("agentUnknown", "ticket", "assign", number, "--to", "nobody")
        self.refused("invalidInput", "ticket", "reply", number, "--body", "x", "--page", "javascript:alert(1)")
        self.refused("invalidInput", "ticket", "reply", number, "--body", "x", "--wait", "nobody")
        for command in ("reply", "note", "draft"):
            for body in ("a\x07b", "a\x1b[31mb"):
                self.refused("invalidText", "ticket", command, number, "--body", body)
        for command in ("reply", "note"):
            for body in ("", " \n\t"):
                self.refused("invalidText", "ticket", command, number, "--body", body)
        self.refused("invalidText", "ticket", "note", number, "--body", "-", stdin="я" * 40_000)
        self.refused("invalidText", "ticket", "tag", number, "--add", "a,b")
        self.refused("invalidText", "ticket", "raise", number, "--reason", "")
        self.refused("contactUnknown", "ticket", "open", "--from", "who@example.org", "--subject", "s", "--body", "b")
        self.refused("invalidInput", "ticket", "open", "--from", "anna@example.org", "--subject", "s", "--body", "b",
                     "--claim", "colour=red")
        self.refused("contactOfOtherClient", "ticket", "open", "--from", "anna@example.org", "--client", "Vasilek",
                     "--subject", "s", "--body", "b")
        self.refused("identityConfirmed", "ticket", "identify", number, "--contact", "anna@example.org")
        self.refused("clientUnknown", "ticket", "list", "--client", "Nobody")
        # What the command line itself doesn't know ends with its own status.
        for arguments in (["open", "--from", "anna@example.org", "--subject", "s", "--body", "b", "--channel", "smoke"],
                          ["hear", number, "--body", "b", "--channel", "pigeon"], ["show", "first"],
                          ["list", "--state", "lost"]):
            self.instance.run("ticket", *arguments, status=64)
        self.assertEqual(self.instance.run("ticket", "reply", number, "--body", "x", "--json", status=3).error["code"],
                         "actingAgentMissing")
        after = self.show(number)
        self.assertEqual(after, before)

    def test_duplicates_are_one_conversation(self):
        main, duplicate = str(self.open()), str(self.open())
        self.as_agent("ticket", "merge", duplicate, "--into", main)
        self.assertEqual((self.show(duplicate)["state"], self.show(duplicate)["merged_into"]), ("closed", int(main)))
        self.refused("ticketClosedAlready", "ticket", "merge", duplicate, "--into", main)
        heard = self.as_agent("ticket", "hear", duplicate, "--channel", "phone", "--body", "Still broken.")
        self.assertEqual(heard["number"], int(main))
        self.assertEqual(self.show(main)["messages"][-1]["body"], "Still broken.")


class FilesOfTickets(Tickets):
    def write(self, name, content):
        path = f"{self.folder}/{name}"
        with open(path, "wb") as file:
            file.write(content)
        return path

    def shelf(self):
        return sorted(os.path.relpath(f"{folder}/{name}", f"{self.instance.folder}/files")
                      for folder, _, names in os.walk(f"{self.instance.folder}/files") for name in names)

    def test_files_are_kept_under_their_digest_once_and_come_back(self):
        content = os.urandom(300_000)
        path = self.write("снимок экрана.png", content)
        digest = hashlib.sha256(content).hexdigest()
        kept = self.as_agent("ticket", "attach", "1", path, "--type", "image/png")
        self.assertEqual((kept["name"], kept["media_type"], kept["size"], kept["digest"]),
                         ("снимок экрана.png", "image/png", len(content), digest))
        again = self.as_agent("ticket", "attach", "1", path, "--name", "../../../etc/cron.d/x")
        self.assertEqual((again["name"], again["digest"]), ("x", digest))
        self.assertEqual(self.shelf().count(f"{digest[:2]}/{digest}"), 1)
        mode = os.stat(f"{self.instance.folder}/files/{digest[:2]}/{digest}").st_mode
        self.assertEqual(stat.S_IMODE(mode), 0o600)
        for folder in ("files", f"files/{digest[:2]}"):
            self.assertEqual(stat.S_IMODE(os.stat(f"{self.instance.folder}/{folder}").st_mode), 0o700)
        out = f"{self.folder}/fetched"
        self.instance.run("ticket", "fetch", str(again["number"]), "--output", out)
        with open(out, "rb") as file:
            self.assertEqual(file.read(), content)
        self.instance.run("ticket", "fetch", str(again["number"]), "--output", out, status=1)
        page = self.instance.run("ticket", "show", "1", "--language", "en").out
        self.assertIn("снимок экрана.png", page)

    def test_what_is_no_name_too_large_or_changed_is_refused(self):
        path = self.write("a", b"x")
        for name in ("..\n", "", "a\x01b", "n" * 300):
            self.refused("invalidText", "ticket", "attach", "1", path, "--name", name)
        self.refused("ticketUnknown", "ticket", "attach", "999", path)
        self.refused("fileUnknown", "ticket", "fetch", "999", "--output", f"{self.folder}/never")
        largest = self.as_agent("ticket", "attach", "1", self.write("largest", bytes(25 << 20)))
        self.assertEqual(largest["size"], 25 << 20)
        larger = self.write("larger", bytes((25 << 20) + 1))
        refused = self.instance.run("ticket", "attach", "1", larger, "--as", "ivan", "--language", "en", status=1)
        self.assertIn("larger than 25 MiB", refused.err)
        kept = self.as_agent("ticket", "attach", "1", self.write("b", b"what was sent"))
        stored = f"{self.instance.folder}/files/{kept['digest'][:2]}/{kept['digest']}"
        with open(stored, "wb") as file:
            file.write(b"something else")
        spoilt = self.instance.run("ticket", "fetch", str(kept["number"]), "--output", f"{self.folder}/never",
                                   "--as", "ivan",
                                   "--json", status=1)
        self.assertEqual(spoilt.error["code"], "storageUnavailable")
        self.assertFalse(os.path.exists(f"{self.folder}/never"))
        # The same bytes once more are written anew.
        self.as_agent("ticket", "attach", "1", f"{self.folder}/b")
        self.instance.run("ticket", "fetch", str(kept["number"]), "--output", f"{self.folder}/whole")
