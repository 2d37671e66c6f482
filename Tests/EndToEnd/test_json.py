"""The JSON of the command line is what docs/cli.md says: a key that is not there fails, as does one that is gone."""
import os
import re

from support.house import CLIENT, House
from support.instance import REPOSITORY, Instance

# Which value of the document a key of another one holds.
NESTED = {
    "ticket": {"level": "level", "clocks": "clock", "messages": "message of a ticket", "files": "file",
               "drafts": "draft", "facts": "fact", "fields": "field", "timeline": "timeline step",
               "requests": "request", "findings": "finding"},
    "finding": {"evidence": "evidence of a finding", "lacks": "lack of a finding"},
    "diagnostics show": {"collection": "collection", "facts": "fact", "findings": "finding",
                         "summary": "collection in short"},
    "diagnostics diff": {"earlier": "collection in short", "later": "collection in short", "facts": "changed fact",
                         "findings": "changed finding"},
    "changed finding": {"before": "finding", "after": "finding"},
    "finding accept": {"finding": "finding", "ticket": "ticket in short"},
    "diagnostics reanalyze": {"findings": "finding"},
    "clock": {"level": "level"},
    "ticket show": {"clock": "clock"},
    "request": {"consent": "consent of a request", "passes": "pass", "lease": "lease", "collections": "collection",
                "cause": "cause"},
    "collection": {"probes": "answer of a probe", "cause": "cause"},
    "consent document": {"inputs": "input of a document", "probes": "probe of a document", "signing": "signing",
                         "held": "held"},
    "consent follow": {"document": "consent document", "request": "request"},
    "consent approve": {"result": "request"},
    "search": {"hits": "hit of a search"},
    "kb show": {"article": "article in short"},
    "ledger show": {"entries": "entry of the ledger"},
    "tariff": {"versions": "version of a tariff"}, "publication": {"change": "change of the calendar"},
    "release": {"tickets": "ticket in short"}, "tariff change": {"tariff": "tariff"},
    "calendar shorten": {"publication": "publication"},
}


def names(text):
    """The outer keys of `a, b?, c: {d}`, each with whether it may be missing."""
    flat = ""
    while flat != text:
        flat, text = text, re.sub(r"[\[{][^\[\]{}]*[\]}]", "", text)
    found = [re.sub(r":.*", "", word).strip() for word in flat.split(",")]
    return {name.rstrip("?"): name.endswith("?") for name in found if name}


def documented():
    """Every table row of the document: a command, or the name of a value, and its keys."""
    values = {}
    with open(f"{REPOSITORY}/docs/cli.md", encoding="utf-8") as file:
        section = re.search(r"^## JSON$(.*?)(^## |\Z)", file.read(), re.M | re.S).group(1)
    for line in section.splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)]
        if len(cells) != 4 or cells[1] in ("command", "value", "key", "---"):
            continue
        keys = re.match(r"`([a-z_?, ]+)`", cells[2]) or re.search(r"`\{(.*?)\}`", cells[2])
        if not keys:
            continue
        for name in cells[1].replace("`", "").split(", "):
            verbs = name.split(" ")
            for verb in verbs[-1].split("|"):
                values[" ".join([*verbs[:-1], verb])] = names(keys.group(1))
    return values


class JSONOfTheCommandLine(House):
    @classmethod
    def setUpClass(cls):
        cls.values = documented()
        super().setUpClass()

    def compare(self, value, name):
        """An object, or each of a list, against the row of that name; then what it holds."""
        if isinstance(value, list):
            self.assertTrue(value, f"no {name} to look at")
            for one in value:
                self.compare(one, name)
            return
        known = self.values[name]
        self.assertLessEqual(set(value), set(known), f"keys of {name} that docs/cli.md does not have")
        self.assertLessEqual({key for key, is_optional in known.items() if not is_optional}, set(value),
                             f"keys of {name} that docs/cli.md promises")
        for key, inner in NESTED.get(name, {}).items():
            if value.get(key):
                self.compare(value[key], inner)

    def test_the_document_is_read(self):
        for name in ("agent", "machine", "request", "request in short", "consent document", "status", "receipt fetch",
                     "consent decline", "cause", "signing"):
            self.assertIn(name, self.values)
        self.assertEqual(names("a, b?, c: [{d, e: {f}}], g"), {"a": False, "b": True, "c": False, "g": False})

    def test_every_noun(self):
        propusk = self.instance.json
        number, invitation = self.request()
        document = self.instance.document(invitation)
        self.compare(document, "consent document")
        decided = self.instance.approve(invitation).json
        self.compare(decided, "consent approve")
        again = self.instance.approve(self.request()[1]).json
        runs = [approval["result"]["collections"][0]["number"] for approval in (decided, again)]
        follow = decided["follow_handle"]
        contact = [follow, "--server", self.instance.url]
        self.compare(propusk("consent", "follow", *contact, data=False), "consent follow")
        key = propusk("contact", "key", "add", "anna@example.org", "--key", f"{self.folder}/ivan.pub")
        self.compare(key, "contact key add" if "contact key add" in self.values else "contact's key")
        for noun in ("agent", "client", "contact", "machine", "enrolment"):
            with self.subTest(noun):
                self.compare(propusk(noun, "list"), noun)
        for what, arguments in (
            ("ticket in short", ("ticket", "list")), ("ticket", ("ticket", "show", "1")),
            ("search", ("search", "exchange")),
            ("request in short", ("access", "list")), ("request", ("access", "show", str(number))),
            ("status", ("status",)), ("machine trust", ("machine", "trust", "srv-1")),
            ("profile list", ("profile", "list")), ("profile render", ("profile", "render", "posix-basics")),
            ("profile explain", ("profile", "explain", "posix-basics")),
            ("diagnostics diff", ("diagnostics", "diff", *map(str, runs))),
            ("diagnostics show", ("diagnostics", "show", str(runs[0]))),
            ("collection in short", ("diagnostics", "list", "1")),
            ("diagnostics reanalyze", ("diagnostics", "reanalyze", "1")),
            ("ticket show --i-block", ("ticket", "show", "1", "--i-block")),
            ("ledger show", ("ledger", "show")), ("ledger verify", ("ledger", "verify")),
            ("ledger proof", ("ledger", "proof", "0")), ("receipt show", ("receipt", "show", str(number))),
        ):
            with self.subTest(what):
                self.compare(propusk(*arguments), what)
        self.compare(propusk("receipt", "fetch", *contact, data=False), "receipt fetch")

    def test_what_the_regulation_keeps(self):
        propusk = self.instance.json
        self.compare(propusk("tariff", "list"), "tariff")
        self.compare(propusk("tariff", "add", "Own", "--minutes", "30", "--category", "a=5"), "tariff")
        self.compare(propusk("tariff", "change", "Own", "--minutes", "31"), "tariff change")
        self.compare(propusk("client", "add", "Own", "--tariff", "Own", "--contract-through", "2030-12-31"), "client")
        self.compare(propusk("client", "partner", "Own", "--for", CLIENT), "client")
        path = f"{self.folder}/clients.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write("name,tariff\nA,basic\nB,none\n")
        refused = self.instance.run("client", "import", path, "--json", status=3)
        self.compare(refused.json, "client import")
        self.assertEqual(refused.error["code"], "tableRefused")
        self.compare(propusk("calendar", "shorten", "on"), "calendar shorten")
        propusk("calendar", "close", "--from", "2026-03-02T10:00:00+03:00", "--to", "2026-03-02T11:00:00+03:00",
                "--reason", "r")
        propusk("calendar", "hours", "--from", "2026-03-03", "--through", "2026-03-03", "--opens", "09:00", "--closes",
                "10:00", "--reason", "r")
        propusk("calendar", "withdraw", "2")
        self.compare(propusk("calendar", "list"), "publication")
        span = ("--from", "2026-03-02T10:00:00+03:00")
        self.compare(propusk("calendar", "due", *span, "--minutes", "5"), "calendar due")
        self.compare(propusk("calendar", "elapsed", *span, "--to", "2026-03-02T11:00:00+03:00"), "calendar elapsed")
        self.compare(propusk("calendar", "show", "2026-03"), "calendar show")
        self.compare(propusk("release", "add", "5.5.41", "--note", "n"), "release")
        self.compare(propusk("release", "list"), "release")
        self.compare(propusk("report", "reactions", "--from", "2026-03-02", "--to", "2026-03-03"), "report reactions")

    def test_the_knowledge_base(self):
        path = f"{self.folder}/exchange.md"
        with open(path, "w", encoding="utf-8") as file:
            file.write("# No exchange since morning\n\nOrders are uploaded again after a restart.")
        self.compare(self.instance.json("kb", "add", path, "--page", "https://docs.example/x"), "article in short")
        self.compare(self.instance.json("kb", "list"), "article in short")
        self.compare(self.instance.json("kb", "show", "exchange"), "kb show")
        self.compare(self.instance.json("kb", "search", "restarts"), "search")
        self.compare(self.instance.json("kb", "suggest", "--text", "orders, exchange"), "article in short")
        self.compare(self.instance.json("ticket", "show", "1")["articles"], "article in short")
        self.compare(self.instance.json("canned", "list"), "canned reply")

    def test_every_command_of_tickets(self):
        def propusk(*arguments, **options):
            return self.instance.json(*arguments, "--as", "ivan", **options)

        path = f"{self.folder}/screen.png"
        with open(path, "wb") as file:
            file.write(b"\x89PNG")
        options = ("--from", "anna@example.org", "--subject", "s", "--body", "b")
        number = str(propusk("ticket", "open", *options, "--doc", "https://mobi-c.ru/wiki/a")["number"])
        other = str(propusk("ticket", "open", *options)["number"])
        for command, *rest in (
            ("next",), ("hear", number, "--channel", "phone", "--body", "b"), ("note", number, "--body", "b"),
            ("draft", number, "--body", "b"), ("assign", number, "--to", "ivan"),
            ("raise", number, "--reason", "services"), ("reply", number), ("lower", number),
            ("wait", number, "--for", "client"), ("resume", number), ("draft", number, "--body", "b"),
            ("defer", number, "--reason", "needsDevelopment", "--release", "9"), ("close", other), ("reopen", other),
            ("merge", other, "--into", number),
        ):
            with self.subTest(command):
                self.compare(propusk("ticket", command, *rest), "ticket in short")
        self.compare(propusk("ticket", "ask", number), "ticket ask")
        self.compare(propusk("ticket", "classify", number, "--topic", "databaseDiagnosis"), "ticket classify")
        self.assertEqual(propusk("ticket", "tag", number, "--add", "a"), ["a"])
        kept = propusk("ticket", "attach", number, path)
        self.compare(kept, "file")
        fetched = propusk("ticket", "fetch", str(kept["number"]), "--output", f"{self.folder}/out.png")
        self.compare(fetched, "ticket fetch")
        self.compare(propusk("ticket", "show", number), "ticket")
        self.compare(propusk("ticket", "show", other), "ticket")
        self.compare(propusk("ticket", "show", number, "--explain"), "ticket show --explain")
        self.compare(propusk("ticket", "list", "--queue"), "ticket in short")
        asked = propusk("ticket", "access", number, "--machine", "srv-1", "--profile", "posix-basics", "--for", "30m")
        self.compare(asked, "request")

    def test_findings(self):
        def propusk(*arguments):
            return self.instance.json(*arguments, "--as", "ivan")

        def collect():
            _, invitation = self.request("srv-1", "mobi-c-server", "--input", f"main_directory={folder}")
            return self.instance.approve(invitation).json["result"]["collections"][0]["number"]

        folder = self.main_directory()
        os.utime(f"{folder}/blacklist.bin", (0, 0))
        first = collect()
        findings = propusk("ticket", "show", "1")["findings"]
        self.compare(findings, "finding")
        undecided = [finding for finding in findings if finding["state"] == "proposed"]
        failed = next(finding for finding in undecided if finding["analyzer"] == "blacklist-old")
        other = next(finding for finding in undecided if finding["number"] != failed["number"])
        self.compare(propusk("finding", "accept", str(failed["number"]), "--only", "reply"), "finding accept")
        self.compare(propusk("finding", "dismiss", str(other["number"]), "--because", "r"), "finding dismiss"
                     if "finding dismiss" in self.values else "finding")
        os.utime(f"{folder}/blacklist.bin")
        difference = propusk("diagnostics", "diff", str(first), str(collect()))
        self.assertIn("blacklist-old", [change["analyzer"] for change in difference["findings"]])
        self.compare(difference, "diagnostics diff")
        self.compare(propusk("diagnostics", "show", str(first)), "diagnostics show")
        self.compare(propusk("ticket", "show", "1"), "ticket")

    def test_receipts_and_backups(self):
        number, invitation = self.request()
        self.instance.approve(invitation)
        path = f"{self.folder}/receipt-{number}"
        self.instance.run("receipt", "show", str(number), "--out", path)
        key = self.instance.json("ledger", "show")["key"]
        self.compare(self.instance.json("receipt", "verify", path, "--key", key, data=False), "receipt verify")
        backup = f"{self.folder}/backup"
        self.compare(self.instance.json("backup", backup), "backup")
        restored = Instance(f"{self.folder}/restored", type(self).transcript)
        self.compare(restored.json("restore", "--from", backup), "restore")
        self.compare(restored.json("fsck"), "fsck")
        # Without --json it speaks to a person.
        spoken = Instance(f"{self.folder}/spoken", type(self).transcript).run("restore", "--from", backup).out
        self.assertNotIn("{", spoken)
        self.assertIn(f"{self.folder}/spoken", spoken)

    def test_json_beside_bytes_for_another_program_is_refused(self):
        number, invitation = self.request()
        show = ["consent", "show", invitation.handle, "--server", self.instance.url]
        out = f"{self.folder}/never"
        for arguments in ([*show, "--script"], [*show, "--pass"], [*show, "--statement"],
                          ["machine", "trust", "srv-1", "--script"], ["machine", "trust", "srv-1", "--gate"],
                          ["receipt", "show", str(number), "--out", out],
                          ["receipt", "fetch", invitation.handle, "--server", self.instance.url, "--out", out]):
            with self.subTest(" ".join(arguments)):
                answer = self.instance.run(*arguments, "--json", status=64)
                self.assertEqual(answer.out, "")
                self.assertEqual(answer.error["code"], "usage")
                self.assertIn("--json", answer.error["message"])
        self.assertFalse(os.path.exists(out))

    def test_characters_that_steer_a_terminal_are_escaped_and_exact(self):
        self.instance.run("ticket", "open", "--from", "anna@example.org", "--subject", "s", "--body", "a\tb")
        answer = self.instance.run("access", "request", "--ticket", "1", "--machine", "no\u00adsuch\U000e0001",
                                   "--profile", "posix-basics", "--for", "30m", "--reason", "r", "--as", "ivan",
                                   "--json", status=3)
        self.assertEqual(answer.error["context"]["machine"], "no\u00adsuch\U000e0001")
        self.assertNotIn("\u00ad", answer.err)
        self.assertNotIn("<U+", answer.err)

    def test_a_list_has_the_newest_first_and_as_many_as_asked_for(self):
        numbers = [self.request()[0] for _ in range(3)]
        listed = self.instance.json("access", "list", "--limit", "2")
        self.assertEqual([request["number"] for request in listed], [numbers[2], numbers[1]])
        self.assertEqual(self.instance.run("access", "list", "--limit", "0", "--json", status=3).error["code"],
                         "invalidInput")
