"""A ticket about a Windows computer, from the request to the fields, over a stand-in for one; and by hand."""
import os
import re
import subprocess
import sys

from support.house import CLIENT, House
from support.windows import WindowsMachine

REPOSITORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, f"{REPOSITORY}/Tests/PowerShell")
import cmdline  # noqa: E402  the model of cmd.exe is shared with the check of the scripts

SHARE = r"\\SRV\Моби-С"


class Windows(House):
    def machine(self, name, transcript, *options):
        """A machine of its own for each test: names are never used again."""
        machine = WindowsMachine(f"{self.folder}/{name}", transcript)
        self.addCleanup(machine.stop)
        self.instance.run("machine", "add", name, "--client", CLIENT, "--address", machine.address, "--user",
                          machine.user, "--host-key", machine.host_key, "--platform", "windows", "--sshd", "8.1")
        lines = self.instance.run("machine", "trust", name, "--bare", *options).out.splitlines()
        machine.authorize([line for line in lines if line.strip()])
        return machine

    def collected(self, name, profile, *options):
        """The request as it ended, and its answers by question."""
        number, invitation = self.request(name, profile, *options)
        self.instance.approve(invitation)
        ended = self.ended(number)
        probes = {one["probe"]: one for run in ended["collections"] for one in run["probes"]}
        return ended, probes

    def test_a_collection_fills_the_fields_of_the_ticket(self):
        machine = self.machine("win-1", "mobi-c-server")
        ended, probes = self.collected("win-1", "mobi-c-server", "--input", f"main_directory={SHARE}")
        self.assertEqual(ended["state"], "completed")
        self.assertEqual(probes["start-windows"]["status"], "answered")
        # What the transcript does not tell is not there, and never a pass.
        missing = probes["update-windows"]
        self.assertEqual((missing["status"], missing["reason"]), ("unknown", "skipped"))
        fields = {one["name"]: one for one in self.instance.json("ticket", "show", "1")["fields"]}
        self.assertEqual(fields["server.version"]["measured"], "5.5.70")
        self.assertEqual(fields["server.version"]["claimed"], "5.5.40")
        # PowerShell's own markup for progress tells nobody anything.
        self.assertNotIn("CLIXML", str(ended))
        # The command came from the certificate, and the stand-in counted the script's digest itself.
        self.assertIn(f"digest {ended['plan_digest']}", machine.log())

    def test_a_share_that_a_key_login_cannot_open_is_unreachable_and_not_missing(self):
        self.machine("win-2", "away")
        ended, probes = self.collected("win-2", "mobi-c-server", "--input", f"main_directory={SHARE}")
        self.assertEqual(probes["start-windows"]["reason"], "unreachable")
        for name in ("blacklist-windows", "database-size-windows", "log-errors-windows"):
            self.assertEqual(probes[name]["reason"], "unreachable", name)

    def test_basics_of_windows(self):
        self.machine("win-3", "windows-basics")
        ended, probes = self.collected("win-3", "windows-basics")
        self.assertEqual(ended["state"], "completed")
        facts = {one["name"]: one["value"] for one in self.instance.json("ticket", "show", "1")["facts"]}
        self.assertEqual(facts["os.name"], "Майкрософт Windows 10 Pro")
        self.assertEqual(probes["processor"]["reason"], "timeOut")
        self.assertEqual(probes["sshd"]["reason"], "skipped")

    def test_a_pinned_line_runs_its_plan_and_no_other(self):
        machine = self.machine("win-4", "windows-basics")
        number, invitation = self.request("win-4", "windows-basics")
        line = self.instance.run("machine", "trust", "win-4", "--request", str(number), "--bare").out.strip()
        self.assertIn('command="powershell.exe -NoProfile -NonInteractive -Command \\"', line)
        machine.authorize([line])
        self.instance.approve(invitation)
        self.assertEqual(self.ended(number)["state"], "completed")
        number, invitation = self.request("win-4", "mobi-c-server", "--input", f"main_directory={SHARE}")
        machine.authorize([line])
        self.instance.approve(invitation, status=None)
        self.assertNotEqual(self.ended(number)["state"], "completed")

    def test_what_windows_cannot_have_is_refused_with_a_reason(self):
        machine = self.machine("win-5", "windows-basics")
        refused = self.instance.run("machine", "trust", "win-5", "--interactive", "--json", status=3).error
        self.assertEqual(refused["context"]["reason"], "terminalEscapes")
        held = self.instance.run("machine", "add", "win-6", "--client", CLIENT, "--address", machine.address, "--user",
                                 "support", "--host-key", machine.host_key, "--platform", "windows", "--held", "--gate",
                                 "--json", status=3).error
        self.assertEqual(held["context"]["reason"], "heldNeedsShell")
        other = self.instance.run("access", "request", "--ticket", "1", "--machine", "win-5", "--profile",
                                  "posix-basics", "--for", "30m", "--reason", "x", "--as", "ivan", "--json",
                                  status=3).error
        self.assertEqual(other["context"]["reason"], "otherPlatform")
        trust = self.instance.run("machine", "trust", "win-5").out
        for words in ("administrators_authorized_keys", "icacls", "*S-1-5-32-544:F", "Add-WindowsCapability",
                      "LogLevel VERBOSE", "DefaultShell", "TrustedUserCAKeys"):
            self.assertIn(words, trust)

    def test_the_line_for_a_run_by_hand_is_what_cmd_passes_on_and_its_result_is_taken(self):
        self.machine("win-7", "mobi-c-server")
        number, invitation = self.request("win-7", "mobi-c-server", "--input", f"main_directory={SHARE}")
        shown = self.instance.run("consent", "show", invitation.handle, "--server", self.instance.url, data=False).out
        # The script spells the folder's name in plain ASCII: the page says it as people write it.
        self.assertIn(f"> {SHARE}", shown)
        line = re.search(r"cd /d .*propusk-r\d+\.txt", shown)[0]
        script = self.instance.run("consent", "show", invitation.handle, "--script", "--server", self.instance.url,
                                   data=False).out
        pieces = cmdline.commands(cmdline.expanded(line, {"USERPROFILE": r"C:\Users\Анна Ким"}))
        self.assertEqual([operator for operator, _ in pieces], ["", "&&", ">"])
        self.assertEqual(cmdline.arguments(pieces[0][1]), ["cd", "/d", r"C:\Users\Анна Ким\Downloads"])
        words = cmdline.arguments(pieces[1][1])
        self.assertEqual(words[:3], ["powershell.exe", "-NoProfile", "-Command"])
        self.assertEqual(len(words), 4)
        self.assertIn(f"'propusk-r{number}.ps1'", words[3])
        self.assertEqual(pieces[2][1], f"propusk-r{number}.txt")
        # The grammar is installed by scripts/setup test.
        subprocess.run([f"{REPOSITORY}/.build/venv-test/bin/python", f"{REPOSITORY}/Tests/PowerShell/check.py", "-"],
                       input=words[3], text=True, check=True)
        decided = self.instance.approve(invitation, "--by-hand", wait=False).json
        self.assertIn(self.shown(number)["plan_digest"], words[3])
        result = self.played(script, "mobi-c-server")
        self.instance.run("consent", "attach", decided["follow_handle"], result, "--server", self.instance.url,
                          data=False)
        self.assertEqual(self.ended(number)["state"], "completed")

    def played(self, script, transcript):
        """What a run by hand leaves: the stand-in's frames, with the line ends that an editor may give them."""
        support = f"{REPOSITORY}/Tests/EndToEnd/support"
        answers = f"{support}/../transcripts/windows/{transcript}.json"
        done = subprocess.run(["/usr/bin/python3", "-W", "ignore", f"{support}/windows_sshd.py", answers], input=script,
                              capture_output=True, text=True, check=True)
        path = f"{self.folder}/result.txt"
        with open(path, "w", encoding="ascii", newline="\r\n") as file:
            file.write(done.stdout)
        return path


if __name__ == "__main__":
    import unittest
    unittest.main()
