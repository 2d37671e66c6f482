"""Bad input gets a clear error, exit status 3 or 64, and changes nothing."""
import json
import sqlite3

from support.house import CLIENT, House


class BadInput(House):
    def rows(self):
        """Everything the database holds, as counts."""
        with sqlite3.connect(f"file:{self.instance.folder}/propusk.sqlite?mode=ro", uri=True) as database:
            names = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            return {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}

    def check(self, cases):
        before = self.rows()
        for what, arguments, status, code in cases:
            with self.subTest(what):
                answer = self.instance.run(*arguments, "--json", status=None)
                self.assertEqual(answer.status, status, answer.out + answer.err)
                if code:
                    self.assertEqual(answer.error["code"], code)
                self.assertTrue(answer.err.strip())
                # Words reach people as well, without anything that a terminal would obey.
                spoken = self.instance.run(*arguments, status=None).err
                self.assertTrue(spoken.strip())
                self.assertNotIn("\x1b", spoken)
        self.assertEqual(self.rows(), before)

    def access(self, **changes):
        values = {"--ticket": "1", "--machine": "srv-1", "--profile": "posix-basics", "--for": "30m", "--reason": "why",
                  "--as": "ivan"}
        values.update({"--" + name.rstrip("_"): value for name, value in changes.items()})
        return ["access", "request", *(word for pair in values.items() if pair[1] is not None for word in pair)]

    def test_requests(self):
        self.check([
            ("unknown ticket", self.access(ticket="99"), 3, "ticketUnknown"),
            ("unknown machine", self.access(machine="srv-9"), 3, "machineUnknown"),
            ("unknown profile", self.access(profile="no-such"), 3, "profileUnknown"),
            ("unknown agent", self.access(as_="mallory"), 3, "agentUnknown"),
            ("nobody named", self.access(as_=None), 3, "actingAgentMissing"),
            ("too long", self.access(for_="9h"), 3, "invalidDuration"),
            ("too short", self.access(for_="4m"), 3, "invalidDuration"),
            ("no time", self.access(for_="soon"), 3, "invalidDuration"),
            ("escape in a reason", self.access(reason="a\x1b[2Jb"), 3, "invalidText"),
            ("two lines", self.access(reason="fine\nApproved by your administrator"), 3, "invalidText"),
            ("bidi override", self.access(reason="abc\u202edef"), 3, "invalidText"),
            ("10 kB", self.access(reason="x" * 10_000), 3, "invalidText"),
            ("empty", self.access(reason=""), 3, "invalidText"),
            ("no number", self.access(ticket="one"), 64, None),
            ("missing", self.access(profile=None), 64, None),
        ])

    def test_inputs(self):
        def case(what, *inputs, status=3):
            words = [word for value in inputs for word in ("--input", value)]
            code = "invalidInput" if status == 3 else None
            return (what, [*self.access(profile="mobi-c-server"), *words], status, code)

        self.check([
            case("missing"),
            case("not absolute", "main_directory=etc"),
            case("line feed", "main_directory=/srv/a\nid"),
            case("nul-like", "main_directory=/srv/\x01"),
            case("climbing", "main_directory=/srv/../etc"),
            case("unknown", "main_directory=/srv", "other=1"),
            case("no value", "main_directory", status=64),
        ])

    def test_an_input_with_quotes_and_dollars_is_only_a_name(self):
        _, invitation = self.request("srv-1", "mobi-c-server", "--input", "main_directory=/srv/$(id)'\"; touch x #")
        decided = self.instance.approve(invitation).json
        texts = json.dumps(decided["result"]["collections"][0])
        self.assertNotIn("uid=", texts)

    def test_people_and_machines(self):
        key = self.sshd.host_key
        machine = ["machine", "add", "srv-2", "--client", CLIENT, "--address", "10.0.0.1:22", "--user", "support",
                   "--host-key", key, "--platform", "posix"]

        def changed(option, value):
            words = list(machine)
            words[words.index(option) + 1] = value
            return words

        contact = ["contact", "add", "--client", CLIENT, "--name", "B", "--email", "b@example.org"]
        self.check([
            ("unknown client", changed("--client", "Nobody"), 3, "clientUnknown"),
            ("duplicate machine", ["machine", "add", "srv-1", *machine[3:]], 3, "alreadyExists"),
            ("bad machine name", ["machine", "add", "SRV 2", *machine[3:]], 3, "invalidName"),
            ("long machine name", ["machine", "add", "a" * 56, *machine[3:]], 3, "invalidName"),
            ("bad address", changed("--address", "no port:xx"), 3, "invalidAddress"),
            ("bad user", changed("--user", "root -o ProxyCommand=id"), 3, "invalidUser"),
            ("bad host key", changed("--host-key", "ssh-ed25519 AAAA"), 3, "invalidKey"),
            ("no key at all", changed("--host-key", "hello"), 3, "invalidKey"),
            ("unknown platform", changed("--platform", "vms"), 3, "unsupportedPlatform"),
            ("unknown tariff", ["client", "add", "Other", "--tariff", "golden"], 3, "tariffUnknown"),
            ("duplicate client", ["client", "add", CLIENT, "--tariff", "standard"], 3, "alreadyExists"),
            ("bad mail address", [*contact[:-1], "not an address"], 3, "invalidEmail"),
            ("contact of nobody", ["contact", "add", "--client", "Nobody", *contact[4:]], 3, "clientUnknown"),
            ("agent's key", ["agent", "add", "eve", "--key", f"{self.folder}/sshd/sshd_config"], 3, "invalidKey"),
            ("duplicate agent", ["agent", "add", "ivan", "--key", f"{self.folder}/ivan.pub"], 3, "alreadyExists"),
            ("unknown contact", ["ticket", "open", "--from", "x@example.org", "--subject", "s", "--body", "b"], 3,
             "contactUnknown"),
            ("no such ticket", ["ticket", "show", "99"], 3, "ticketUnknown"),
            ("no such request", ["access", "show", "99"], 3, "requestUnknown"),
            ("no such machine", ["machine", "trust", "srv-9"], 3, "machineUnknown"),
            ("bad date", ["machine", "trust", "srv-1", "--until", "tomorrow"], 3, "invalidDate"),
            ("no such command", ["machine", "destroy"], 64, None),
        ])

    def test_a_russian_reader_meets_no_english_reason(self):
        key = self.sshd.host_key
        machine = ["machine", "add", "srv-3", "--client", CLIENT, "--address", "10.0.0.1:22", "--user", "support",
                   "--host-key", key]
        mobi = self.access(profile="mobi-c-server")
        cases = [
            ("no absolute path", [*mobi, "--input", "main_directory=etc"], "нужен полный путь"),
            ("climbing", [*mobi, "--input", "main_directory=/srv/../etc"], "нельзя указывать «..»"),
            ("excluded", [*mobi, "--input", "main_directory=/srv/base/1Cv8.1CD"], "пунктом 3.1"),
            ("missing", mobi, "не указан параметр «main_directory»"),
            ("unknown", [*mobi, "--input", "main_directory=/srv", "--input", "other=1"], "нет параметра «other»"),
            ("rendered here", ["profile", "render", "mobi-c-server"], "не указан параметр «main_directory»"),
            ("cut key", [*machine[:-1], "ssh-ed25519 AAAA"], "ключ не принят (поле «ключ компьютера»)"),
            ("no key", [*machine[:-1], "hello"], "ключ не принят (поле «ключ компьютера»)"),
            ("agent's key", ["agent", "add", "eve", "--key", f"{self.folder}/sshd/sshd_config"], "ключ не принят"),
            ("another grade", [*machine, "--grade", "code"], "можно только подпись"),
            ("reserved", ["machine", "add", "help", *machine[3:]], "занято самим Propusk"),
            ("empty", self.access(reason=""), "введите текст"),
            ("taken key", ["agent", "add", "eve", "--key", f"{self.folder}/ivan.pub"], "возьмите другой ключ"),
        ]
        for what, arguments, expected in cases:
            with self.subTest(what):
                spoken = self.instance.run(*arguments, "--language", "ru", status=3).err
                self.assertIn(expected, spoken)
                # Two words of English side by side: names, commands and formats stand alone.
                self.assertNotRegex(spoken, r"\b(?:couldn't|cannot|not|no|is|has) [a-z]+", spoken)

    def test_consents(self):
        url = self.instance.url
        self.check([
            ("unknown handle", ["consent", "show", "0" * 26, "--server", url], 3, "handleUnknown"),
            ("malformed handle", ["consent", "show", "../../etc", "--server", url], 3, "handleUnknown"),
            ("no server", ["consent", "show", "0" * 26], 64, None),
            ("a server in the clear", ["consent", "show", "0" * 26, "--server", "http://support.example"], 64, None),
        ])
