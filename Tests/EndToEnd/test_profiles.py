"""Profiles on the command line: the schema and the linter agree, tests in profiles run, the vendor's own are loaded."""
import copy
import glob
import json
import os
import subprocess
import tempfile
import unittest

import jsonschema
import yaml

from support.house import House
from support.instance import REPOSITORY, program

SENTENCE = {"ru": "Проба", "en": "A probe"}
PROBE = {"part": "machine", "seconds": 5, "bytes": 4096, "sensitivity": "internal", "clause": "4.1",
         "consent": SENTENCE}
GOOD = {
    "profile": 1, "id": "example", "version": "1.0.0", "title": {"ru": "Пример", "en": "An example"},
    "roots": ["${folder}", "/etc", "%PROGRAMDATA%\\1C"],
    "inputs": {
        "folder": {"type": "path", "title": SENTENCE, "default": {"posix": "/srv", "windows": "C:\\MobiS"}},
        "port": {"type": "port", "title": SENTENCE, "default": 1234},
    },
    "probes": [
        {**PROBE, "id": "os", "argv": ["cat", "/etc/os-release"], "errors": 512, "encoding": "utf-8", "keep": "lines",
         "redact": ["network"], "facts": [
             {"separator": "=", "keys": {"ID": {"fact": "linux.id", "type": "text"}}},
             {"pattern": "(?P<v>x)", "groups": {"v": {"fact": "a.b", "type": "version", "optional": True}}},
             {"list": "(?P<v>x)", "show": "${v}", "fact": "a.list"}, {"count": "x", "fact": "a.count"},
             {"age": "(?P<then>x)", "date": "dd.MM.yyyy", "fact": "a.age", "optional": True},
             {"skew": "(?P<now>x)", "fact": "a.skew"}, {"ini": {"a/b": {"fact": "a.ini", "type": "text"}}},
             {"table": {"columns": ["a", "b"], "header": True}, "show": "${a}", "fact": "a.table"},
             {"records": "^x", "last": "(?P<v>x)", "groups": {"v": {"fact": "a.last", "type": "text"}}},
             {"block": "mobi-c"}]},
        {**PROBE, "id": "ports", "shell": "netstat -ltn", "variants": [{"when": "has ss", "shell": "ss -Hltn"}],
         "facts": [{"json": {"rows[].name": {"fact": "a.rows", "type": "list"}}},
                   {"xml": {"/a/@b": {"fact": "a.xml", "type": "text"}}}]},
        {**PROBE, "id": "log", "platform": "windows", "encoding": "utf-16",
         "file": {"path": "${folder}\\Logs\\PS_*.txt", "newest": 3, "tail": 4096, "since": "72h", "lines": "a|b"}},
        {**PROBE, "id": "cfg", "platform": "windows", "file": {"path": "%PROGRAMDATA%\\1C\\a.cfg", "keys": ["Port"]}},
        {**PROBE, "id": "site", "platform": "windows", "reach": {"host": "mobi-c.ru", "port": 443, "tls": True}},
        {**PROBE, "id": "clock", "platform": "windows", "clock": True},
    ],
    "analyzers": [
        {"id": "name", "clause": "4.1", "title": SENTENCE, "outcomes": [
            {"when": "linux.id == 'x'", "result": "warn", "say": SENTENCE, "page": "https://wiki.mobi-c.ru/x",
             "reply": SENTENCE, "deferral": "informationMissing", "raise": "services", "article": "a-b"}]}],
    "tests": [
        {"name": "x", "inputs": {"port": 1}, "now": 1700000000, "answers": {"os": {"text": "ID=x\n", "exit": 0}},
         "claimed": {"server.version": "5.5.40"},
         "expect": {"facts": {"linux.id": "x"}, "unknown": {"ports": "notRun"}, "findings": {"name": "warn"},
                    "absent": ["a.b"], "lacks": ["y"], "hidden": {"secret": 0}}}],
}

# Where, and what stands there instead; None takes the key away. A schema and the linter both refuse each.
BAD = [
    (["profile"], 2), (["profile"], None), (["id"], "Ex"), (["id"], "a" * 42), (["id"], None), (["version"], "1.0"),
    (["version"], "1.0.01"), (["title"], "x"), (["title", "ru"], None), (["title", "en"], ""), (["title", "de"], "x"),
    (["colour"], "red"), (["roots"], "x"), (["roots", 1], "Папка"), (["roots", 1], "/etc/*"), (["probes"], []),
    (["probes"], None), (["probes"], {}), (["inputs", "port", "type"], "number"), (["inputs", "port", "title"], None),
    (["inputs", "Port"], {"type": "port", "title": SENTENCE}), (["inputs", "port", "least"], 1),
    (["probes", 0, "id"], "o s"), (["probes", 0, "part"], "moon"), (["probes", 0, "platform"], "macos"),
    (["probes", 0, "argv"], []), (["probes", 0, "argv"], "cat"), (["probes", 0, "argv"], None),
    (["probes", 0, "argv"], ["a" * 401]), (["probes", 0, "shell"], "uname"), (["probes", 0, "seconds"], 0),
    (["probes", 0, "seconds"], 61), (["probes", 0, "seconds"], None), (["probes", 0, "bytes"], 1048577),
    (["probes", 0, "errors"], 4097), (["probes", 0, "encoding"], "latin1"), (["probes", 0, "keep"], "all"),
    (["probes", 0, "redact"], ["everything"]), (["probes", 0, "sensitivity"], "secret"),
    (["probes", 0, "clause"], "3.1"),
    (["probes", 0, "clause"], "all"), (["probes", 0, "consent"], None), (["probes", 0, "consent", "ru"], "а\nб"),
    (["probes", 0, "consent", "ru"], "а" * 301), (["probes", 0, "facts"], []), (["probes", 0, "facts", 0, "glob"], "x"),
    (["probes", 0, "facts", 0, "separator"], "12345"), (["probes", 0, "facts", 0, "keys"], {}),
    (["probes", 0, "facts", 0, "keys", "ID", "type"], "date"), (["probes", 0, "facts", 0, "keys", "ID", "fact"], "A.b"),
    (["probes", 0, "facts", 0, "keys", "ID", "fact"], None), (["probes", 0, "facts", 4, "date"], "ddmmyy"),
    (["probes", 0, "facts", 6, "ini"], {"b": {"fact": "a.ini", "type": "text"}}),
    (["probes", 0, "facts", 7, "table", "columns"], []), (["probes", 0, "facts", 7, "table", "columns"], ["a", "a"]),
    (["probes", 0, "facts", 7, "show"], None), (["probes", 0, "facts", 8, "last"], None),
    (["probes", 0, "facts", 9, "block"], "other"), (["probes", 1, "variants", 0, "when"], "powershell > 3"),
    (["probes", 1, "variants", 0, "when"], None), (["probes", 1, "variants", 0, "argv"], ["ss"]),
    (["probes", 1, "facts", 1, "xml"], {"a": {"fact": "a.xml", "type": "text"}}), (["probes", 2, "file", "path"], None),
    (["probes", 2, "file", "newest"], 101), (["probes", 2, "file", "head"], 10),
    (["probes", 2, "file", "keys"], ["Port"]), (["probes", 2, "file", "since"], "3w"),
    (["probes", 2, "file", "since"], "0h"), (["probes", 2, "file", "show"], "all"),
    (["probes", 2, "file", "show"], "stat"), (["probes", 3, "file", "keys"], ["a b"]),
    (["probes", 4, "reach", "host"], "localhost"), (["probes", 4, "reach", "host"], "A.ru"),
    (["probes", 4, "reach", "port"], 65536), (["probes", 4, "reach", "tls"], "maybe"), (["probes", 5, "clock"], False),
    (["probes", 5, "platform"], "posix and windows"), (["probes", 4, "platform"], "posix"),
    (["analyzers", 0, "id"], "N"), (["analyzers", 0, "clause"], "x"), (["analyzers", 0, "outcomes"], []),
    (["analyzers", 0, "outcomes", 0, "result"], "pass"), (["analyzers", 0, "outcomes", 0, "when"], None),
    (["analyzers", 0, "outcomes", 0, "page"], "http://a.ru"), (["analyzers", 0, "outcomes", 0, "deferral"], "later"),
    (["analyzers", 0, "outcomes", 0, "raise"], "always"), (["analyzers", 0, "outcomes", 0, "reply", "ru"], None),
    (["defects"], [{"id": "a", "say": SENTENCE}]), (["tests", 0, "name"], None), (["tests", 0, "expect"], {}),
    (["tests", 0, "expect"], None), (["tests", 0, "answers"], None), (["tests", 0, "answers", "os", "exit"], 256),
    (["tests", 0, "answers", "os", "unknown"], "withheld"), (["tests", 0, "answers", "os", "code"], 1),
    (["tests", 0, "expect", "findings", "name"], "good"), (["tests", 0, "expect", "hidden", "all"], 1),
    (["tests", 0, "expect", "unknown", "ports"], "lost"), (["tests", 0, "platform"], "macos"),
]


def changed(path, value):
    document = copy.deepcopy(GOOD)
    place = document
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return document


class ProfilesByThemselves(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="propusk-profiles-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.schema = json.loads(cls.run_profile("schema"))
        jsonschema.Draft202012Validator.check_schema(cls.schema)
        cls.validator = jsonschema.Draft202012Validator(cls.schema)

    @staticmethod
    def run_profile(*arguments, status=0):
        done = subprocess.run([program(), "profile", *arguments], capture_output=True, text=True, timeout=120)
        if done.returncode != status:
            raise AssertionError(f"{arguments}: {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def write(self, document, name="p.yaml"):
        path = f"{self.folder.name}/{name}"
        with open(path, "w", encoding="utf-8") as file:
            # JSON is YAML, and has no anchors.
            json.dump(document, file, ensure_ascii=False, indent=1)
        return path

    def test_the_schema_takes_every_shipped_profile(self):
        paths = sorted(glob.glob(f"{REPOSITORY}/Sources/Diagnostics/Profiles/*.yaml"))
        self.assertTrue(paths)
        for path in paths:
            with self.subTest(os.path.basename(path)), open(path, encoding="utf-8") as file:
                self.validator.validate(yaml.safe_load(file))

    def test_shipped_profiles_pass_the_linter_and_their_own_tests(self):
        self.run_profile("lint", *sorted(glob.glob(f"{REPOSITORY}/Sources/Diagnostics/Profiles/*.yaml")))
        results = json.loads(self.run_profile("test", "--json"))
        self.assertEqual([result for result in results if not result["is_passed"]], [])

    def test_schema_and_linter_take_the_same_profile(self):
        self.validator.validate(GOOD)
        self.assertEqual(self.run_profile("lint", self.write(GOOD)), "")
        self.assertIn("1", self.run_profile("test", self.write(GOOD), "--language", "en"))

    def test_schema_and_linter_refuse_the_same_profiles(self):
        files = []
        for index, (path, value) in enumerate(BAD):
            document = changed(path, value)
            self.assertFalse(self.validator.is_valid(document), f"the schema takes {path} as {value!r}")
            files.append(self.write(document, f"bad-{index}.yaml"))
        findings = json.loads(self.run_profile("lint", "--json", *files, status=3))
        refused = {finding["file"] for finding in findings}
        taken = [BAD[index] for index, file in enumerate(files) if file not in refused]
        self.assertEqual(taken, [], "the linter takes what the schema refuses")

    def test_an_outcome_without_a_test_and_a_test_that_fails_are_told(self):
        untested = changed(["tests", 0, "expect", "findings"], {})
        untested["tests"][0]["expect"]["facts"] = {"linux.id": "x"}
        findings = json.loads(self.run_profile("lint", "--json", self.write(untested), status=3))
        self.assertEqual([finding["code"] for finding in findings], ["untested"])
        failing = changed(["tests", 0, "expect", "facts", "linux.id"], "debian")
        told = self.run_profile("test", "--language", "ru", self.write(failing), status=3)
        self.assertRegex(told, r"fact linux\.id +debian +x\n")
        self.assertRegex(told, r"не пройдено +1\n")

    def test_a_profile_is_explained_in_the_words_of_its_consent(self):
        path = self.write(GOOD)
        told = self.run_profile("explain", path, "--language", "ru", "--platform", "windows")
        self.assertIn("clock: Проба", told)
        self.assertNotIn("os: Проба", told)
        told = self.run_profile("explain", path, "--language", "en")
        self.assertIn("only the lines of the answer in which it was found; addresses and names of computers", told)
        self.assertIn("%PROGRAMDATA%\\1C", told)


class OwnProfiles(House):
    def test_own_profiles_are_loaded_and_bad_ones_named(self):
        folder = f"{self.instance.folder}/profiles"
        os.makedirs(folder)
        for name, document in (("good.yaml", GOOD), ("shipped.yaml", {**GOOD, "id": "posix-basics"}),
                               ("bad.yaml", changed(["probes", 0, "argv"], ["rm", "-rf", "/etc"]))):
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False, indent=1)
        self.instance.stop()
        self.instance.start()
        status = self.instance.json("status")
        self.assertEqual([refused["file"] for refused in status["refused_profiles"]], ["bad.yaml", "shipped.yaml"])
        self.assertIn("rm", status["refused_profiles"][0]["reason"])
        self.assertIn("example", [profile["id"] for profile in self.instance.json("profile", "list")])
        made = self.instance.json("access", "request", "--ticket", "1", "--machine", "srv-1", "--profile", "example",
                                  "--for", "30m", "--reason", "r", "--as", "ivan")
        self.assertEqual(made["profile"], "example 1.0.0")
        self.assertIn("bad.yaml", self.instance.run("status", "--language", "en").out)


if __name__ == "__main__":
    unittest.main()
