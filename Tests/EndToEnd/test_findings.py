"""From a broken main directory on a real sshd to what an agent does about it: findings, decisions, differences."""
import os
import time

from support.house import House

BLOCK = """Обработка: 5.5.40
Основной каталог: C:\\Users\\Dmitry\\Documents\\MobiS
Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
Платформа: 8.3.23.1782 (Windows x86-64)
Обмен с КПК: Да MP5S-6L8Q-E4WC :1234
PocketServer: 08.12.2021
Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044)
На КПК версия 87 от 17.05.2023
"""


class Findings(House):
    def agent(self, *arguments, **options):
        return self.instance.json(*arguments, "--as", "ivan", **options)

    def refused(self, code, *arguments):
        answer = self.instance.run(*arguments, "--as", "ivan", "--json", status=3)
        self.assertEqual(answer.error["code"], code, answer.err)

    def open(self, body="Обмен не идёт."):
        made = self.agent("ticket", "open", "--from", "anna@example.org", "--subject", "Обмен", "--body", body)
        return str(made["number"])

    def collect(self, ticket, folder, machine="srv-1"):
        """Asks, approves, and returns the collection's number."""
        made = self.agent("access", "request", "--ticket", ticket, "--machine", machine, "--profile", "mobi-c-server",
                          "--for", "30m", "--reason", "проверить каталог", "--input", f"main_directory={folder}")
        decided = self.instance.approve(self.instance.invitation(made["number"])).json
        self.assertEqual(decided["state"], "completed")
        return decided["result"]["collections"][0]["number"]

    def broken(self):
        """A main directory whose black list is old and whose database is none."""
        folder = self.main_directory()
        month_ago = time.time() - 30 * 86_400
        os.utime(f"{folder}/blacklist.bin", (month_ago, month_ago))
        with open(f"{folder}/mobi_s.sqlite3", "wb") as file:
            file.write(b"Lite format 3\0\0\0" + bytes(84))
        return folder

    def mend(self, folder):
        os.utime(f"{folder}/blacklist.bin")
        with open(f"{folder}/mobi_s.sqlite3", "wb") as file:
            file.write(b"SQLite format 3\0" + bytes(84))

    def findings(self, ticket):
        return self.agent("ticket", "show", ticket)["findings"]

    def finding(self, ticket, analyzer, state="proposed"):
        return next(one for one in self.findings(ticket) if (one["analyzer"], one["state"]) == (analyzer, state))

    def test_from_a_failure_to_a_mended_machine(self):
        ticket, folder = self.open(BLOCK), self.broken()
        first = self.collect(ticket, folder)
        old, broken = self.finding(ticket, "blacklist-old"), self.finding(ticket, "database-broken")
        self.assertEqual((old["result"], broken["result"]), ("fail", "fail"))
        self.assertEqual([(one["name"], one["value"]) for one in old["evidence"]], [("blacklist.age_days", "30")])
        self.assertIn("30", old["say"]["ru"])
        results = [one["result"] for one in self.findings(ticket)]
        self.assertEqual(results, sorted(results, key=["fail", "warn", "ask", "unknown", "pass"].index))

        # The client is told, the ticket is answered from the finding, and the finding is decided on once.
        accepted = self.agent("finding", "accept", str(old["number"]), "--only", "reply,raise")
        self.assertEqual(accepted["finding"]["state"], "accepted")
        self.assertIn("30", accepted["draft"])
        self.refused("findingDecided", "finding", "accept", str(old["number"]))
        self.refused("findingUnknown", "finding", "dismiss", "9999", "--because", "x")
        self.agent("ticket", "reply", ticket)
        self.agent("ticket", "reply", ticket, "--finding", str(broken["number"]))
        bodies = [message["body"] for message in self.agent("ticket", "show", ticket)["messages"]]
        self.assertEqual(bodies, [accepted["draft"], broken["reply"]["en"]])  # The contact reads English.

        # The machine is mended: what nobody decided on gives way, the decision stays, and the difference is told.
        self.mend(folder)
        second = self.collect(ticket, folder)
        self.assertEqual(self.finding(ticket, "database-broken")["result"], "pass")
        self.assertEqual(self.finding(ticket, "blacklist-old")["result"], "pass")
        self.assertEqual(self.finding(ticket, "blacklist-old", "accepted")["number"], old["number"])
        diff = self.agent("diagnostics", "diff", str(second), str(first))
        changes = {one["name"]: (one["change"], one.get("after")) for one in diff["facts"]}
        self.assertEqual(changes["blacklist.age_days"], ("changed", "0"))
        self.assertIn("database.header", changes)
        self.assertIn(("fail", "pass"), [(one["before"]["result"], one["after"]["result"]) for one in diff["findings"]
                                         if one["analyzer"] == "blacklist-old"])
        self.assertGreater(diff["same"], 0)
        listed = self.agent("diagnostics", "list", ticket)
        self.assertEqual([one["number"] for one in listed], [first, second])
        shown = self.agent("diagnostics", "show", str(first))
        self.assertIn("replaced", [one["state"] for one in shown["findings"]])
        again = self.agent("diagnostics", "reanalyze", ticket)
        self.assertEqual((again["collections"], again["findings"]), (1, []))

        kinds = [step["kind"] for step in self.agent("ticket", "show", ticket)["timeline"]]
        self.assertEqual((kinds.count("finding.proposed"), kinds.count("finding.accepted")), (2, 1))

    def test_what_the_client_says_beside_what_is_measured(self):
        ticket = self.open(BLOCK)
        claimed = self.instance.run("ticket", "show", ticket, "--i-block", "--language", "ru").out.splitlines()
        self.assertEqual(claimed[:7], [
            "Обработка: 5.5.40 (со слов клиента)",
            "Основной каталог: C:\\Users\\Dmitry\\Documents\\MobiS (со слов клиента)",
            "Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45) (со слов клиента)",
            "Платформа: 8.3.23.1782 (Windows x86-64) (со слов клиента)",
            "Обмен с КПК: Да :1234 (со слов клиента)",
            "PocketServer: 08.12.2021 (со слов клиента)",
            "Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044) (со слов клиента)",
        ])
        self.assertEqual(claimed[7:], ["КПК: версия 87 от 17.05.2023 (со слов клиента)", "Android: неизвестно",
                                       "Устройство: неизвестно"])
        self.collect(ticket, self.main_directory())
        fields = {field["name"]: field for field in self.agent("ticket", "show", ticket)["fields"]}
        self.assertEqual({key: fields["server.version"][key] for key in ("measured", "claimed", "agrees", "verdict")},
                         {"measured": "5.5.70", "claimed": "5.5.40", "agrees": False, "verdict": "measuredNewer"})
        self.assertEqual((fields["server.edition"]["measured"], fields["server.edition"]["claimed"],
                          fields["server.edition"]["verdict"]), ("УТ 11", "УНФ", "differs"))
        block = self.agent("ticket", "show", ticket, "--i-block")["text"]
        self.assertEqual(block["ru"].splitlines()[0], "Обработка: 5.5.70")
        self.assertEqual(block["en"].splitlines()[0], "Module: 5.5.70")
        self.assertNotIn("MP5S", str(self.agent("ticket", "show", ticket, "--i-block")))

    def test_two_machines_are_not_compared_by_mistake(self):
        ticket, folder = self.open(), self.main_directory()
        one = str(self.collect(ticket, folder))
        self.addCleanup(self.trust, "srv-1")  # One account, one machine's line at a time.
        self.add_machine("srv-2")
        other = str(self.collect(ticket, folder, "srv-2"))
        self.refused("collectionsOfTwoMachines", "diagnostics", "diff", one, other)
        self.refused("collectionUnknown", "diagnostics", "show", "9999")
        self.agent("diagnostics", "diff", one, other, "--any")
        self.assertEqual([str(c["number"]) for c in self.agent("diagnostics", "list", "srv-2")], [other])
        self.instance.run("diagnostics", "reanalyze", status=64)
        self.refused("ticketUnknown", "diagnostics", "reanalyze", "9999")
        self.assertGreaterEqual(self.agent("diagnostics", "reanalyze", "--all")["collections"], 2)

    def test_a_dismissed_finding_keeps_its_reason(self):
        ticket = self.open()
        self.collect(ticket, self.broken())
        number = str(self.finding(ticket, "database-broken")["number"])
        dismissed = self.agent("finding", "dismiss", number, "--because", "файл уже заменён")
        self.assertEqual((dismissed["state"], dismissed["reason"]), ("dismissed", "файл уже заменён"))
        self.assertEqual(self.agent("diagnostics", "reanalyze", ticket)["findings"], [])
        page = self.instance.run("ticket", "show", ticket, "--language", "ru").out
        self.assertIn("[отклонён]", page)
        self.assertIn("файл уже заменён", page)
