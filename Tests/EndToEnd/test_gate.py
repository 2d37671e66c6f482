"""Grade *held*, way B: the machine's own gate verifies the contact's signature before it runs anything."""
import os
import shutil
import subprocess

from support.house import House
from support.instance import REPOSITORY
from support.keys import certify, ssh
from support.sshd import keygen, write

NAMESPACE = "consent@support.example"


class Gate(House):
    needs_root = True

    @classmethod
    def _populate(cls):
        super()._populate()
        cls.key = f"{cls.folder}/anna"
        keygen("-t", "ed25519", "-N", "", "-C", "", "-f", cls.key)
        added = cls.instance.json("contact", "key", "add", "anna@example.org", "--key", cls.key + ".pub")
        cls.instance.confirm(cls.instance.enrolment(added["fingerprint"]))
        cls.name = f"gate-{os.getpid()}"
        cls.gate = f"/etc/propusk-{cls.name}"
        cls.addClassCleanup(shutil.rmtree, cls.gate, True)
        cls.add_machine(cls.name, "--held", "--gate")
        cls.install()

    @classmethod
    def install(cls):
        """What the client's administrator does with what is printed."""
        for option, name in (("--gate", "gate"), ("--contacts", "contacts")):
            write(f"{cls.folder}/{name}", cls.instance.run("machine", "trust", cls.name, option).out)
        view = cls.instance.json("machine", "trust", cls.name)["gate"]
        for command in view["commands"]:
            subprocess.run(command, shell=True, check=True, cwd=cls.folder)

    def sign(self, invitation, key=None, change=None):
        """What the contact does on their own computer."""
        shown = self.instance.run("consent", "show", invitation.handle, "--server", self.instance.url, "--statement",
                                  data=False).out
        path = write(f"{self.folder}/{invitation.handle}.consent", change(shown) if change else shown)
        subprocess.run(["ssh-keygen", "-Y", "sign", "-n", NAMESPACE, "-f", key or self.key, path], check=True,
                       capture_output=True)
        return path + ".sig"

    def test_what_the_contact_signed_runs_and_the_grade_is_held(self):
        number, invitation = self.request(self.name)
        self.assertEqual(self.instance.document(invitation)["grade"], "held")
        decided = self.instance.approve(invitation, "--signature", self.sign(invitation)).json
        self.assertEqual(decided["state"], "completed", decided)
        shown = self.shown(number)
        self.assertEqual(shown["consent"]["grade"], "held")
        self.assertTrue(shown["collections"][0]["is_complete"])
        # The receipt holds the same signature, and the machine's log tells of the gate's command and of no other.
        receipt, key = f"{self.folder}/receipt", self.instance.json("ledger", "show")["key"]
        self.instance.run("receipt", "show", str(number), "--out", receipt)
        proven = self.instance.json("receipt", "verify", receipt, "--key", key, data=False)
        self.assertEqual((proven["grade"], bool(proven["signer"])), ("held", True))
        verifier = f"{REPOSITORY}/scripts/verify-receipt.py"
        done = subprocess.run(["/usr/bin/python3", verifier, receipt, "--key", key], capture_output=True, text=True)
        self.assertIn("signed with the key", done.stdout, done.stderr)
        known = shown["passes"][0]
        log = [line for line in self.sshd.log().splitlines() if line.startswith(("Accepted", "Starting"))]
        mine = next(place for place, line in enumerate(log) if f"(serial {known['serial']}) CA" in line)
        path = write(f"{self.folder}/gate.log", "\n".join(log[mine : mine + 2]) + "\n")
        compare = ["receipt", "compare", "--machine", self.name, "--sshd-log", path]
        found = self.instance.json(*compare)
        self.assertEqual((found["covered"], found["without_command"]), (1, 0))
        write(path, "\n".join(log[mine : mine + 2]).replace("/gate'", "/gate2'") + "\n")
        self.assertEqual(len(self.instance.json(*compare, status=1)["other_command"]), 1)
        # The evidence is the client's: the gate kept the statement with its signature, and ssh-keygen takes both.
        kept = [folder for folder in os.listdir(f"{self.gate}/used") if folder.startswith(f"{number}-")]
        self.assertEqual(len(kept), 1)
        with open(f"{self.gate}/used/{kept[0]}/consent", "rb") as statement:
            done = subprocess.run(
                ["ssh-keygen", "-Y", "verify", "-f", f"{self.gate}/contacts", "-I", f"propusk-{self.name}", "-n",
                 NAMESPACE, "-s", f"{self.gate}/used/{kept[0]}/consent.sig"], stdin=statement, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_without_a_signature_nothing_is_approved(self):
        number, invitation = self.request(self.name)
        self.assertEqual(self.instance.approve(invitation, status=3).error["code"], "signatureMissing")
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_by_hand_no_signature_is_taken_that_the_broker_could_give_to_the_gate(self):
        _, invitation = self.request(self.name)
        answer = self.instance.approve(invitation, "--by-hand", "--signature", self.sign(invitation), wait=False,
                                       status=3)
        self.assertEqual(answer.error["code"], "signatureNotWanted")
        self.assertEqual(self.instance.approve(invitation, "--by-hand", wait=False).json["state"], "approved")

    def test_a_key_that_the_client_does_not_list_is_refused_by_the_machine_in_words(self):
        stranger = f"{self.folder}/stranger"
        keygen("-t", "ed25519", "-N", "", "-C", "", "-f", stranger)
        added = self.instance.json("contact", "key", "add", "anna@example.org", "--key", stranger + ".pub")
        self.instance.confirm(self.instance.enrolment(added["fingerprint"]))
        number, invitation = self.request(self.name)
        decided = self.instance.approve(invitation, "--signature", self.sign(invitation, key=stranger)).json
        self.assertEqual(decided["state"], "failed", decided)
        shown = self.shown(number)
        self.assertEqual(shown["cause"]["code"], "gate_refused")
        self.assertIn("no contact signed this", shown["cause"]["words"])

    def test_the_brokers_authority_runs_nothing_there(self):
        for command in (f"force-command=/usr/bin/env -i /bin/sh {self.gate}/gate", "clear"):
            key = self.pass_key()
            certify(self.authority(), key, [f"propusk-{self.name}"], "clear", command)
            done = ssh(self.sshd, self.account.name, key, "id")
            self.assertNotIn(b"uid=", done.stdout)
            self.assertEqual(done.returncode, 77, done.stderr)

    def test_a_gate_needs_an_openssh_that_can_verify(self):
        answer = self.instance.run("machine", "add", "old-gate", "--client", "Romashka", "--address", self.sshd.address,
                                   "--user", self.account.name, "--host-key", self.sshd.host_key, "--held", "--gate",
                                   "--sshd", "8.0", "--json", status=3)
        self.assertEqual(answer.error["code"], "invalidInput")

    def test_a_machine_without_a_gate_has_none_to_show(self):
        self.assertIn("no gate", self.instance.run("machine", "trust", "srv-1", "--gate", status=3).err)
