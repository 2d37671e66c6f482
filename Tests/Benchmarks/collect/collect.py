#!/usr/bin/env python3
"""Measures collections side by side: Propusk, a bare libssh loop in C, asyncssh, OpenSSH's client.

One sshd, one account with dash, one script, one force-command, in one run, interleaved. Propusk is measured from the
consent given (the POST that approves, on a connection that is open already) to its answer, which comes when the
collection is attached to the ticket. Its peers connect, run the script and read to the end; their certificates are made
before the clock starts, and they store and redact nothing.
"""
import argparse
import http.client
import json
import os
import selectors
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path.insert(0, os.path.join(REPOSITORY, "Tests", "EndToEnd"))
sys.dont_write_bytecode = True

from support import processes  # noqa: E402
from support.instance import Instance, Invitation  # noqa: E402
from support.keys import forced_command, new_key, openssh_private_key  # noqa: E402
from support.sshd import Account, Sshd, write  # noqa: E402

EMAIL = "anna@example.org"


def say(text):
    print(text, flush=True)


class Peer:
    """A program under the protocol of loop.c."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, count, first):
        self.process.stdin.write(f"{count} {first}\n")
        self.process.stdin.flush()
        words = self.process.stdout.readline().split()
        if len(words) != 5:
            raise SystemExit(f"bench: {self.name} gave up")
        wall, cpu, failed, received, peak = map(float, words)
        if failed:
            raise SystemExit(f"bench: {int(failed)} of {count} collections of {self.name} failed")
        return wall, cpu, received, peak

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Propusk:
    """The product's server, and a driver that costs next to nothing beside it."""

    name = "Propusk"

    def __init__(self, instance, without):
        self.instance = instance
        self.without = without
        self.callers = 0

    def prepare(self, count, first):
        """Asks, and reads as the contacts do; returns the approvals, each on an open connection of its own."""
        numbers = [self.ask(first + i) for i in range(count)]
        invitations = self.invitations(numbers)
        return [self.approval(invitations[number]) for number in numbers]

    def ask(self, machine):
        status, answer = self.instance.api("POST", "/requests", agent="ivan", body={
            "ticket": 1, "machine": f"bench-{machine}", "profile": "posix-basics", "inputs": {}, "minutes": 30,
            "reason": "bench"})
        if status != 200:
            raise SystemExit(f"bench: {answer}")
        return answer["number"]

    def invitations(self, numbers):
        wanted, found = set(numbers), {}
        for _ in range(1200):
            for _, subject, body in self.instance.messages():
                number = int("".join(c for c in subject.split(" for ")[0] if c.isdigit()) or 0)
                if number in wanted and "/c/" in body:
                    found[number] = Invitation(body)
            if len(found) == len(wanted):
                break
            time.sleep(0.1)
        else:
            raise SystemExit(f"bench: {len(wanted) - len(found)} invitations did not come")
        # Read ones are put away, so that the next look is short. They are not deleted: for some seconds afterwards the
        # file system would walk over their places at each new file, and the server would pay for it.
        os.rename(f"{self.instance.folder}/outbox", f"{self.instance.folder}.read-{time.monotonic_ns()}")
        os.mkdir(f"{self.instance.folder}/outbox", 0o700)
        return found

    def approval(self, invitation):
        # Each contact comes from an address of their own, as contacts do: decisions are throttled by address.
        self.callers += 1
        source = f"127.{10 + self.callers // 62500}.{self.callers // 250 % 250}.{1 + self.callers % 250}"
        connection = http.client.HTTPConnection("127.0.0.1", self.instance.port, timeout=60, source_address=(source, 0))
        body = json.dumps({"without": self.without})
        connection.request("POST", f"/api/v1/consents/{invitation.handle}", body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        document = json.loads(response.read())
        if response.status != 200:
            raise SystemExit(f"bench: {document}")
        body = json.dumps({
            "code": invitation.code, "plan": document["plan_digest"], "without": self.without, "is_by_hand": False,
            "waits": True}).encode()
        head = (f"POST /api/v1/consents/{invitation.handle}/approve HTTP/1.1\r\nHost: bench\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n").encode()
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection, head + body, document

    def run(self, approvals):
        pid = self.instance.process.pid
        processes.forget_peak(pid)
        watch = selectors.DefaultSelector()
        cpu, wall = processor_time(pid), time.monotonic()
        for connection, message, _ in approvals:
            connection.sock.sendall(message)
            watch.register(connection.sock, selectors.EVENT_READ, bytearray())
        answers = []
        while watch.get_map():
            for key, _ in watch.select():
                data = key.fileobj.recv(1 << 20)
                key.data.extend(data)
                if not data or is_whole(key.data):
                    watch.unregister(key.fileobj)
                    answers.append(bytes(key.data))
        wall = time.monotonic() - wall
        # What the server still does after its answers, such as the closing messages, is its cost as well.
        time.sleep(0.3 if len(approvals) == 1 else 3)
        cpu = processor_time(pid) - cpu
        peak = processes.peak_kilobytes(pid)
        for connection, _, _ in approvals:
            connection.close()
        states = [json.loads(answer.partition(b"\r\n\r\n")[2] or b"{}").get("state") for answer in answers]
        failed = [answer for answer, state in zip(answers, states) if state != "completed"]
        if failed:
            raise SystemExit(f"bench: {len(failed)} of {len(approvals)} failed: {failed[0][-600:]}")
        return wall * 1e3, cpu * 1e3, 0, peak


def is_whole(answer):
    head, _, body = bytes(answer).partition(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return len(body) >= int(line.split(b":")[1])
    return False


def processor_time(pid):
    """Seconds on a processor: by nanoseconds where the kernel counts them for each thread, else by clock ticks."""
    total = 0
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/schedstat", encoding="ascii") as file:
                total += int(file.read().split()[0])
        return total / 1e9
    except (OSError, ValueError):
        return processes.cpu_seconds(pid)


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = tempfile.mkdtemp(prefix="pp-", dir="/tmp")
        os.chmod(self.folder, 0o755)
        self.instance = None
        self.goals = []
        self.account = Account("/bin/dash")
        # Hardly a line is logged while the clock runs, and nobody waits at the door.
        self.sshd = Sshd(f"{self.folder}/sshd", ["MaxStartups 10000", "LogLevel ERROR", "LoginGraceTime 120"])

    def close(self):
        if self.instance and self.instance.process:
            self.instance.process.kill()
            self.instance.process.wait()
        self.sshd.stop()
        self.account.remove()
        shutil.rmtree(self.folder, ignore_errors=True)

    # The world

    def build_instance(self):
        self.instance = instance = Instance(f"{self.folder}/data")
        instance.init()
        instance.start()
        new_key(f"{self.folder}/ivan")
        instance.run("agent", "add", "ivan", "--key", f"{self.folder}/ivan.pub", "--role", "supervisor")
        instance.run("client", "add", "Bench", "--tariff", "standard")
        instance.run("contact", "add", "--client", "Bench", "--name", "Anna Kim", "--email", EMAIL, "--approves",
                     "--language", "en")
        instance.run("ticket", "open", "--from", EMAIL, "--subject", "bench", "--body", "bench")
        names = [f"bench-{number}" for number in range(self.options.crowd)]
        for name in names:
            status, answer = instance.api("POST", "/machines", agent="ivan", body={
                "name": name, "client": "Bench", "address": self.sshd.address, "user": self.account.name,
                "host_key": self.sshd.host_key, "platform": "posix"})
            if status != 200:
                raise SystemExit(f"bench: {answer}")
        # One line that trusts all the names: the same file is read for everybody.
        line = instance.run("machine", "trust", "bench-0", "--bare").out.strip()
        principals = ",".join(f"propusk-{name}" for name in names)
        self.sshd.authorize(self.account, [line.replace("propusk-bench-0", principals)])
        self.authority = openssh_private_key(f"{self.folder}/data/keys/authority.pem", f"{self.folder}/authority")

    def make_keys(self):
        os.mkdir(f"{self.folder}/keys")
        for number in range(self.options.crowd):
            new_key(f"{self.folder}/keys/{number}")
        write(f"{self.folder}/known_hosts", f"[127.0.0.1]:{self.sshd.port} {self.sshd.host_key}\n")

    def certify(self, bootstrap):
        # ssh-keygen signs many keys in one call, all for the name of the first machine.
        keys = [f"{self.folder}/keys/{number}.pub" for number in range(self.options.crowd)]
        subprocess.run(["ssh-keygen", "-q", "-s", self.authority, "-I", "bench", "-n", "propusk-bench-0",
                        "-V", "-1m:+8h", "-O", "clear", "-O", f"force-command={bootstrap}", *keys], check=True)

    def peers(self, script):
        path = write(f"{self.folder}/script.sh", script)
        common = [str(self.sshd.port), self.account.name, path, f"{self.folder}/keys"]
        known = f"{self.folder}/known_hosts"
        return [
            Peer("C", [f"{REPOSITORY}/.build/bench/loop", *common]),
            Peer("asyncssh", [f"{REPOSITORY}/.build/venv/bin/python", f"{HERE}/asyncssh_loop.py", *common, known]),
            Peer("OpenSSH", [sys.executable, f"{HERE}/openssh_loop.py", *common, known]),
        ]

    # The plans

    def measure(self, plan, without):
        product = Propusk(self.instance, without)
        # One collection tells the script and the force-command that everybody uses, and warms up the server.
        approvals = product.prepare(1, 0)
        script = approvals[0][2]["script"]
        product.run(approvals)
        _, requests = self.instance.api("GET", "/requests", agent="ivan")
        _, newest = self.instance.api("GET", f"/requests/{requests[0]['number']}", agent="ivan")
        certificate = write(f"{self.folder}/pass-cert.pub", newest["passes"][-1]["certificate"] + "\n")
        self.certify(forced_command(certificate))
        say(f"\n## Plan: {plan} ({len(script.encode())} bytes)")
        alone = self.script_alone(script)
        self.alone(plan, script, product, alone)
        self.crowd(plan, script, product)

    def script_alone(self, script):
        """The script in dash, without any ssh, its input held open."""
        walls = []
        for _ in range(self.options.runs + 1):
            wall = time.monotonic()
            shell = subprocess.Popen(
                ["/usr/bin/env", "-i", "PATH=/usr/bin:/bin:/usr/sbin:/sbin", "HOME=/", "/bin/dash", "-c", script,
                 "propusk", "session"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                user=self.account.name if self.account.is_made else None, start_new_session=True)
            shell.stdout.read()
            shell.wait()
            walls.append((time.monotonic() - wall) * 1e3)
            shell.stdin.close()
        return statistics.median(walls[1:])

    def alone(self, plan, script, product, script_alone):
        results = {}
        peers = self.peers(script)
        for peer in peers:
            peer.run(1, 0)
        for run in range(self.options.runs):
            contestants = [product, *peers]
            for contestant in contestants[run % 4 :] + contestants[: run % 4]:
                number = run % self.options.crowd
                result = product.run(product.prepare(1, number)) if contestant is product else contestant.run(1, number)
                results.setdefault(contestant.name, []).append(result)
        for peer in peers:
            peer.close()
        say(f"\nEach alone, median of {self.options.runs} runs; the script alone in dash: {script_alone:.1f} ms")
        table = self.table(results)
        if plan == "trivial":
            self.goal("trivial alone: wall, Propusk / asyncssh", ratio(table, "wall", "asyncssh"), 0.5)
            self.goal("trivial alone: wall, Propusk / OpenSSH's client", ratio(table, "wall", "OpenSSH"), 0.25)
        else:
            self.goal("posix-basics alone: wall, Propusk / C", ratio(table, "wall", "C"), 1.15)
            self.goal("posix-basics: the script alone, ms", script_alone, 40)

    def crowd(self, plan, script, product):
        count, results = self.options.crowd, {}
        peers = self.peers(script)
        for run in range(self.options.rounds):
            contestants = [product, *peers]
            for contestant in contestants[run % 4 :] + contestants[: run % 4]:
                result = product.run(product.prepare(count, 0)) if contestant is product else contestant.run(count, 0)
                results.setdefault(contestant.name, []).append(result)
                time.sleep(1)
        for peer in peers:
            peer.close()
        say(f"\n{count} at once, median of {self.options.rounds} rounds")
        table = self.table(results)
        self.goal(f"{plan}, {count} at once: wall, Propusk / C", ratio(table, "wall", "C"), 1.05)
        self.goal(f"{plan}, {count} at once: CPU, Propusk / asyncssh", ratio(table, "cpu", "asyncssh"), 0.7)

    def table(self, results):
        say(f"{'':12}{'wall ms':>10}{'CPU ms':>10}{'peak MB':>10}{'wall, x C':>11}{'CPU, x C':>10}")
        table = {}
        for name, runs in results.items():
            wall, cpu, _, peak = (statistics.median(column) for column in zip(*runs))
            table[name] = {"wall": wall, "cpu": cpu, "peak": peak / 1024}
        for name in ("Propusk", "C", "asyncssh", "OpenSSH"):
            row, least = table[name], table["C"]
            say(f"{name:12}{row['wall']:10.1f}{row['cpu']:10.1f}{row['peak']:10.1f}"
                f"{row['wall'] / least['wall']:11.2f}{row['cpu'] / max(least['cpu'], 0.01):10.2f}")
        return table

    def goal(self, what, value, limit):
        self.goals.append((what, value, limit))

    def run(self):
        self.make_keys()
        self.build_instance()
        _, profiles = self.instance.api("GET", "/profiles", agent="ivan")
        probes = next(profile["probes"] for profile in profiles if profile["id"] == "posix-basics")
        self.measure("trivial", probes[1:])
        self.measure("posix-basics", [])
        say("\n## Goals")
        for what, value, limit in self.goals:
            say(f"{'met   ' if value <= limit else 'missed'}  {what}: {value:.2f} (goal: at most {limit})")


def ratio(table, column, peer):
    return table["Propusk"][column] / table[peer][column]


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench collect", description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20, help="runs of each alone")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of all at once")
    parser.add_argument("--crowd", type=int, default=200, help="machines at once")
    options = parser.parse_args()
    # A descriptor for each of the crowd, on both sides.
    import resource
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 65536) if most > 0 else 65536, most))
    say(f"{os.cpu_count()} cores, {subprocess.run(['ssh', '-V'], capture_output=True, text=True).stderr.strip()}")
    bench = Bench(options)
    try:
        bench.run()
    finally:
        bench.close()


if __name__ == "__main__":
    main()
