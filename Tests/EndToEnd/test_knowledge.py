"""The knowledge base on the command line: versions, search, suggestions, canned replies, answers made from them."""
import sqlite3

from support.house import House

ARTICLE = """# Обмен с сервером не идёт

Если агенты не могут выгрузить заказы, проверьте порт службы и брандмауэр.
Код 0x80004005 означает, что база занята.
"""
OTHER = """# Печать на мобильном принтере

Принтер Zebra подключают по Bluetooth.
"""


class Knowledge(House):
    @classmethod
    def _populate(cls):
        super()._populate()
        for name, text, more in (("exchange", ARTICLE, ("--tag", "обмен", "--page", "https://docs.example/exchange")),
                                 ("printing", OTHER, ())):
            with open(f"{cls.folder}/{name}.md", "w", encoding="utf-8") as file:
                file.write(text)
            cls.instance.run("kb", "add", f"{cls.folder}/{name}.md", *more, "--as", "ivan")

    def found(self, *words):
        return [hit["article"] for hit in self.instance.json("kb", "search", *words)["hits"]]

    def test_articles_are_found_by_words_codes_and_tags(self):
        self.assertEqual(self.found("агентам"), ["exchange"])
        self.assertEqual(self.found("80004005"), ["exchange"])
        self.assertEqual(self.found("принтеров"), ["printing"])
        both = self.instance.json("search", "заказы")["hits"]
        self.assertEqual([hit["kind"] for hit in both], ["article"])

    def test_versions_stay(self):
        propusk = self.instance.json
        with open(f"{self.folder}/v.md", "w", encoding="utf-8") as file:
            file.write("# Первая\n\nстарый текст")
        self.instance.run("kb", "add", f"{self.folder}/v.md", "--name", "versions")
        with open(f"{self.folder}/v.md", "w", encoding="utf-8") as file:
            file.write("# Вторая\n\nдругое содержание")
        changed = propusk("kb", "change", "versions", "--file", f"{self.folder}/v.md", "--tag", "новое")
        self.assertEqual((changed["version"], changed["title"], changed["tags"]), (2, "Вторая", ["новое"]))
        first = propusk("kb", "show", "versions", "--version", "1")
        self.assertEqual((first["article"]["title"], first["body"], first["versions"]),
                         ("Первая", "# Первая\n\nстарый текст", 2))
        self.assertEqual(self.found("старый"), [])
        self.assertEqual(self.found("содержания"), ["versions"])
        self.instance.run("kb", "retire", "versions")
        self.assertEqual(self.found("содержания"), [])
        self.assertIn("retired_at", propusk("kb", "show", "versions")["article"])
        self.assertEqual(self.instance.run("kb", "retire", "versions", "--json", status=3).error["code"],
                         "articleUnknown")
        answer = self.instance.run("kb", "show", "exchange", "--version", "9", "--json", status=3)
        self.assertEqual(answer.error["code"], "articleUnknown")

    def test_what_fits_is_suggested_before_and_after_a_ticket_is_opened(self):
        text = "Добрый день! Агенты не могут выгрузить заказы, обмен не идёт. Помогите, пожалуйста."
        suggested = self.instance.json("kb", "suggest", "--text", text)
        self.assertEqual([article["name"] for article in suggested], ["exchange"])
        self.assertEqual(self.instance.json("kb", "suggest", "--text", "Добрый день! Спасибо."), [])
        opened = self.instance.run("ticket", "open", "--from", "anna@example.org", "--subject", "обмен", "--body", text)
        self.assertIn("https://docs.example/exchange", opened.out)
        shown = self.instance.json("ticket", "show", "2")
        self.assertEqual([article["name"] for article in shown["articles"]], ["exchange"])

    def test_replies_of_the_regulation_and_own_ones(self):
        propusk = self.instance.json
        replies = {reply["name"]: reply for reply in propusk("canned", "list")}
        for name, clause, words in (("scope-database-diagnosis", "3.1", "3.1"), ("ask-server-version", "4.1", "«i»"),
                                    ("defer-information-missing", "4.5", "4.5")):
            self.assertEqual(replies[name]["clause"], clause)
            self.assertIn(words, replies[name]["text"]["ru"])
        own = propusk("canned", "add", "restart", "--clause", "3.2", "--ru", "Перезапустите службу.",
                      "--en", "Restart the service.")
        self.assertTrue(own["is_own"])
        self.assertEqual(propusk("canned", "show", "restart"), own)
        for arguments, code in ((("restart", "--clause", "3.2"), "alreadyExists"),
                                (("new", "--clause", "9.9"), "invalidInput"),
                                (("defer-ill-posed", "--clause", "4.5"), "alreadyExists"),
                                (("Не то", "--clause", "3.2"), "invalidName")):
            answer = self.instance.run("canned", "add", *arguments, "--ru", "x", "--en", "x", "--json", status=3)
            self.assertEqual(answer.error["code"], code)
        self.instance.run("canned", "retire", "restart")
        answer = self.instance.run("canned", "show", "restart", "--json", status=3)
        self.assertEqual(answer.error["code"], "cannedUnknown")

    def test_an_answer_from_a_reply_and_an_article(self):
        self.instance.run("ticket", "reply", "1", "--canned", "ask-server-version", "--article", "exchange",
                          "--as", "ivan")
        words = self.instance.json("ticket", "show", "1")["messages"][-1]["body"]
        self.assertIn("«i» button", words, "in the contact's language")
        self.assertIn("https://docs.example/exchange", words)
        self.instance.run("ticket", "reply", "1", "--body", "See below.", "--article", "printing", "--as", "ivan")
        words = self.instance.json("ticket", "show", "1")["messages"][-1]["body"]
        self.assertIn("Bluetooth", words, "an article without a page is given with its text")

    def test_a_ready_answer_leaves_the_draft(self):
        self.instance.run("ticket", "draft", "1", "--body", "half a thought", "--as", "ivan")
        self.instance.run("ticket", "reply", "1", "--canned", "ask-steps", "--as", "ivan")
        self.assertEqual([draft["body"] for draft in self.instance.json("ticket", "show", "1")["drafts"]],
                         ["half a thought"])

    def test_the_check_sees_an_article_that_was_changed_behind_its_events(self):
        self._stop()
        path = f"{self.instance.folder}/propusk.sqlite"
        for change, back, says in (
            ("UPDATE article SET name = 'other' WHERE name = 'printing'",
             "UPDATE article SET name = 'printing' WHERE name = 'other'",
             "article 2 is not what its events tell: name"),
            ("DROP TRIGGER article_version_is_final; UPDATE article_version SET page = 'http://x' WHERE article_id = 1",
             "UPDATE article_version SET page = 'https://docs.example/exchange' WHERE article_id = 1", "page"),
        ):
            for sql, status in ((change, 1), (back, 0)):
                database = sqlite3.connect(path)
                database.executescript(sql)
                database.close()
                answer = self.instance.run("fsck", status=status)
                self.assertIn(says if status else "", answer.err)
        self.instance.start()

    def test_bad_articles(self):
        empty = f"{self.folder}/empty.md"
        with open(empty, "w", encoding="utf-8") as file:
            file.write("  \n")
        for arguments, code in ((("add", empty, "--title", "x"), "invalidText"),
                                (("add", f"{self.folder}/exchange.md"), "alreadyExists"),
                                (("add", f"{self.folder}/exchange.md", "--name", "Обмен"), "invalidName"),
                                (("add", f"{self.folder}/exchange.md", "--name", "n", "--page", "javascript:x"),
                                 "invalidInput"),
                                (("change", "nothing", "--title", "x"), "articleUnknown")):
            with self.subTest(arguments):
                self.assertEqual(self.instance.run("kb", *arguments, "--json", status=3).error["code"], code)
