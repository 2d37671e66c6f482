"""What decides, what does not, and that consent can only narrow."""
import subprocess

from support.house import House
from support.sshd import write

WRONG = "0000-0000-0000-0000"


class Decisions(House):
    def refused(self, why, invitation, *options, **more):
        answer = self.instance.approve(invitation, *options, status=3, **more)
        self.assertEqual(answer.error["code"], why)

    def test_a_wrong_code_runs_nothing(self):
        number, invitation = self.request()
        self.refused("codeWrong", invitation, code=WRONG)
        self.assertEqual(self.shown(number)["state"], "requested")
        self.instance.approve(invitation)

    def test_guessing_is_throttled_and_then_the_right_code_waits_too(self):
        number, invitation = self.request()
        for _ in range(5):
            self.refused("codeWrong", invitation, code=WRONG)
        self.refused("codeThrottled", invitation)
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_a_second_decision_is_refused(self):
        _, invitation = self.request()
        self.instance.approve(invitation)
        self.refused("wrongState", invitation)
        answer = self.instance.run("consent", "decline", invitation.handle, "--server", self.instance.url, "--json",
                                   stdin=invitation.code + "\n", data=False, status=3)
        self.assertEqual(answer.error["code"], "wrongState")

    def test_a_plan_that_is_not_the_one_shown_is_refused(self):
        number, invitation = self.request()
        shown = self.instance.document(invitation)
        self.refused("planChanged", invitation, plan="0" * 64)
        # Struck out after reading: the digest of the whole plan approves nothing narrower either.
        self.refused("planChanged", invitation, "--without", shown["probes"][0]["id"], plan=shown["plan_digest"])
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_the_servers_own_check_of_the_digest_does_not_need_the_command_line(self):
        number, invitation = self.request()
        status, answer = self.instance.api("POST", f"/consents/{invitation.handle}/approve", {
            "code": invitation.code, "plan": "0" * 64, "without": [], "is_by_hand": False, "waits": True}, local=False)
        self.assertEqual((status, answer["error"]["code"]), (409, "planChanged"))
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_a_struck_probe_is_not_in_the_script_and_is_unknown_in_the_ticket(self):
        _, invitation = self.request()
        whole = self.instance.document(invitation)
        probe = next(probe for probe in whole["probes"] if probe["id"] == "kernel")
        narrowed = self.instance.document(invitation, "--without", "kernel")
        self.assertNotEqual(narrowed["plan_digest"], whole["plan_digest"])
        self.assertNotIn(probe["command"], narrowed["script"])
        decided = self.instance.approve(invitation, "--without", "kernel", "--for", "10m").json
        probes = {probe["probe"]: probe for probe in decided["result"]["collections"][0]["probes"]}
        self.assertEqual((probes["kernel"]["status"], probes["kernel"]["reason"]), ("unknown", "struckOut"))
        self.assertEqual(decided["result"]["consent"]["minutes"], 10)

    def test_consent_cannot_widen(self):
        _, invitation = self.request(minutes="20m")
        every = [word for probe in self.instance.document(invitation)["probes"] for word in ("--without", probe["id"])]
        plan = self.instance.document(invitation)["plan_digest"]
        self.refused("consentWidened", invitation, "--for", "30m", plan=plan)
        self.refused("probeUnknown", invitation, "--without", "no-such-probe", plan=plan)
        self.refused("planEmpty", invitation, *every, plan=plan)

    def test_declining_ends_it(self):
        number, invitation = self.request()
        self.instance.run("consent", "decline", invitation.handle, "--server", self.instance.url,
                          stdin=invitation.code + "\n", data=False)
        self.assertEqual(self.shown(number)["state"], "declined")

    def test_nobody_of_the_vendor_can_approve(self):
        number, invitation = self.request()
        body = {"code": invitation.code, "plan": self.shown(number)["plan_digest"], "without": [], "is_by_hand": False,
                "waits": True}
        for agent in (None, "ivan"):
            status, _ = self.instance.api("POST", f"/consents/{invitation.handle}/approve", body, agent=agent)
            self.assertIn(status, (403, 404))
        self.assertEqual(self.shown(number)["state"], "requested")

    def test_the_read_handle_is_no_follow_handle(self):
        _, invitation = self.request()
        answer = self.instance.run("consent", "stop", invitation.handle, "--server", self.instance.url, "--json",
                                   data=False, status=3)
        self.assertEqual(answer.error["code"], "handleUnknown")


class ByHand(House):
    def approved(self):
        number, invitation = self.request()
        script = self.instance.document(invitation)["script"]
        decided = self.instance.approve(invitation, "--by-hand", wait=False).json
        return number, script, decided["follow_handle"]

    def result(self, script):
        """The client reads the script, runs it in their own session, and keeps what it printed."""
        path = write(f"{self.folder}/script.sh", script)
        done = subprocess.run(["sh", path], capture_output=True, stdin=subprocess.DEVNULL)
        with open(f"{self.folder}/result", "wb") as file:
            file.write(done.stdout)
        return f"{self.folder}/result"

    def attach(self, follow, path, status=0):
        return self.instance.run("consent", "attach", follow, path, "--server", self.instance.url, "--json", data=False,
                                 status=status)

    def test_facts_by_hand_are_claimed_and_no_credential_is_made(self):
        number, script, follow = self.approved()
        log = self.sshd.log()
        self.attach(follow, self.result(script))
        request = self.shown(number)
        self.assertEqual((request["state"], request["passes"]), ("completed", []))
        collection = request["collections"][0]
        self.assertEqual((collection["road"], collection["origin"]), ("by hand", "claimed"))
        facts = self.instance.json("ticket", "show", "1")["facts"]
        facts = [fact for fact in facts if fact["name"] == "kernel.release"]
        self.assertEqual(facts[-1]["origin"], "claimed")
        self.assertEqual(self.sshd.log(), log, "nobody logged in")

    def test_an_agent_reads_that_the_contact_ran_it(self):
        number, script, follow = self.approved()
        self.attach(follow, self.result(script))
        told = self.instance.run("ticket", "show", "1", "--language", "ru").out
        self.assertIn("вручную: скрипт выполняет контакт, пропуска нет", told)
        self.assertIn("способ: скрипт выполнил контакт", told)
        self.assertNotIn("выполнили Вы", told)
        timeline = told[told.index("Ход событий"):]
        self.assertNotRegex(timeline, r"(?m)(^ {4}|, )[a-z_]+: ", "a name for programs")
        self.assertNotRegex(timeline, r": 1[0-9]{9}([0-9]{3})?\b", "a time that nobody can read")
        own = self.instance.run("consent", "follow", follow, "--server", self.instance.url, "--language", "ru",
                                data=False)
        self.assertIn("скрипт выполнили Вы", own.out)
        self.assertIn("вручную: скрипт выполняете Вы", own.out)

    def test_a_result_of_another_plan_is_kept_but_unverified(self):
        number, script, follow = self.approved()
        _, other = self.request()
        narrowed = self.instance.document(other, "--without", "kernel")["script"]
        self.attach(follow, self.result(narrowed))
        self.assertEqual(self.shown(number)["collections"][0]["origin"], "unverified")
        self.assertEqual(self.shown(number)["state"], "approved")
        self.attach(follow, self.result(script))
        self.assertEqual(self.shown(number)["state"], "completed")

    def test_what_is_no_result_is_refused(self):
        number, script, follow = self.approved()
        for text in ("", "hello\n", "x" * 100_000):
            path = write(f"{self.folder}/nothing", text)
            self.assertEqual(self.attach(follow, path, status=3).error["code"], "resultUnreadable")
        self.assertEqual(self.shown(number)["state"], "approved")
        self.attach(follow, self.result(script))
        self.assertEqual(self.attach(follow, self.result(script), status=3).error["code"], "wrongState")
