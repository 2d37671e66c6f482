"""Contacts as a trust anchor: what a malicious administrator tries through every command.

Whoever may enter contacts, addresses, keys and machines must not be able to approve in the client's place, and nothing
that could lead to it goes unseen: each step is told to the client's other contacts, is a leaf, and has no effect until
one of them confirms it.
"""
import re
import subprocess

from support import processes
from support.house import CLIENT, House
from support.sshd import keygen, write

NAMESPACE = "consent@support.example"


class TrustAnchor(House):
    def told(self, to, words):
        """Whether a contact was written to about it."""
        return any(to in recipient and words in " ".join(body.split()) for recipient, _, body in
                   self.instance.messages())

    def assert_told(self, to, words):
        processes.wait_until(lambda: self.told(to, words), 10, f"a message to {to} about {words!r}")

    def assert_leaf(self, kind, words):
        entries = self.instance.json("ledger", "show")["entries"]
        self.assertTrue(any(entry["kind"] == kind and words in str(entry) for entry in entries), (kind, words))

    def invited(self, number):
        """Who got a code for a request."""
        pattern = re.compile(r"(№|No\.)\s*%d\b" % number)
        processes.wait_until(lambda: any(pattern.search(subject) and "/c/" in body for _, subject, body in
                                         self.instance.messages()), 10, "an invitation")
        return {recipient for recipient, subject, body in self.instance.messages()
                if "/c/" in body and pattern.search(subject)}

    def add_contact(self, email, *options, status=0):
        return self.instance.run("contact", "add", "--client", CLIENT, "--name", email.split("@")[0], "--email", email,
                                 "--language", "en", "--json", *options, status=status)

    def contact(self, email):
        return next(row for row in self.instance.json("contact", "list") if row["email"] == email)

    def test_a_second_contact_of_the_administrators_gets_no_code(self):
        self.add_contact("mallory@evil.example", "--approves")
        self.assertNotIn("confirmed_at", self.contact("mallory@evil.example"))
        self.assert_told("anna@example.org", "mallory@evil.example")
        self.assert_leaf("contact.added", "mallory@evil.example")
        self.assert_leaf("enrolment.entered", "mallory@evil.example")
        number, _ = self.request()
        self.assertFalse(any("mallory@" in who for who in self.invited(number)))
        # Nor can the new contact confirm themselves: no code went there.
        self.assertFalse(any("mallory@" in recipient and "/e/" in body for recipient, _, body in
                             self.instance.messages()))
        self.assert_told("mallory@evil.example", "It has no effect until a contact who approves access confirms it")

    def test_a_contact_whom_the_client_confirms_gets_codes_and_everybody_is_told(self):
        self.add_contact("boris@example.org", "--approves")
        asked = self.instance.enrolment("boris@example.org")
        shown = self.instance.json("enrolment", "show", asked.handle, "--server", self.instance.url, data=False)
        self.assertEqual((shown["state"], shown["subject"]), ("waiting", "contact"))
        self.assertEqual(self.instance.confirm(asked, code="AAAA-AAAA-AAAA-AAAA", status=3).status, 3)
        self.assertEqual(self.instance.confirm(asked).json["state"], "confirmed")
        self.assertIn("confirmed_at", self.contact("boris@example.org"))
        self.assert_told("boris@example.org", "This entry is now in effect.")
        self.assert_leaf("enrolment.confirmed", "boris@example.org")
        number, _ = self.request()
        self.assertTrue(any("boris@" in who for who in self.invited(number)))
        # A code works once, and a decided enrolment is over.
        self.assertEqual(self.instance.confirm(asked, status=3).error["code"], "enrolmentOver")
        # The right is taken away at once, and nobody is left without anybody who approves.
        self.instance.run("contact", "change", "boris@example.org", "--no-approves")
        self.assert_told("anna@example.org", "Approves access: no (was: yes)")
        answer = self.instance.run("contact", "change", "anna@example.org", "--no-approves", "--json", status=3)
        self.assertEqual(answer.error["code"], "noApprovingContact")

    def test_a_refused_contact_never_approves(self):
        self.add_contact("viktor@evil.example", "--approves")
        asked = self.instance.enrolment("viktor@evil.example")
        self.assertEqual(self.instance.confirm(asked, "refuse").json["state"], "refused")
        self.assertFalse(self.contact("viktor@evil.example")["approves"])
        self.assert_leaf("enrolment.refused", "viktor@evil.example")
        answer = self.instance.run("enrolment", "renew", str(self.number("viktor@evil.example")), "--json", status=3)
        self.assertEqual(answer.error["code"], "enrolmentOver")

    def number(self, words):
        return next(row["id"] for row in self.instance.json("enrolment", "list") if words in str(row["content"]))

    def test_a_changed_address_gets_no_code_before_it_is_confirmed(self):
        self.instance.run("contact", "change", "anna@example.org", "--email", "anna@evil.example")
        # The only contact is asked at the address that holds until then.
        asked = self.instance.enrolment("anna@evil.example", to="anna@example.org")
        number, _ = self.request()
        self.assertTrue(all("anna@example.org" in who for who in self.invited(number)))
        self.assertFalse(any("evil" in recipient for recipient, _, _ in self.instance.messages()
                             if "anna@" in recipient))
        self.assert_leaf("enrolment.entered", "anna@evil.example")
        self.instance.confirm(asked, "refuse")
        self.assertEqual(self.contact("anna@example.org")["email"], "anna@example.org")

    def test_a_key_of_the_administrators_signs_nothing(self):
        key = f"{self.folder}/mallory-key"
        keygen("-t", "ed25519", "-N", "", "-C", "", "-f", key)
        added = self.instance.json("contact", "key", "add", "anna@example.org", "--key", key + ".pub")
        self.assert_told("anna@example.org", added["fingerprint"])
        self.assert_leaf("contact.key-added", added["fingerprint"])
        self.add_machine("srv-sig", "--grade", "signed", trust=False)
        _, invitation = self.request("srv-sig")
        document = self.instance.document(invitation)
        self.assertEqual(document["signing"]["keys"], [])
        statement = write(f"{self.folder}/sig.consent", document["signing"]["statement"])
        subprocess.run(["ssh-keygen", "-Y", "sign", "-n", NAMESPACE, "-f", key, statement], check=True,
                       capture_output=True)
        answer = self.instance.approve(invitation, "--signature", statement + ".sig", status=3)
        self.assertEqual(answer.error["code"], "signatureRefused")
        # Refused by her, it is gone for good; the same key can then be anybody else's.
        self.instance.confirm(self.instance.enrolment(added["fingerprint"]), "refuse")
        again = self.instance.json("contact", "key", "add", "anna@example.org", "--key", key + ".pub")
        self.assertNotIn("confirmed_at", again)

    def test_a_new_message_for_the_same_entry_voids_the_old_code(self):
        self.add_contact("galina@example.org", "--approves")
        first = self.instance.enrolment("galina@example.org")
        self.instance.run("enrolment", "renew", str(self.number("galina@example.org")))
        processes.wait_until(lambda: self.instance.enrolment("galina@example.org").code != first.code, 10)
        self.assertEqual(self.instance.confirm(first, status=3).error["code"], "enrolmentOver")
        self.assertEqual(self.instance.confirm(self.instance.enrolment("galina@example.org")).json["state"],
                         "confirmed")

    def test_taking_the_right_away_ends_what_waits_to_give_it(self):
        self.add_contact("dmitry@example.org", "--approves")
        asked = self.instance.enrolment("dmitry@example.org")
        self.instance.run("contact", "change", "dmitry@example.org", "--no-approves")
        self.assertEqual(self.instance.confirm(asked, status=3).error["code"], "enrolmentOver")
        self.assertFalse(self.contact("dmitry@example.org")["approves"])

    def test_no_route_of_the_support_desk_decides(self):
        self.add_contact("egor@evil.example", "--approves")
        asked = self.instance.enrolment("egor@evil.example")
        for path in (f"/confirmations/{asked.handle}", f"/consents/{asked.handle}/approve"):
            status, _ = self.instance.api("POST", path, {"code": asked.code, "is_confirmed": True}, agent="ivan")
            self.assertEqual(status, 404, path)
        self.assertNotIn("confirmed_at", self.contact("egor@evil.example"))

    def test_another_clients_contact_confirms_nothing_here(self):
        self.instance.run("client", "add", "Shadow", "--tariff", "standard")
        self.instance.run("contact", "add", "--client", "Shadow", "--name", "Eve", "--email", "eve@evil.example",
                          "--language", "en")
        self.add_contact("zoya@evil.example", "--approves")
        self.assertFalse(self.told("eve@evil.example", "zoya@evil.example"))
        # A record of the same machine under another client gets passes of another name, which the machine refuses.
        self.instance.run("machine", "add", "srv-shadow", "--client", "Shadow", "--address", self.sshd.address,
                          "--user", self.account.name, "--host-key", self.sshd.host_key)
        self.instance.run("ticket", "open", "--from", "eve@evil.example", "--subject", "x", "--body", "x")
        tickets = self.instance.json("ticket", "list")
        ticket = str(max(row["number"] for row in tickets))
        made = self.instance.json("access", "request", "--ticket", ticket, "--machine", "srv-shadow", "--profile",
                                  "posix-basics", "--for", "30m", "--reason", "x", "--as", "ivan")
        decided = self.instance.approve(self.instance.invitation(made["number"], to="eve@evil.example")).json
        self.assertEqual(decided["state"], "failed", decided)

    def test_a_machine_is_not_changed_while_somebody_reads_about_it(self):
        number, _ = self.request()
        answer = self.instance.run("machine", "change", "srv-1", "--address", "127.0.0.1:2", "--json", status=3)
        self.assertEqual(answer.error["code"], "machineBusy")
        self.instance.run("access", "withdraw", str(number), "--as", "ivan")
