"""The main job against a sshd that was configured by hand with the printed lines."""
import hashlib
import os
import platform
import subprocess

from support import processes
from support.house import REASON, House
from support.keys import certify, ssh
from support.sshd import Sshd, write


class PlainLine(House):
    def test_the_approved_plan_runs_and_its_facts_land_in_the_ticket(self):
        number, invitation = self.request()
        shown = self.instance.run("consent", "show", invitation.handle, "--server", self.instance.url, data=False).out
        for word in (self.sshd.address, self.account.name, "ivan", REASON, "uname -srm"):
            self.assertIn(word, shown)
        digest = self.instance.document(invitation)["plan_digest"]
        decided = self.instance.approve(invitation).json
        self.assertEqual(decided["state"], "completed")

        ticket = self.instance.json("ticket", "show", "1")
        kernel = [fact for fact in ticket["facts"] if fact["name"] == "kernel.release"]
        self.assertEqual((kernel[-1]["value"], kernel[-1]["origin"]), (platform.release(), "measured"))
        request = self.shown(number)
        self.assertEqual(request["consent"]["grade"], "code")
        self.assertEqual(request["consent"]["plan_digest"], digest)
        self.assertEqual(request["passes"][0]["key_id"], f"propusk/t1/r{number}/p1")
        self.assertTrue(request["collections"][0]["is_complete"])
        self.assertIn("+local:uid", request["actor"])
        self.assertIn(f"ID propusk/t1/r{number}/p1 (serial {request['passes'][0]['serial']})", self.sshd.log())
        self.assertIn(digest, self.sshd.log(), "sshd's own log shows the whole digest")
        self.assert_nothing_left()

    def test_the_ticket_is_readable_and_the_contact_is_told_what_to_remove(self):
        number, invitation = self.request()
        self.instance.approve(invitation)
        text = self.instance.run("ticket", "show", "1").out
        self.assertIn(platform.release(), text)
        line = self.trust("srv-1")[0]
        closings = lambda: [body for _, _, body in self.instance.messages() if line in body]  # noqa: E731
        processes.wait_until(closings, 10, "the closing message")

    def test_the_script_that_is_shown_has_the_digest_that_is_approved(self):
        _, invitation = self.request()
        document = self.instance.document(invitation)
        script = self.instance.run("consent", "show", invitation.handle, "--server", self.instance.url, "--script",
                                   data=False).out.encode()
        self.assertEqual(hashlib.sha256(script).hexdigest(), document["plan_digest"])
        self.assertTrue(script.isascii() and script.endswith(b"\n") and not script.endswith(b"\n\n"))
        self.assertNotIn(b"\r", script)

    def test_the_rendered_script_is_clean_for_shellcheck(self):
        _, invitation = self.request()
        script = self.instance.document(invitation)["script"]
        done = subprocess.run(["shellcheck", "--shell=sh", "-"], input=script, capture_output=True, text=True)
        self.assertEqual(done.stdout, "")

    def test_a_machine_with_mobi_c_tells_its_version_against_the_claimed_one(self):
        main = self.main_directory()
        _, invitation = self.request("srv-1", "mobi-c-server", "--input", f"main_directory={main}")
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")
        fields = {field["name"]: field for field in self.instance.json("ticket", "show", "1")["fields"]}
        version = fields["server.version"]
        self.assertEqual((version["measured"], version["claimed"], version["agrees"]), ("5.5.70", "5.5.40", False))
        facts = {fact["name"]: fact["value"] for fact in self.instance.json("ticket", "show", "1")["facts"]}
        self.assertEqual(facts["server.configuration"], "УправлениеТорговлей")
        self.assertEqual(facts["server.configuration_version"], "11.5.12.73")


class PinnedLine(House):
    def test_it_runs_the_approved_plan_and_no_other(self):
        number, invitation = self.request()
        line = self.trust("srv-1", "--request", str(number))[0]
        self.assertIn(self.instance.document(invitation)["plan_digest"], line)
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")

        other, invitation = self.request()
        probe = self.instance.document(invitation)["probes"][0]["id"]
        decided = self.instance.approve(invitation, "--without", probe).json
        self.assertEqual(decided["state"], "failed")
        self.assertTrue(self.shown(other)["failure"])
        self.assertIn("forced command options do not match", self.sshd.log())


class TrustedAuthorities(House):
    """TrustedUserCAKeys, which is documented only together with AuthorizedPrincipalsFile."""

    def test_principals_of_the_account_decide(self):
        line = self.trust("srv-1")[0]
        key = line[line.index("ssh-ed25519") :]
        folder = self.sshd.folder
        with open(f"{folder}/authorities", "w", encoding="ascii") as file:
            file.write(key + "\n")
        self.sshd.authorize(self.account, [])
        self.sshd.stop()
        self.sshd.__init__(folder, [f"TrustedUserCAKeys {folder}/authorities",
                                    f"AuthorizedPrincipalsFile {folder}/principals/%u"])
        self.add_machine("srv-principals", trust=False)
        _, invitation = self.request("srv-principals")
        self.assertEqual(self.instance.approve(invitation).json["state"], "failed", "no principal is listed yet")

        with open(f"{folder}/principals/{self.account.name}", "w", encoding="ascii") as file:
            file.write("restrict propusk-srv-principals\n")
        _, invitation = self.request("srv-principals")
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")

    def test_alone_it_opens_any_account_to_a_thief_of_the_authority(self):
        """Why the documents never name it alone: the account's own name is then a principal."""
        folder = f"{self.folder}/alone"
        os.makedirs(folder)
        with open(self.authority() + ".pub", encoding="ascii") as key:
            write(f"{folder}/authorities", key.read())
        alone = Sshd(folder, [f"TrustedUserCAKeys {folder}/authorities"])
        self.addCleanup(alone.stop)
        key = self.pass_key()
        certify(self.authority(), key, [self.account.name])
        done = ssh(alone, self.account.name, key, "id", "-un")
        self.assertEqual((done.returncode, done.stdout.decode().strip()), (0, self.account.name))


class LoginShells(House):
    """The same bootstrap behind every login shell."""

    needs_root = True

    def test_every_login_shell_runs_the_plan(self):
        for shell in ("/bin/dash", "/bin/bash", "/usr/bin/fish", "/bin/tcsh", "/usr/bin/zsh"):
            if not os.access(shell, os.X_OK):
                continue
            with self.subTest(shell=shell):
                subprocess.run(["usermod", "-s", shell, self.account.name], check=True)
                _, invitation = self.request()
                decided = self.instance.approve(invitation).json
                self.assertEqual(decided["state"], "completed", decided)
                self.assertTrue(decided["result"]["collections"][0]["is_complete"])
        self.assert_nothing_left()

    def test_a_talking_profile_before_the_frames_is_ignored_and_measured(self):
        subprocess.run(["usermod", "-s", "/bin/bash", self.account.name], check=True)
        with open(f"{self.account.home}/.bashrc", "w", encoding="ascii") as file:
            file.write("echo Welcome to the server; echo :propusk1 begin 0000000000000000 99\n")
        _, invitation = self.request()
        decided = self.instance.approve(invitation).json
        self.assertEqual(decided["state"], "completed", decided)
        self.assertGreater(decided["result"]["collections"][0]["noise_bytes"], 0)
