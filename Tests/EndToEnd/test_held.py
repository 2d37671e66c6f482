"""Grade *held*, way A: the machine trusts the contact's own key, and the contact signs each pass with ssh-keygen."""
import os
import sqlite3
import subprocess

from support import processes
from support.house import House
from support.instance import Instance
from support.keys import certify, new_key, ssh
from support.sshd import write


class Held(House):
    @classmethod
    def _populate(cls):
        super()._populate()
        cls.key = new_key(f"{cls.folder}/anna")
        with open(cls.key + ".pub", encoding="ascii") as file:
            cls.add_machine("srv-held", "--held", "--ca", file.read().strip())
        cls.script = write(f"{cls.folder}/approve.sh", cls.instance.run("machine", "trust", "srv-held", "--script").out)

    def sign(self, invitation, key=None, environment=None, url=None):
        """What the contact does on their own computer."""
        show = ["consent", "show", invitation.handle, "--server", url or self.instance.url]
        held = write(f"{self.folder}/pass", self.instance.run(*show, "--pass", data=False).out)
        plan = write(f"{self.folder}/script", self.instance.run(*show, "--script", data=False).out)
        done = subprocess.run(["sh", self.script, key or self.key, held, plan], capture_output=True, text=True,
                              env={**os.environ, **(environment or {})})
        self.transcript.append(f"$ sh approve.sh anna pass script\n{done.stdout}{done.stderr}[{done.returncode}]")
        self.assertEqual(done.returncode, 0, done.stderr)
        return write(f"{self.folder}/pass-cert.pub", done.stdout)

    def test_a_pass_that_the_contact_signed_is_used_and_the_grade_is_held(self):
        number, invitation = self.request("srv-held")
        certificate = self.sign(invitation)
        decided = self.instance.approve(invitation, "--certificate", certificate).json
        self.assertEqual(decided["state"], "completed", decided)
        self.assertEqual(self.shown(number)["consent"]["grade"], "held")
        printed = subprocess.run(["ssh-keygen", "-l", "-f", self.key], capture_output=True, text=True).stdout
        fingerprint = printed.split()[1]
        self.assertIn(f"CA ED25519 {fingerprint}", self.sshd.log())

    def test_a_key_that_only_the_agent_has_signs_too(self):
        agent = subprocess.Popen(["ssh-agent", "-D", "-a", f"{self.folder}/agent"], stdout=subprocess.DEVNULL)
        self.addCleanup(agent.wait)
        self.addCleanup(agent.terminate)
        processes.wait_until(lambda: os.path.exists(f"{self.folder}/agent"), 10, "ssh-agent")
        environment = {"SSH_AUTH_SOCK": f"{self.folder}/agent"}
        subprocess.run(["ssh-add", "-q", self.key], check=True, env={**os.environ, **environment}, capture_output=True)
        # The private key is nowhere beside the public one: it can come from the agent alone.
        with open(self.key + ".pub", encoding="ascii") as file:
            public = write(f"{self.folder}/alone.pub", file.read())
        number, invitation = self.request("srv-held")
        decided = self.instance.approve(invitation, "--certificate", self.sign(invitation, public, environment)).json
        self.assertEqual(decided["state"], "completed", decided)
        self.assertEqual(self.shown(number)["consent"]["grade"], "held")

    def test_the_serial_has_the_epoch_and_a_retry_with_the_same_certificate_is_no_repeat(self):
        before = len(self.sshd.log())
        number, invitation = self.request("srv-held")
        self.instance.approve(invitation, "--certificate", self.sign(invitation))
        used = self.shown(number)["passes"][0]
        self.assertEqual(used["serial"], 1 << 32 | number)

        def compare(log, status=0):
            path = write(f"{self.folder}/held.log", log)
            return self.instance.json("receipt", "compare", "--machine", "srv-held", "--sshd-log", path, status=status)

        log = self.sshd.log()[before:]
        self.assertEqual(compare(log)["covered"], 1)
        self.assertEqual(len(compare(log * 2, status=1)["repeated"]), 1)
        # As if its first session had been lost before the script was taken.
        self.set_attempts(number, 2)
        self.addCleanup(self.set_attempts, number, 1)  # What the ledger tells.
        self.assertEqual(compare(log * 2)["repeated"], [])
        self.assertEqual(len(compare(log * 3, status=1)["repeated"]), 1)

    def test_after_a_restore_the_same_approve_script_signs_under_the_new_epoch(self):
        self.instance.run("backup", f"{self.folder}/backup")
        lost, invitation = self.request("srv-held")
        self.instance.approve(invitation, "--certificate", self.sign(invitation))
        restored = Instance(f"{self.folder}/restored", type(self).transcript)
        epoch = restored.json("restore", "--from", f"{self.folder}/backup")["epoch"]
        restored.start()
        try:
            made = restored.json("access", "request", "--ticket", "1", "--machine", "srv-held", "--profile",
                                 "posix-basics", "--for", "30m", "--reason", "again", "--as", "ivan")["number"]
            self.assertEqual(made, lost, "numbers of rows do come again")
            invitation = restored.invitation(made)
            certificate = self.sign(invitation, url=restored.url)
            decided = restored.approve(invitation, "--certificate", certificate).json
            self.assertEqual(decided["state"], "completed", decided)
            used = restored.json("access", "show", str(made))["passes"][0]
            self.assertEqual((used["serial"], used["key_id"]), (epoch << 32 | made, f"propusk/e{epoch}/t1/r{made}/p1"))
        finally:
            restored.stop()

    def set_attempts(self, number, attempts):
        with sqlite3.connect(f"{self.folder}/data/propusk.sqlite") as database:
            database.execute("UPDATE access_request SET attempts = ? WHERE id = ?", (attempts, number))

    def test_without_a_certificate_nothing_runs(self):
        number, invitation = self.request("srv-held")
        answer = self.instance.approve(invitation, status=3)
        self.assertEqual(answer.error["code"], "certificateMissing")
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_a_certificate_for_something_else_is_refused(self):
        number, invitation = self.request("srv-held")
        held = self.instance.document(invitation)["held"]
        key = f"{self.folder}/other"
        write(key + ".pub", held["public_key"] + "\n")
        certificate = certify(self.key, key, ["propusk-srv-held"], "clear", "force-command=id",
                              key_id=held["key_id"], serial=held["serial"])
        answer = self.instance.approve(invitation, "--certificate", certificate, status=3)
        self.assertEqual(answer.error["code"], "certificateRefused")
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_the_brokers_own_authority_is_worth_nothing_there(self):
        key = self.pass_key()
        certify(self.authority(), key, ["propusk-srv-held"], "force-command=id")
        done = ssh(self.sshd, self.account.name, key, "id")
        self.assertEqual((done.returncode, done.stdout), (255, b""))
        os.remove(key + "-cert.pub")
