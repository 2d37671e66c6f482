"""What somebody with the authority's key and stock ssh-keygen can do: what docs/THREAT_MODEL.md says, and no more."""
import os
import signal

from support import processes
from support.house import House
from support.keys import certify, forced_command, ssh
from support.sshd import write


class StolenAuthority(House):
    def approved(self):
        """A completed request; returns (bootstrap, script)."""
        number, invitation = self.request()
        script = self.instance.document(invitation)["script"]
        self.instance.approve(invitation)
        certificate = write(f"{self.folder}/used-cert.pub", self.shown(number)["passes"][0]["certificate"] + "\n")
        return number, forced_command(certificate), script.encode()

    def sleepers(self):
        mine = [(pid, command) for pid, _, uid, command in processes.table() if uid == self.account.uid]
        return [pid for pid, command in mine if command == "sleep 300 "]

    def test_against_the_plain_line_a_certificate_without_consent_runs_anything(self):
        self.trust("srv-1")
        key = self.pass_key()
        certify(self.authority(), key, ["propusk-srv-1"])
        done = ssh(self.sshd, self.account.name, key, "id", "-un")
        self.assertEqual((done.returncode, done.stdout.decode().strip()), (0, self.account.name))
        # It may even stay: nothing but the account's own rights bounds it.
        done = ssh(self.sshd, self.account.name, key, "setsid sleep 300 >/dev/null 2>&1 </dev/null & echo $!")
        processes.wait_until(self.sleepers, 10, "a detached process that outlives the session")
        for pid in self.sleepers():
            os.kill(pid, signal.SIGKILL)

    def test_against_the_pinned_line_it_runs_only_the_approved_plan(self):
        number, bootstrap, script = self.approved()
        self.trust("srv-1", "--request", str(number))
        key = self.pass_key()
        certify(self.authority(), key, ["propusk-srv-1"])
        done = ssh(self.sshd, self.account.name, key, "id", "-un")
        self.assertEqual(done.returncode, 77)
        self.assertNotIn(self.account.name.encode(), done.stdout)

        other = self.pass_key()
        certify(self.authority(), other, ["propusk-srv-1"], "clear", "force-command=id -un")
        done = ssh(self.sshd, self.account.name, other, "id", "-un")
        self.assertEqual((done.returncode, done.stdout), (255, b""))
        self.trust("srv-1")

    def test_another_name_an_expired_one_and_another_authority_are_refused(self):
        self.trust("srv-1")
        cases = [
            ("another principal", self.authority(), ["propusk-srv-2"], "-1m:+10m"),
            ("expired", self.authority(), ["propusk-srv-1"], "-10m:-1m"),
            ("not yet valid", self.authority(), ["propusk-srv-1"], "+10m:+20m"),
            ("another authority", self.pass_key(), ["propusk-srv-1"], "-1m:+10m"),
        ]
        for what, authority, principals, validity in cases:
            with self.subTest(what):
                key = self.pass_key()
                certify(authority, key, principals, validity=validity)
                self.assertEqual(ssh(self.sshd, self.account.name, key, "id").returncode, 255)


class ChangedScript(House):
    """The client's own sshd enforces the digest, against everybody on the way."""

    def test_a_changed_script_ends_with_77_and_runs_nothing(self):
        number, invitation = self.request()
        script = self.instance.document(invitation)["script"].encode()
        self.instance.approve(invitation)
        certificate = write(f"{self.folder}/used-cert.pub", self.shown(number)["passes"][0]["certificate"] + "\n")
        bootstrap = forced_command(certificate)
        key = self.pass_key()
        certify(self.authority(), key, ["propusk-srv-1"], "clear", f"force-command={bootstrap}")

        done = ssh(self.sshd, self.account.name, key, "x", stdin=script)
        self.assertIn(b":propusk1 begin", done.stdout, "the approved bytes do run")
        changed = script.replace(b"uname", b"uptim", 1)
        self.assertEqual(len(changed), len(script))
        for what, text in [("one word changed", changed), ("cut", script[:-1]), ("another", b"id\n"), ("nothing", b"")]:
            with self.subTest(what):
                done = ssh(self.sshd, self.account.name, key, "x", stdin=text)
                self.assertEqual((done.returncode, done.stdout), (77, b""))
                self.assertIn(b"script is not the approved one", done.stderr)
        # What follows the approved bytes is never read as a command.
        done = ssh(self.sshd, self.account.name, key, "x", stdin=script + b"touch /tmp/propusk-appended\n")
        self.assertNotIn(b"appended", done.stdout + done.stderr)
        self.assert_nothing_left()
