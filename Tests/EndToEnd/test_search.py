"""Search on the command line: forms of words, ё and е, codes and paths, what collections brought, hostile input."""
import sqlite3

from support.house import CLIENT, House


class Search(House):
    @classmethod
    def _populate(cls):
        super()._populate()
        for subject, body in (
            ("Отчёты не строятся", "После обновления пропали отчёты по складам. Код 0x80004005."),
            ("Ошибка обмена", "Обмен с сервером встал, путь C:\\Program Files\\1cv8\\8.3.22.1709\\bin"),
            ("Печать", "Принтер молчит; обмен работает без ошибок."),
        ):
            cls.instance.run("ticket", "open", "--from", "anna@example.org", "--subject", subject, "--body", body)

    def found(self, *arguments):
        return [hit["ticket"] for hit in self.instance.json("search", *arguments)["hits"]]

    def test_forms_of_words_newest_first(self):
        self.assertEqual(self.found("ошибки", "обмену"), [4, 3])
        self.assertEqual(self.found("отчет"), [2])
        self.assertEqual(self.found("отчётами"), [2])
        self.assertEqual(self.found("exchanges"), [1])
        self.assertEqual(self.found('"ошибки обмена"'), [3])
        self.assertEqual(self.found("прин*"), [4])

    def test_codes_and_paths(self):
        self.assertEqual(self.found("80004005"), [2])
        self.assertEqual(self.found("0Х80004005"), [2], "the Cyrillic letter looks the same")
        self.assertEqual(self.found("C:\\Program Files\\1cv8"), [3])
        self.assertEqual(self.found("8.3.22"), [3])
        self.assertEqual(self.found("5.5.40"), [1], "what the client claimed is a fact of the ticket")
        self.assertEqual(self.found("5.5.41"), [])

    def test_narrowed(self):
        self.assertEqual(self.found("обмен", "--client", CLIENT, "--state", "new"), [4, 3])
        self.assertEqual(self.found("обмен", "--state", "closed"), [])
        self.assertEqual(self.found("обмен", "--before", "t4"), [3])
        self.assertEqual(self.instance.run("search", "обмен", "--client", "Nobody", "--json", status=3).error["code"],
                         "clientUnknown")

    def test_what_a_collection_brought_is_found(self):
        _, invitation = self.request()
        self.instance.approve(invitation)
        with sqlite3.connect(f"file:{self.instance.folder}/propusk.sqlite?mode=ro", uri=True) as database:
            value = database.execute("SELECT value FROM fact WHERE origin = 'measured' AND length(value) > 5 "
                                     "AND value GLOB '*[0-9]*' AND value NOT GLOB '* *'").fetchone()[0]
        self.assertEqual(self.found(value), [1], value)

    def test_a_page_for_people(self):
        answer = self.instance.run("search", "принтеры", "--language", "ru").out
        self.assertIn("обращение 4: Печать", answer)
        self.assertIn("[Принтер] молчит", answer)
        self.assertIn("Ничего не найдено", self.instance.run("search", "нетакого", "--language", "ru").out)

    def test_hostile_and_empty_searches(self):
        for words in ('"', "*", "—", "NEAR(", "a OR", "terms:обмен", "' OR 1=1 --", "обмен) OR (\"x", "^обмен", "__c1",
                      "\u202e", "я" * 499, "%", "_"):
            with self.subTest(words):
                answer = self.instance.run("search", "--json", "--", words, status=None)
                self.assertIn(answer.status, (0, 3), answer.err)
                if answer.status == 3:
                    self.assertEqual(answer.error["code"], "searchRefused")
        for words, says in (("...", "letter"), ("пр*", "too short"), ("x" * 501, "500"),
                            (" ".join(f"слово{chr(0x430 + n)}" for n in range(20)), "too many words")):
            with self.subTest(words):
                error = self.instance.run("search", words, "--language", "en", status=3).err
                self.assertIn(says, error)
                self.assertIn("hint", error)

    def test_the_index_is_made_again(self):
        before = self.found("обмен")
        self._stop()
        with sqlite3.connect(f"{self.instance.folder}/propusk.sqlite") as database:
            database.execute("DELETE FROM search_document")
        database.close()
        self.assertIn("search has ticket 3", self.instance.run("fsck", status=1).err)
        self.instance.run("fsck", "--rebuild-search")
        self.instance.start()
        self.assertEqual(self.found("обмен"), before)
