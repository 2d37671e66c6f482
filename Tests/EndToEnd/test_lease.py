"""A leased secret (clause 4.2 to the letter): lent for one run, used once, and nowhere to be found afterwards."""
import glob
import os
import subprocess
import threading

from support import processes
from support.house import House
from support.instance import REPOSITORY
from test_pages import Browser, Forms

# Longer than what a compiler keeps in registers, with symbols that forms and JSON write in another way.
PASSWORD = "Кан&рейка-7+%41-q\"Z\\x-lent-once-9f3b"


def encodings(secret):
    """How the secret could stand somewhere: plain, in a form, in JSON, in hexadecimal and base 64."""
    import base64
    import json
    import urllib.parse
    plain = secret.encode()
    return {
        plain, secret.encode("utf-16-le"), urllib.parse.quote_plus(secret).encode(),
        urllib.parse.quote(secret, safe="").encode(), json.dumps(secret)[1:-1].encode(),
        json.dumps(secret, ensure_ascii=False)[1:-1].encode(), plain.hex().encode(), base64.b64encode(plain),
    }


class Lease(House):
    needs_root = True
    sshd_lines = ("PasswordAuthentication yes", "KbdInteractiveAuthentication no")

    @classmethod
    def _populate(cls):
        super()._populate()
        cls.set_password(PASSWORD)
        cls.add_machine("srv-lent", trust=False)
        cls.instance.confirm(cls.instance.enrolment("srv-lent"))

    @classmethod
    def set_password(cls, password):
        subprocess.run(["chpasswd"], input=f"{cls.account.name}:{password}\n".encode(), check=True)

    def lend(self, invitation, password=PASSWORD, status=0, **options):
        return self.instance.approve(invitation, "--login", password=password, status=status, **options)

    # Where it must not be

    def memory(self):
        """The encodings of the password that the server's memory holds now."""
        found = set()
        pid = self.instance.process.pid
        with open(f"/proc/{pid}/maps", encoding="ascii") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
            for line in maps:
                place, rights = line.split()[:2]
                if not rights.startswith("rw"):
                    continue
                start, end = (int(number, 16) for number in place.split("-"))
                try:
                    memory.seek(start)
                    content = memory.read(end - start)
                except (OSError, ValueError, OverflowError):
                    continue
                found |= {form for form in encodings(PASSWORD) if form in content}
        return found

    def assert_nowhere(self):
        for path in glob.glob(f"{self.folder}/**", recursive=True):
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    content = file.read()
                for form in encodings(PASSWORD):
                    self.assertNotIn(form, content, path)
        self.assertNotIn(PASSWORD, "".join(self.transcript))
        processes.wait_until(lambda: not self.memory(), 10, f"wiping of {self.memory()}")

    def test_a_lent_login_runs_the_plan_once_and_is_gone(self):
        number, invitation = self.request("srv-lent")
        document = self.instance.document(invitation)
        self.assertTrue(document["may_lend"])
        decided = self.lend(invitation).json
        self.assertEqual(decided["state"], "completed", decided)
        shown = self.shown(number)
        self.assertEqual((shown["passes"], shown["lease"]["login"]), ([], self.account.name))
        self.assertEqual(shown["consent"]["grade"], "code")
        self.assertIn("Accepted password for", self.sshd.log())
        processes.wait_until(lambda: any("change its password now" in " ".join(body.split())
                                         for _, _, body in self.instance.messages()), 10, "the closing message")
        # There is no certificate, and the receipt says why; both verifiers take it.
        receipt, key = f"{self.folder}/receipt", self.instance.json("ledger", "show")["key"]
        self.instance.run("receipt", "show", str(number), "--out", receipt)
        proven = self.instance.json("receipt", "verify", receipt, "--key", key, data=False)
        self.assertEqual((proven["is_leased"], proven["certificates"]), (True, []))
        verifier = f"{REPOSITORY}/scripts/verify-receipt.py"
        done = subprocess.run(["/usr/bin/python3", verifier, receipt, "--key", key], capture_output=True, text=True)
        self.assertIn("there is no certificate", done.stdout, done.stderr)
        self.assert_nowhere()

    def test_from_the_page_too(self):
        number, invitation = self.request("srv-lent")
        browser = Browser(self.instance)
        _, page = browser.ask("GET", f"/c/{invitation.handle}")
        _, action, values = Forms(page).find("/approve")
        kept = [(name, value) for name, value in values if name not in ("code", "road", "login", "password")]
        status, page = browser.ask("POST", action, [
            *kept, ("code", invitation.code), ("road", "lease"), ("login", self.account.name), ("password", PASSWORD)])
        self.assertEqual(status, 200, page)
        self.assertEqual(self.ended(number)["state"], "completed")
        self.assert_nowhere()

    def test_a_wrong_password_is_offered_once(self):
        before = self.sshd.log().count("Failed password")
        number, invitation = self.request("srv-lent")
        decided = self.lend(invitation, password="wrong-" + PASSWORD).json
        self.assertEqual(decided["state"], "failed", decided)
        self.assertEqual(self.shown(number)["cause"]["code"], "pass_refused")
        self.assertEqual(self.sshd.log().count("Failed password") - before, 1)
        self.assert_nowhere()

    def test_a_refused_decision_keeps_nothing_of_it(self):
        _, invitation = self.request("srv-lent")
        answer = self.lend(invitation, code="AAAA-AAAA-AAAA-AAAA", status=3)
        self.assertEqual(answer.error["code"], "codeWrong")
        self.assert_nowhere()

    def test_a_stop_in_the_middle_wipes_it(self):
        log = f"{self.main_directory()}/Logs/PS_2026-11-21.txt"
        os.mkfifo(log, 0o644)
        folder = os.path.dirname(os.path.dirname(log))
        number, invitation = self.request("srv-lent", "mobi-c-server", "--input", f"main_directory={folder}")
        answers = []
        lending = threading.Thread(target=lambda: answers.append(self.lend(invitation, wait=False)))
        lending.start()
        lending.join()
        self.wait_for_hanging_probe()
        self.instance.run("consent", "stop", answers[0].json["follow_handle"], "--server", self.instance.url,
                          data=False)
        self.assertEqual(self.ended(number)["state"], "revoked")
        self.assert_nothing_left()
        self.assert_nowhere()

    def test_what_the_machine_says_back_is_struck_out(self):
        folder = self.main_directory()
        log = f"{folder}/Logs/PS_2026-11-20.txt"
        # Where a probe's line is kept: as the name of the 1C configuration.
        with open(log, "wb") as file:
            file.write(f"12:07:29  1  Админ  Запуск Моби-С 5.5.70 x64 на конфигурации {PASSWORD} версия 1.2.3\r\n"
                       .encode("cp1251"))
        number, invitation = self.request("srv-lent", "mobi-c-server", "--input", f"main_directory={folder}")
        self.assertEqual(self.lend(invitation).json["state"], "completed")
        with open(log, "wb") as file:
            file.write(b"")
        collection = self.shown(number)["collections"][0]
        kept = {probe["probe"]: probe.get("text") for probe in collection["probes"]}["start"]
        self.assertEqual(kept.strip(), "5.5.70 x64 на конфигурации ‹secret› версия 1.2.3")
        self.assertGreater(sum(collection["redactions"].values()), 0)
        self.assert_nowhere()

    def test_nothing_is_lent_for_a_record_that_nobody_confirmed(self):
        self.add_machine("srv-open", trust=False)
        _, invitation = self.request("srv-open")
        self.assertFalse(self.instance.document(invitation)["may_lend"])
        self.assertEqual(self.lend(invitation, status=3).error["code"], "leaseNotTaken")

    def test_a_change_of_the_record_takes_the_confirmation_away(self):
        self.add_machine("srv-moved", trust=False)
        self.instance.confirm(self.instance.enrolment("srv-moved"))
        self.instance.run("machine", "change", "srv-moved", "--address", "127.0.0.1:1")
        _, invitation = self.request("srv-moved")
        self.assertEqual(self.lend(invitation, status=3).error["code"], "leaseNotTaken")

    def test_the_server_leaves_no_core_file(self):
        with open(f"/proc/{self.instance.process.pid}/limits", encoding="ascii") as limits:
            core = next(line for line in limits if line.startswith("Max core file size"))
        self.assertEqual(core.split()[4:6], ["0", "0"])
        # PR_SET_DUMPABLE 0: no core, piped or not, and the process's files belong to root whoever runs it.
        with open(f"/proc/{self.instance.process.pid}/status", encoding="ascii") as status:
            self.assertIn("CoreDumping:\t0", status.read())
