"""A file of a ticket answers a question that no machine was asked: it is claimed, redacted, and concluded from."""
from support.house import House
from support.sshd import write

BLOCK = """Обработка: 5.5.40
Основной каталог: C:\\Users\\Dmitry\\Documents\\MobiS
Конфигурация: УправлениеНебольшойФирмойБазовая (3.0.4.45)
Платформа: 8.3.23.1782 (Windows x86-64)
Обмен с КПК: Да MP5S-6L8Q-E4WC :1234
PocketServer: 08.12.2021
Версия ОС: Microsoft Windows 10 version 10.0  (Build 19044)
"""


class MailedLogs(House):
    def attach(self, text, name):
        path = write(f"{self.folder}/{name}", text)
        return str(self.instance.json("ticket", "attach", "1", path, "--as", "ivan")["number"])

    def read(self, file, profile, probe, ticket="1", status=0):
        return self.instance.run("diagnostics", "read", ticket, file, "--profile", profile, "--probe", probe,
                                 "--as", "ivan", "--json", status=status)

    def test_the_block_of_the_button_i_in_a_text_file(self):
        file = self.attach(BLOCK, "i.txt")
        shown = self.read(file, "mobi-c-server", "i-block").json
        facts = {fact["name"]: (fact["value"], fact["origin"]) for fact in shown["facts"]}
        self.assertEqual(facts["server.version"], ("5.5.40", "claimed"))
        self.assertEqual(facts["exchange.port"], ("1234", "claimed"))
        self.assertNotIn("MP5S", str(shown))
        self.assertEqual((shown["collection"]["road"], shown["collection"]["file"]), ("file", int(file)))
        self.assertNotIn("request", shown["collection"])
        listed = self.instance.json("diagnostics", "list", "1")
        self.assertEqual([one["file"] for one in listed if one["number"] == shown["collection"]["number"]], [int(file)])
        told = [step for step in self.instance.json("ticket", "show", "1")["timeline"]
                if step["kind"] == "ticket.file-read"]
        self.assertEqual((told[-1]["fields"]["file"], told[-1]["fields"]["profile"]), (file, "mobi-c-server"))
        # In words, too.
        self.assertIn("5.5.40", self.instance.run("diagnostics", "show", str(shown["collection"]["number"])).out)

    def test_what_cannot_be_read_so_is_refused_and_says_what_can(self):
        file = self.attach(BLOCK, "other.txt")
        for code, answer in [
            ("questionUnreadable", self.read(file, "posix-basics", "kernel", status=3)),
            ("profileUnknown", self.read(file, "nothing", "i-block", status=3)),
            ("fileUnknown", self.read("9999", "mobi-c-server", "i-block", status=3)),
            ("ticketUnknown", self.read(file, "mobi-c-server", "i-block", ticket="9999", status=3)),
        ]:
            with self.subTest(code):
                self.assertEqual(answer.error["code"], code)
        self.assertIn("i-block", self.read(file, "posix-basics", "kernel", status=3).error["hint"])
        other = self.instance.json("ticket", "open", "--from", "anna@example.org", "--subject", "Another",
                                   "--body", "Nothing.")["number"]
        self.assertEqual(self.read(file, "mobi-c-server", "i-block", ticket=str(other), status=3).error["code"],
                         "fileUnknown")

    def test_an_empty_file_says_nothing(self):
        shown = self.read(self.attach("\n", "empty.txt"), "mobi-c-server", "i-block").json
        self.assertEqual(shown["facts"], [])
