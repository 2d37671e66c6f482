"""Whatever ends an access ends what runs on the machine: the tests look at its processes, not at the connection."""
import os
import signal
import subprocess
import time

from support.house import House
from support.instance import Instance
from support.keys import certify, forced_command, ssh_command
from support.sshd import write


class Cut(House):
    def slow(self, minutes="30m"):
        """Approves a collection whose first probe hangs: its log is a pipe that nobody writes to."""
        main = self.main_directory()
        os.mkfifo(f"{main}/Logs/PS_2026-11-21.txt", 0o644)
        number, invitation = self.request("srv-1", "mobi-c-server", "--input", f"main_directory={main}",
                                          minutes=minutes)
        decided = self.instance.approve(invitation, wait=False).json
        self.wait_for_hanging_probe()
        return number, decided["follow_handle"]

    def test_the_contact_stops_it(self):
        number, follow = self.slow()
        self.instance.run("consent", "stop", follow, "--server", self.instance.url, data=False)
        self.assert_nothing_left(2)
        self.assertEqual(self.ended(number)["state"], "revoked")

    def test_the_agent_withdraws_it(self):
        number, _ = self.slow()
        self.instance.run("access", "withdraw", str(number), "--as", "ivan")
        self.assert_nothing_left(2)
        self.assertEqual(self.ended(number)["state"], "withdrawn")

    def test_a_supervisor_locks_the_machine(self):
        number, _ = self.slow()
        self.instance.run("machine", "lock", "srv-1", "--as", "ivan")
        self.assert_nothing_left(2)
        self.assertEqual(self.ended(number)["state"], "revoked")
        self.instance.run("machine", "unlock", "srv-1", "--as", "ivan")

    def test_a_killed_server_leaves_no_process_and_says_interrupted_later(self):
        number, _ = self.slow()
        self.instance.process.send_signal(signal.SIGKILL)
        self.instance.process.wait()
        self.assert_nothing_left(3)
        self.instance.start()
        ended = self.ended(number)
        self.assertEqual((ended["state"], ended["cause"]["code"]), ("failed", "interrupted"))

    def test_a_probe_that_hangs_is_killed_at_its_limit_and_the_others_answer(self):
        number, _ = self.slow()
        ended = self.ended(number, 60)
        probes = {probe["probe"]: probe for probe in ended["collections"][-1]["probes"]}
        self.assertEqual((probes["start"]["status"], probes["start"]["reason"]), ("unknown", "timeOut"))
        self.assertEqual(probes["free-space"]["status"], "answered")
        self.assert_nothing_left()

    def test_sigterm_ends_the_server_within_ten_seconds(self):
        number, _ = self.slow()
        self.assertLess(self.instance.stop(), 10)
        self.assert_nothing_left(2)
        self.assertEqual(self.instance.process.returncode, 0)
        self.instance.start()
        self.assertIn(self.ended(number)["state"], ("failed", "revoked"))

    def test_a_killed_client_of_any_kind_leaves_no_process(self):
        """The same bootstrap and script under OpenSSH's client, killed in the middle."""
        main = self.main_directory()
        os.mkfifo(f"{main}/Logs/PS_2026-11-21.txt", 0o644)
        number, invitation = self.request("srv-1", "mobi-c-server", "--input", f"main_directory={main}")
        script = self.instance.document(invitation)["script"].encode()
        line = self.instance.run("machine", "trust", "srv-1", "--bare", "--request", str(number)).out
        bootstrap = line[line.index('command="') + 9 :]
        bootstrap = bootstrap[: bootstrap.index("session'") + 8].replace('\\"', '"')
        key = self.pass_key()
        certificate = certify(self.authority(), key, ["propusk-srv-1"], "clear", f"force-command={bootstrap}")
        self.assertEqual(forced_command(certificate), bootstrap)
        client = subprocess.Popen(ssh_command(self.sshd, self.account.name, key) + ["x"], stdin=subprocess.PIPE,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        client.stdin.write(script)
        client.stdin.flush()
        self.wait_for_hanging_probe()
        client.kill()
        client.wait()
        client.stdin.close()
        self.assert_nothing_left(3)
        self.instance.run("access", "withdraw", str(number), "--as", "ivan")


class Servers(House):
    def test_a_second_server_on_the_same_folder_refuses(self):
        answer = self.instance.run("serve", "--data", self.instance.folder, "--http", "127.0.0.1:1", status=3)
        self.assertIn("another server", answer.err)
        self.assertEqual(self.instance.run("status").status, 0)

    def test_init_never_touches_an_existing_folder(self):
        before = os.stat(f"{self.instance.folder}/keys/authority.pem").st_mtime_ns
        self.instance.run("init", "--data", self.instance.folder, "--origin", "other.example",
                          "--public-url", "https://other.example", "--gateway", "other.example:22",
                          "--sender", "a@other.example", status=3)
        self.assertEqual(os.stat(f"{self.instance.folder}/keys/authority.pem").st_mtime_ns, before)

    def test_every_secret_file_is_its_owners_alone(self):
        for name in ("keys/authority.pem", "keys/sealing.key", "keys/tls-key.pem", "propusk.sqlite", "propusk.yaml"):
            mode = os.stat(f"{self.instance.folder}/{name}").st_mode & 0o777
            self.assertEqual(mode, 0o600, name)
        self.assertEqual(os.stat(self.instance.folder).st_mode & 0o777, 0o700)

    def test_plain_http_beyond_loopback_is_refused(self):
        other = Instance(f"{self.folder}/other", self.transcript)
        other.init()
        answer = other.run("serve", "--data", other.folder, "--http", "0.0.0.0:1", status=3)
        self.assertIn("overheard", answer.err)

    def test_the_public_address_serves_no_agents_route(self):
        for method, path in [("GET", "/status"), ("GET", "/tickets"), ("GET", "/machines"), ("POST", "/requests")]:
            status, _ = self.instance.api(method, path, {} if method == "POST" else None, agent="ivan", local=False)
            self.assertIn(status, (403, 404), path)

    def test_another_user_of_this_machine_cannot_use_the_socket(self):
        if os.geteuid() != 0:
            self.skipTest("needs root")
        probe = ("import socket,sys\ns=socket.socket(socket.AF_UNIX)\n"
                 f"s.connect({self.instance.folder + '/propusk.sock'!r})\n")
        done = subprocess.run(["python3", "-c", probe], user="nobody", capture_output=True, text=True)
        self.assertIn("PermissionError", done.stderr)
