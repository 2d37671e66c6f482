"""Grade *signed*: a contact signs the statement with ssh-keygen -Y sign, and the machine may demand it."""
import html
import json
import os
import re
import sqlite3
import subprocess

from support.house import CONTACT, House
from support.instance import REPOSITORY
from support.sshd import keygen, write
from test_pages import Browser, Forms

NAMESPACE = "consent@support.example"


class Signed(House):
    @classmethod
    def _populate(cls):
        super()._populate()
        cls.keys = {}
        for kind in ("ed25519", "rsa", "stranger"):
            path = cls.keys[kind] = f"{cls.folder}/{kind}"
            keygen("-t", "rsa" if kind == "rsa" else "ed25519", "-N", "", "-C", "", "-f", path)
        for kind in ("ed25519", "rsa"):
            added = cls.instance.json("contact", "key", "add", "anna@example.org", "--key", cls.keys[kind] + ".pub")
            # She is her organisation's only contact, so that nobody else could confirm it.
            cls.instance.confirm(cls.instance.enrolment(added["fingerprint"]))
        cls.add_machine("srv-signed", "--grade", "signed")

    def statement(self, invitation, *options):
        show = self.instance.run("consent", "show", invitation.handle, "--server", self.instance.url, "--statement",
                                 *options, data=False)
        return write(f"{self.folder}/{invitation.handle}.consent", show.out)

    def sign(self, path, kind="ed25519", namespace=NAMESPACE):
        """What the contact does on their own computer."""
        if os.path.exists(path + ".sig"):
            os.remove(path + ".sig")
        subprocess.run(["ssh-keygen", "-Y", "sign", "-n", namespace, "-f", self.keys[kind], path], check=True,
                       capture_output=True)
        return path + ".sig"

    def kept(self, number):
        """Statement, signature and signer as they stand in the database."""
        with sqlite3.connect(f"{self.folder}/data/propusk.sqlite") as database:
            return database.execute("SELECT statement, signature, signer FROM consent WHERE request_id = ?",
                                    (number,)).fetchone()

    def assert_openssh_accepts(self, number, kind):
        statement, signature, signer = self.kept(number)
        with open(self.keys[kind] + ".pub", encoding="ascii") as file:
            self.assertEqual(signer.split()[:2], file.read().split()[:2])
        signers = write(f"{self.folder}/signers", f'anna namespaces="{NAMESPACE}" {signer}\n')
        kept = write(f"{self.folder}/kept.sig", signature)
        done = subprocess.run(["ssh-keygen", "-Y", "verify", "-f", signers, "-I", "anna", "-n", NAMESPACE, "-s", kept],
                              input=statement, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def approve(self, invitation, signature, *options, status=0):
        plan = self.instance.document(invitation)["plan_digest"]
        return self.instance.approve(invitation, "--signature", signature, *options, plan=plan, status=status)

    def test_signatures_of_both_kinds_of_key_are_accepted_and_kept(self):
        for kind in ("ed25519", "rsa"):
            with self.subTest(kind):
                number, invitation = self.request("srv-signed")
                path = self.statement(invitation)
                decided = self.approve(invitation, self.sign(path, kind)).json
                self.assertEqual(decided["state"], "completed", decided)
                self.assertEqual(self.shown(number)["consent"]["grade"], "signed")
                with open(path, "rb") as file:
                    self.assertEqual(self.kept(number)[0], file.read())
                self.assert_openssh_accepts(number, kind)

    def test_a_statement_in_russian_is_given_to_the_byte_and_signed(self):
        reason = "Узнать, почему «Моби-С» не выгружает заказы: № 5 – ё"
        number, invitation = self.request("srv-signed", reason=reason)
        path = self.statement(invitation)
        with open(path, "rb") as file:
            given = file.read()
        self.assertIn(f"reason: {reason}\n".encode(), given)
        self.assertIn(f"contact: {CONTACT}\n".encode(), given)
        decided = self.approve(invitation, self.sign(path)).json
        self.assertEqual(decided["state"], "completed", decided)
        self.assertEqual(self.kept(number)[0], given)
        self.assert_openssh_accepts(number, "ed25519")

    def test_the_receipt_holds_the_signature_and_stock_openssh_takes_it_from_there(self):
        number, invitation = self.request("srv-signed")
        self.approve(invitation, self.sign(self.statement(invitation)))
        receipt, key = f"{self.folder}/signed-receipt", self.instance.json("ledger", "show")["key"]
        self.instance.run("receipt", "show", str(number), "--out", receipt)
        proven = self.instance.json("receipt", "verify", receipt, "--key", key, data=False)
        printed = keygen("-l", "-f", self.keys["ed25519"]).stdout
        self.assertEqual(proven["signer"], printed.split()[1])
        verifier = f"{REPOSITORY}/scripts/verify-receipt.py"
        done = subprocess.run(["/usr/bin/python3", verifier, receipt, "--key", key], capture_output=True, text=True)
        self.assertIn(f"signed with the key {proven['signer']}", done.stdout, done.stderr)
        with open(receipt, encoding="utf-8") as file:
            documents = {one["name"]: one["text"] for one in json.loads(file.read().split("\n")[1])["documents"]}
        self.assertEqual((documents["statement"].encode(), documents["signature"]), self.kept(number)[:2])

    def test_a_signature_counts_where_it_is_not_demanded(self):
        number, invitation = self.request("srv-1")
        self.approve(invitation, self.sign(self.statement(invitation)))
        self.assertEqual(self.shown(number)["consent"]["grade"], "signed")
        number, invitation = self.request("srv-1")
        self.instance.approve(invitation)
        self.assertEqual(self.shown(number)["consent"]["grade"], "code")

    def test_what_is_refused_changes_nothing_and_leaves_the_code_usable(self):
        number, invitation = self.request("srv-signed")
        path = self.statement(invitation)

        def altered(text, name="altered"):
            return write(f"{self.folder}/{name}", text)

        with open(path, encoding="utf-8") as file:
            text = file.read()
        other = altered(text.replace("minutes: 30", "minutes: 29"))
        over = altered(re.sub(r"not-after: \S+", "not-after: 2020-01-01", text), "over")
        far = altered(re.sub(r"not-after: \S+", "not-after: 2090-01-01", text), "far")
        cases = [
            ("another's key", self.sign(altered(text, "theirs"), "stranger"), "signatureRefused"),
            ("another purpose", self.sign(altered(text, "file"), namespace="file"), "signatureRefused"),
            ("an altered statement", self.sign(other), "signatureRefused"),
            ("a statement that is over", self.sign(over), "statementOver"),
            ("a statement without an end in sight", self.sign(far), "statementOver"),
        ]
        for what, signature, code in cases:
            with self.subTest(what):
                answer = self.approve(invitation, signature, status=3)
                self.assertEqual(answer.error["code"], code)
                self.assertTrue(answer.error["message"])
        with self.subTest("no signature"):
            self.assertEqual(self.instance.approve(invitation, status=3).error["code"], "signatureMissing")
        shown = self.shown(number)
        self.assertEqual((shown["state"], shown["passes"]), ("requested", []))
        self.assertIsNone(self.kept(number))
        decided = self.approve(invitation, self.sign(path)).json
        self.assertEqual(decided["state"], "completed", decided)

    def test_a_narrowed_statement_is_another_one(self):
        number, invitation = self.request("srv-signed")
        signature = self.sign(self.statement(invitation, "--without", "kernel"))
        self.assertEqual(self.approve(invitation, signature, status=3).error["code"], "signatureRefused")
        self.instance.approve(invitation, "--without", "kernel", "--signature", signature,
                              plan=self.instance.document(invitation, "--without", "kernel")["plan_digest"])
        self.assertEqual(self.shown(number)["consent"]["struck_probes"], ["kernel"])
        self.assert_openssh_accepts(number, "ed25519")

    def test_the_page_gives_the_statement_and_takes_the_signature(self):
        number, invitation = self.request("srv-signed")
        browser = Browser(self.instance)
        _, page = browser.ask("GET", f"/c/{invitation.handle}")
        self.assertIn(f"ssh-keygen -Y sign -n {NAMESPACE}", html.unescape(page))
        link = html.unescape(re.search(r'href="([^"]*/statement[^"]*)"', page).group(1))
        status, text = browser.ask("GET", link)
        self.assertEqual(status, 200, text)
        path = write(f"{self.folder}/page.consent", text)

        def send(page, signature):
            _, action, values = Forms(page).find("/approve")
            values = [(name, value) for name, value in values if name not in ("code", "road")]
            # A browser sends line ends as CR and LF.
            values += [("code", invitation.code), ("road", "direct"), ("signature", signature.replace("\n", "\r\n"))]
            return browser.ask("POST", action, values)

        with open(self.sign(path, "stranger"), encoding="ascii") as file:
            status, page = send(page, file.read())
        self.assertEqual((status, self.shown(number)["state"]), (422, "requested"))
        # The page that says no still holds the same statement.
        with open(self.sign(path), encoding="ascii") as file:
            status, page = send(page, file.read())
        self.assertEqual(status, 200, page)
        shown = self.ended(number)
        self.assertEqual((shown["state"], shown["consent"]["grade"]), ("completed", "signed"))
        self.assert_openssh_accepts(number, "ed25519")
