"""Tariffs in versions, contracts, partners and the import of clients (clauses 1.1 and 2.1).

Expected minutes are counted by hand from the rules of the regulation.
"""
import re

from support.house import CLIENT, House
from support.keys import new_key

HEADER = "name;tariff;contract_from;contract_through;contact_name;contact_email;contact_login;contact_approves;" \
         "language;partner_of\n"


class Tariffs(House):
    def client(self, name):
        return next(row for row in self.instance.json("client", "list") if row["name"] == name)

    def open_ticket(self, *options):
        return self.instance.json("ticket", "open", "--from", "anna@example.org", "--subject", "s", "--body", "b",
                                  *options)["number"]

    def level(self, ticket):
        return self.instance.json("ticket", "show", str(ticket))["level"]

    def test_the_shipped_tariffs_are_examples_and_say_so(self):
        tariffs = {tariff["name"]: tariff for tariff in self.instance.json("tariff", "list")}
        for name, minutes in (("basic", 480), ("standard", 240), ("premium", 120), ("non-commercial", None)):
            self.assertTrue(tariffs[name]["is_example"])
            self.assertEqual(tariffs[name]["versions"][0].get("minutes"), minutes)
        text = self.instance.run("tariff", "list", "--language", "ru").out
        self.assertGreaterEqual(text.count("пример"), 5)  # Four of them and the column.
        self.assertIn("standard (example)", self.instance.run("client", "list", "--language", "en").out)

    def test_a_new_version_moves_open_deadlines_and_keeps_the_old_one(self):
        made = self.instance.json("tariff", "add", "Свой", "--minutes", "600", "--category", "обмен=60")
        self.assertEqual((made["is_example"], made["versions"][0]["categories"]), (False, {"обмен": 60}))
        self.instance.run("client", "add", "Vasilek", "--tariff", "Свой")
        self.instance.run("contact", "add", "--client", "Vasilek", "--name", "Vera", "--email", "vera@example.net")
        ticket = self.instance.json("ticket", "open", "--from", "vera@example.net", "--subject", "s", "--body",
                                    "b")["number"]
        before = self.instance.json("ticket", "show", str(ticket))["clocks"][0]["due_at"]
        changed = self.instance.json("tariff", "change", "Свой", "--minutes", "300")
        self.assertEqual([version.get("minutes") for version in changed["tariff"]["versions"]], [600, 300])
        self.assertEqual(changed["tariff"]["versions"][1]["categories"], {"обмен": 60})
        self.assertEqual(changed["moved"], [ticket])
        self.assertNotEqual(self.instance.json("ticket", "show", str(ticket))["clocks"][0]["due_at"], before)
        # The same again is no version.
        again = self.instance.json("tariff", "change", "Свой", "--minutes", "300")
        self.assertEqual((len(again["tariff"]["versions"]), again["moved"]), (2, []))
        self.instance.run("ticket", "classify", str(ticket), "--category", "обмен", "--as", "ivan")
        self.assertEqual(self.level(ticket)["limit_minutes"], 60)
        without = self.instance.json("tariff", "change", "Свой", "--without-category", "обмен")
        self.assertEqual(without["tariff"]["versions"][2]["categories"], {})

    def test_what_no_tariff_can_promise_is_refused_with_what_to_do(self):
        run = self.instance.run
        for arguments, status, words in (
            (("add", "zero", "--minutes", "0"), 3, "from 1 on"),
            (("add", "minus", "--minutes=-5"), 3, "from 1 on"),
            (("add", "endless", "--minutes", "9999999"), 3, "60000"),
            (("add", "free", "--category", "a=5"), 3, "give --minutes"),
            (("add", "same", "--minutes", "60", "--category", "a=60"), 3, "another time"),
            (("add", "basic", "--minutes", "60"), 3, "another name"),
            (("add", "odd", "--minutes", "60", "--category", "a=soon"), 64, "whole number"),
            (("add", "twice", "--minutes", "60", "--category", "a=5", "--category", "a=6"), 64, "'a'"),
            (("change", "none", "--minutes", "60"), 3, "premium"),
            (("change", "basic", "--without-category", "a"), 3, "(category)"),
            (("change", "basic", "--unlimited", "--minutes", "5"), 64, "--minutes"),
            (("show", "none"), 3, "premium"),
        ):
            with self.subTest(arguments):
                self.assertIn(words, run("tariff", *arguments, status=status).err)
        self.assertNotIn("zero", run("tariff", "list").out)

    def test_only_a_supervisor_publishes_tariffs(self):
        new_key(f"{self.folder}/egor")
        self.instance.run("agent", "add", "egor", "--key", f"{self.folder}/egor.pub", "--role", "agent")
        for arguments in (("tariff", "add", "own", "--minutes", "5"), ("tariff", "change", "basic", "--minutes", "5"),
                          ("calendar", "shorten", "on"), ("release", "add", "99")):
            with self.subTest(arguments):
                answer = self.instance.run(*arguments, "--as", "egor", "--json", status=3)
                self.assertEqual(answer.error["code"], "notPermitted")

    def test_an_expired_contract_says_so_and_loses_nothing(self):
        self.instance.run("client", "change", CLIENT, "--contract-from", "2020-01-01", "--contract-through",
                          "2020-12-31")
        self.assertEqual(self.client(CLIENT)["contract"], "over")
        self.assertIn("ИСТЁК", self.instance.run("client", "list", "--language", "ru").out)
        ticket = self.open_ticket()
        self.assertNotIn("limit_minutes", self.level(ticket))
        self.assertEqual(self.level(ticket)["tariff"], "standard")
        self.instance.run("client", "change", CLIENT, "--open-ended")
        self.assertEqual(self.client(CLIENT)["contract"], "holds")
        self.assertEqual(self.level(ticket)["limit_minutes"], 240)
        for arguments, words in ((("--contract-through", "2019-01-01"), "dates"),
                                 (("--contract-from", "2020-02-30"), "YYYY-MM-DD"), (("--tariff", "gold"), "premium")):
            self.assertIn(words, self.instance.run("client", "change", CLIENT, *arguments, status=3).err)
        self.assertEqual(self.client(CLIENT)["contract_from"], "2020-01-01")

    def test_a_partner_files_for_named_clients_and_never_approves(self):
        run = self.instance.run
        run("client", "add", "Partner", "--tariff", "basic")
        run("contact", "add", "--client", "Partner", "--name", "Pavel", "--email", "pavel@partner.example")
        file = ("ticket", "open", "--from", "pavel@partner.example", "--client", CLIENT, "--subject", "s", "--body",
                "b",
                "--json")
        self.assertEqual(run(*file, status=3).error["code"], "contactOfOtherClient")
        view = self.instance.json("client", "partner", "Partner", "--for", CLIENT)
        self.assertEqual((view["is_partner"], view["files_for"]), (True, [CLIENT]))
        ticket = run(*file).json
        self.assertEqual(ticket["client"], CLIENT)
        made = self.instance.json("access", "request", "--ticket", str(ticket["number"]), "--machine", "srv-1",
                                  "--profile", "posix-basics", "--for", "30m", "--reason", "r", "--as", "ivan")
        self.instance.invitation(made["number"])
        self.assertFalse([to for to, subject, body in self.instance.messages() if "pavel" in to and "/c/" in body])
        self.assertIn("new ticket", run("ticket", "for", str(ticket["number"]), "--client", "Partner", "--language",
                                        "en",
                                        status=3).err)
        # A mail from the partner is their own ticket until somebody reads for whom it is.
        own = self.instance.json("ticket", "open", "--from", "pavel@partner.example", "--subject", "s", "--body",
                                 "Черепаха")
        self.assertEqual((own["client"], self.level(own["number"])["limit_minutes"]), ("Partner", 480))
        filed = self.instance.json("ticket", "for", str(own["number"]), "--client", CLIENT)
        self.assertEqual((filed["client"], self.level(own["number"])["tariff"]), (CLIENT, "standard"))
        self.assertNotEqual(filed["due_at"], own["due_at"])
        self.assertIn(f'обращение {own["number"]}:', run("search", "черепахи", "--client", CLIENT, "--language",
                                                         "ru").out)
        run("client", "add", "Stranger", "--tariff", "basic")
        self.assertEqual(run("ticket", "for", str(own["number"]), "--client", "Stranger", "--json",
                             status=3).error["code"], "contactOfOtherClient")
        view = self.instance.json("client", "partner", "Partner", "--for", CLIENT, "--remove")
        self.assertEqual((view["is_partner"], view["files_for"]), (False, []))
        self.assertEqual(run(*file, status=3).error["code"], "contactOfOtherClient")
        self.assertIn("another client", run("client", "partner", "Partner", "--for", "Partner", status=3).err)

    # The import

    def table(self, text, encoding="utf-8"):
        path = f"{self.folder}/clients.csv"
        with open(path, "wb") as file:
            file.write(text.encode(encoding))
        return path

    def imported(self, text, *options, encoding="utf-8", status=0):
        answer = self.instance.run("client", "import", self.table(text, encoding), "--json", *options, status=status)
        return answer.json

    def test_a_table_comes_in_once_in_each_of_its_dresses(self):
        body = ('"ООО ""Роза"", склад";basic;01.02.2026;31.12.2027;Ольга;olga@{0}.example;olga1;;ru;\n'
                "Филиал {0};standard;2026-02-01;;Игорь;igor@{0}.example;;;en;\n"
                "Филиал {0};;;;Зоя;zoya@{0}.example;;да;;\n"
                "Дилер {0};basic;;;;;;;;Филиал {0}|" + CLIENT + "\n")
        for name, encoding, change in (("dva", "utf-8-sig", str), ("odin", "cp1251", str),
                                       ("tri", "utf-8", lambda text: text.replace("\n", "\r\n"))):
            with self.subTest(name):
                text = change(HEADER + body.format(name).replace('""Роза""', f'""{name}""'))
                tried = self.imported(text, "--dry-run", encoding=encoding)
                self.assertEqual((tried["is_dry_run"], tried["problems"], len(tried["clients_added"])), (True, [], 3))
                self.assertNotIn(f"Филиал {name}", self.instance.run("client", "list").out)
                done = self.imported(text, encoding=encoding)
                self.assertEqual(done["clients_added"], [f'ООО "{name}", склад', f"Филиал {name}", f"Дилер {name}"])
                self.assertEqual(len(done["contacts_added"]), 3)
                self.assertEqual([pair["client"] for pair in done["partners_added"]], [f"Филиал {name}", CLIENT])
                client = self.client(f'ООО "{name}", склад')
                self.assertEqual((client["contract_from"], client["contract_through"]), ("2026-02-01", "2027-12-31"))
                again = self.imported(text, encoding=encoding)
                for key in ("clients_added", "clients_changed", "contacts_added", "partners_added", "problems"):
                    self.assertEqual(again[key], [], key)
                # The first contact comes with the contract; the next one waits for a confirmation.
                people = {row["email"]: row for row in self.instance.json("contact", "list")}
                self.assertIn("confirmed_at", people[f"igor@{name}.example"])
                self.assertNotIn("confirmed_at", people[f"zoya@{name}.example"])
                self.instance.enrolment(f"zoya@{name}.example", to=f"igor@{name}.example")

    def test_a_table_with_commas_changes_what_it_says_and_nothing_else(self):
        self.imported("name,tariff\nLilia,basic\n")
        changed = self.imported("name,tariff,contract_through\nLilia,premium,2030-01-31\n")
        self.assertEqual(changed["clients_changed"], ["Lilia"])
        self.assertEqual((self.client("Lilia")["tariff"], self.client("Lilia")["contract_through"]),
                         ("premium", "2030-01-31"))
        self.assertEqual(self.imported("name\nLilia\n")["clients_changed"], [])

    def test_every_bad_line_is_named_and_nothing_is_taken(self):
        clients = self.instance.json("client", "list")
        people = self.instance.json("contact", "list")
        text = HEADER + (
            "Хорошая;basic;;;;;;;;\n"  # 2
            "Без плана;;;;;;;;;\n"  # 3
            "Чужой план;gold;;;;;;;;\n"  # 4
            "Дата;basic;30.02.2026;;;;;;;\n"  # 5
            "Договор;basic;2026-02-02;2026-02-01;;;;;;\n"  # 6
            "Почта;basic;;;Имя;не адрес;;;;\n"  # 7
            "Чужая почта;basic;;;Анна;anna@example.org;;;;\n"  # 8
            ";basic;;;;;;;;\n"  # 9
            "Язык;basic;;;Имя;a@b.example;;;de;\n"  # 10
            "Партнёр;basic;;;;;;;;Никого\n"  # 11
            "Поля;basic;;;;;;;;;;лишнее\n"  # 12
            '"Две\nстроки";basic;;;;;;;;\n'  # 13, 14
            "Без адреса;basic;;;Имя;;;;;\n"  # 15
            "Хорошая;premium;;;;;;;;\n"  # 16
        )
        answer = self.instance.run("client", "import", self.table(text), "--language", "ru", status=3)
        lines = [int(number) for number in re.findall(r"^строка (\d+):", answer.out, re.M)]
        self.assertEqual(sorted(lines), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16])
        self.assertGreaterEqual(answer.out.count("подсказка:"), 13)
        self.assertIn("ничего не изменено", answer.err)
        self.assertEqual(self.instance.json("client", "list"), clients)
        self.assertEqual(self.instance.json("contact", "list"), people)

    def test_what_is_no_table_of_clients_is_refused(self):
        for text, encoding, words in (
            ("name;color\nA;red\n", "utf-8", "color"), ("tariff\nbasic\n", "utf-8", "name"),
            ("name;name\nA;B\n", "utf-8", "name"), ('name;tariff\n"A;basic\n', "utf-8", "line 2"), ("", "utf-8",
                                                                                                    "name"),
            ("name;tariff\nA;basic\n", "utf-16", "windows-1251"),
        ):
            with self.subTest(text):
                answer = self.instance.run("client", "import", self.table(text, encoding), status=3)
                self.assertIn(words, answer.err)

    def test_an_import_is_no_way_to_move_a_contact(self):
        before = self.instance.json("contact", "list")
        for line in ("Чужой;basic;;;Анна Ким;anna@example.org;;;;", f"{CLIENT};;;;Мэллори;anna@example.org;;;;",
                     f"{CLIENT};;;;Анна Ким;anna@example.org;other;;;"):
            with self.subTest(line):
                self.assertEqual(self.imported(HEADER + line + "\n", status=3)["problems"][0]["code"], "tableRefused")
        self.assertEqual(self.instance.json("contact", "list"), before)
