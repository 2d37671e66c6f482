"""One instance of the product: data folder, server, command line, mailbox."""
import email
import email.policy
import glob
import http.client
import json
import os
import re
import shlex
import signal
import socket
import subprocess
import time

from .sshd import free_port

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


def program():
    """The product: PROPUSK, else the newer of the release and debug builds."""
    if os.environ.get("PROPUSK"):
        return os.environ["PROPUSK"]
    built = [f"{REPOSITORY}/.build/{kind}/propusk" for kind in ("release", "debug")]
    built = [path for path in built if os.access(path, os.X_OK)]
    if not built:
        raise SystemExit("no propusk was built: run swift build, or set PROPUSK")
    return max(built, key=os.path.getmtime)


class Answer:
    """What a command answered."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode(errors="replace")
        self.err = done.stderr.decode(errors="replace")

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def error(self):
        """The error object of a refusal under --json."""
        for line in self.err.splitlines():
            if line.startswith("{"):
                return json.loads(line)["error"]
        return {"code": None, "message": self.err}


class Invitation:
    """What a contact finds in their mailbox."""

    def __init__(self, body):
        self.body = body
        self.handle = re.search(r"/c/([0-9a-z]{26})", body).group(1)
        self.code = re.search(r"\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b", body).group(0)


class Enrolment:
    """What a contact finds in their mailbox when something about their organisation is to be confirmed."""

    def __init__(self, body):
        self.body = body
        self.handle = re.search(r"/e/([0-9a-z]{26})", body).group(1)
        self.code = re.search(r"\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b", body).group(0)


class Instance:
    def __init__(self, folder, transcript=None):
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.transcript = transcript if transcript is not None else []

    # The command line

    def run(self, *arguments, stdin=None, status=0, data=True):
        """Runs `propusk …` and expects an exit status; `None` expects nothing."""
        environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}
        if data:
            environment["PROPUSK_DATA"] = self.folder
        self.transcript.append("$ propusk " + shlex.join(arguments))
        done = subprocess.run([program(), *arguments], input=(stdin or "").encode(), capture_output=True,
                              env=environment, timeout=120)
        answer = Answer(done)
        self.transcript.append((answer.out + answer.err).rstrip() + f"\n[{answer.status}]")
        if status is not None and answer.status != status:
            raise AssertionError(
                f"propusk {shlex.join(arguments)} ended with {answer.status}, not {status}:\n{answer.out}{answer.err}")
        return answer

    def json(self, *arguments, **options):
        return self.run(*arguments, "--json", **options).json

    def init(self):
        self.run("init", "--data", self.folder, "--origin", "support.example", "--public-url", self.url,
                 "--gateway", "support.example:2222", "--sender", "propusk@support.example")

    # The server

    def start(self, preexec=None):
        log = open(f"{self.folder}.log", "ab")
        self.process = subprocess.Popen(
            [program(), "serve", "--data", self.folder, "--http", f"127.0.0.1:{self.port}"],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, preexec_fn=preexec)
        log.close()
        for _ in range(1000):
            if self.process.poll() is not None:
                raise RuntimeError("the server did not start:\n" + self.log())
            if self._answers():
                return
            time.sleep(0.02)
        raise RuntimeError("the server does not answer:\n" + self.log())

    def _answers(self):
        try:
            with socket.socket(socket.AF_UNIX) as local:
                local.connect(f"{self.folder}/propusk.sock")
            with socket.create_connection(("127.0.0.1", self.port), 1):
                return True
        except OSError:
            return False

    def log(self):
        try:
            with open(f"{self.folder}.log", encoding="utf-8", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def stop(self, how=signal.SIGTERM, seconds=15):
        """Ends the server; returns how long that took."""
        if self.process is None or self.process.poll() is not None:
            return 0.0
        began = time.monotonic()
        self.process.send_signal(how)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"the server had not ended after {seconds} s")
        return time.monotonic() - began

    # HTTP

    def api(self, method, path, body=None, agent=None, local=True):
        """Calls /api/v1 on the data folder's socket, or on the public address; returns (status, JSON)."""
        connection = LocalConnection(f"{self.folder}/propusk.sock") if local else http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=600)
        headers = {"Content-Type": "application/json", "Accept-Language": "en"}
        if agent:
            headers["Propusk-As"] = agent
        connection.request(method, "/api/v1" + path, None if body is None else json.dumps(body), headers)
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response.status, json.loads(text) if text else None

    # What contacts do

    def messages(self):
        """Every message in the outbox, oldest first, as (recipient, subject, body)."""
        found = []
        for path in sorted(glob.glob(f"{self.folder}/outbox/*.eml")):
            with open(path, "rb") as file:
                message = email.message_from_binary_file(file, policy=email.policy.default)
            found.append((str(message["To"]), str(message["Subject"]), message.get_content()))
        return found

    def invitation(self, request, to="anna@example.org", seconds=20):
        """The message that asks a contact for a decision on a request."""
        pattern = re.compile(r"(№|No\.)\s*%d\b" % request)
        for _ in range(int(seconds / 0.05)):
            for recipient, subject, body in self.messages():
                if to in recipient and "/c/" in body and pattern.search(subject):
                    return Invitation(body)
            time.sleep(0.05)
        raise AssertionError(f"no invitation to request {request} for {to} in {self.folder}/outbox")

    def enrolment(self, words, to="anna@example.org", seconds=20):
        """The newest message that asks a contact to confirm something in which `words` stand."""
        for _ in range(int(seconds / 0.05)):
            for recipient, _, body in reversed(self.messages()):
                if to in recipient and "/e/" in body and words in body:
                    return Enrolment(body)
            time.sleep(0.05)
        raise AssertionError(f"nothing about {words!r} for {to} in {self.folder}/outbox")

    def confirm(self, enrolment, verb="confirm", code=None, status=0):
        """Confirms or refuses from a terminal without a data folder, as a contact does."""
        return self.run("enrolment", verb, enrolment.handle, "--server", self.url, "--json",
                        stdin=(code or enrolment.code) + "\n", data=False, status=status)

    def document(self, invitation, *options):
        return self.json("consent", "show", invitation.handle, "--server", self.url, *options, data=False)

    def approve(self, invitation, *options, code=None, plan=None, wait=True, status=0, password=None):
        """Reads and approves from a terminal without a data folder, as a contact does."""
        if plan is None:
            narrowing = [word for word in options if word not in ("--by-hand", "--login")]
            for option in ("--certificate", "--signature"):
                if option in narrowing:
                    at = narrowing.index(option)
                    del narrowing[at : at + 2]
            plan = self.document(invitation, *narrowing)["plan_digest"]
        more = ["--wait"] if wait else []
        return self.run("consent", "approve", invitation.handle, "--server", self.url, "--plan", plan, *more, *options,
                        "--json", stdin="".join(line + "\n" for line in [code or invitation.code, password] if line),
                        data=False, status=status)


class LocalConnection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path):
        super().__init__("localhost", timeout=600)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.path)
