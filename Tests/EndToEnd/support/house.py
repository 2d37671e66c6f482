"""A test's whole world: an instance, a client with a contact, a machine with a real sshd."""
import os
import shutil
import sys
import tempfile
import unittest

from . import processes
from .instance import Instance
from .keys import new_key, openssh_private_key
from .sshd import Account, Sshd, is_root, write

CLIENT = "Romashka"
# Names and reasons are people's own words, and these people write Russian.
CONTACT = "Анна Ким"
REASON = "посмотреть версии сервера"
STARTED = "Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей версия 11.5.12.73"


class House(unittest.TestCase):
    """Every test class lives in a house of its own; every test asks for access anew."""

    shell = "/bin/dash"
    sshd_lines = ()
    sshd_wrapper = ()
    needs_root = False
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        if cls.needs_root and not is_root():
            raise unittest.SkipTest("needs root")
        # Short, since a Unix socket's path has at most 107 bytes.
        cls.folder = tempfile.mkdtemp(prefix="pp-", dir="/tmp")
        os.chmod(cls.folder, 0o755)
        cls.transcript = []
        try:
            cls.account = Account(cls.shell)
            cls.addClassCleanup(cls.account.remove)
            cls.sshd = Sshd(f"{cls.folder}/sshd", cls.sshd_lines, cls.sshd_wrapper)
            cls.addClassCleanup(cls.sshd.stop)
            cls.instance = Instance(f"{cls.folder}/data", cls.transcript)
            cls.instance.init()
            cls.instance.start()
            cls.addClassCleanup(cls._stop)
            cls.addClassCleanup(shutil.rmtree, cls.folder, True)
            cls._populate()
        except BaseException:
            cls._explain("setting up " + cls.__name__)
            cls.doClassCleanups()
            raise

    @classmethod
    def tearDownClass(cls):
        """Whatever the tests did, the tables say what the ledger says."""
        cls._stop()
        cls.instance.run("fsck")

    @classmethod
    def _stop(cls):
        if cls.instance.process.poll() is None:
            cls.instance.process.kill()
            cls.instance.process.wait()

    @classmethod
    def _populate(cls):
        propusk = cls.instance.run
        new_key(f"{cls.folder}/ivan")
        propusk("agent", "add", "ivan", "--key", f"{cls.folder}/ivan.pub", "--role", "supervisor")
        propusk("client", "add", CLIENT, "--tariff", "standard")
        propusk("contact", "add", "--client", CLIENT, "--name", CONTACT, "--email", "anna@example.org",
                "--approves", "--language", "en")
        propusk("ticket", "open", "--from", "anna@example.org", "--subject", "No exchange since morning",
                "--body", "Orders are not uploaded.", "--claim", "server.version=5.5.40")
        cls.add_machine("srv-1")

    def shortDescription(self):
        return None  # The name says it.

    def setUp(self):
        type(self).transcript.append(f"\n--- {self.id()}")

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        start = len(type(self).transcript)
        value = super().run(result)
        if len(result.failures) + len(result.errors) > before:
            self._explain(self.id(), start)
        return value

    @classmethod
    def _explain(cls, what, start=0):
        lines = [f"--- transcript of {what}", *cls.transcript[start:]]
        if hasattr(cls, "instance"):
            lines += ["--- the server's log", cls.instance.log()[-4000:]]
        if hasattr(cls, "sshd"):
            lines += ["--- sshd's log", cls.sshd.log()[-3000:]]
        print("\n".join(lines), file=sys.stderr)

    # Words for tests

    @classmethod
    def add_machine(cls, name, *options, address=None, host_key=None, trust=True, user=None):
        cls.instance.run("machine", "add", name, "--client", CLIENT, "--address", address or cls.sshd.address,
                         "--user", user or cls.account.name, "--host-key", host_key or cls.sshd.host_key,
                         "--platform", "posix", *options)
        if trust:
            cls.trust(name)

    @classmethod
    def trust(cls, name, *options):
        """Puts the printed line into authorized_keys, as the client does."""
        lines = cls.instance.run("machine", "trust", name, "--bare", *options).out.splitlines()
        lines = [line for line in lines if line.strip()]
        cls.sshd.authorize(cls.account, lines)
        return lines

    def request(self, machine="srv-1", profile="posix-basics", *options, minutes="30m", reason=REASON):
        """An agent asks; returns (number, what the contact got)."""
        made = self.instance.json("access", "request", "--ticket", "1", "--machine", machine, "--profile", profile,
                                  "--for", minutes, "--reason", reason, "--as", "ivan", *options)
        return made["number"], self.instance.invitation(made["number"])

    def shown(self, number):
        return self.instance.json("access", "show", str(number))

    def ended(self, number, seconds=60):
        """Waits until the request has ended; returns it."""
        over = {"completed", "failed", "expired", "revoked", "withdrawn", "declined", "lapsed"}
        processes.wait_until(lambda: self.shown(number)["state"] in over, seconds, f"the end of request {number}")
        return self.shown(number)

    def authority(self):
        """The CA key, as whoever stole the data folder would use it with stock ssh-keygen."""
        path = f"{self.folder}/stolen-authority"
        if not os.path.exists(path):
            openssh_private_key(f"{self.folder}/data/keys/authority.pem", path)
        return path

    def pass_key(self):
        """A fresh key to certify by hand."""
        path = tempfile.mktemp(prefix="key-", dir=self.folder)
        return new_key(path)

    def main_directory(self, *lines):
        """A made-up main directory of Mobi-C, its log in cp1251 as old versions wrote it."""
        folder = tempfile.mkdtemp(prefix="mobis-", dir=self.folder)
        os.chmod(folder, 0o755)
        os.mkdir(f"{folder}/Logs", 0o755)
        text = f"12:07:29  196271  Администратор  {STARTED}\r\n" + "".join(line + "\r\n" for line in lines)
        with open(f"{folder}/Logs/PS_2026-11-20.txt", "wb") as file:
            file.write(text.encode("cp1251"))
        with open(f"{folder}/blacklist.bin", "wb") as file:
            file.write(bytes(100))
        with open(f"{folder}/mobi_s.sqlite3", "wb") as file:
            file.write(b"SQLite format 3\0" + bytes(84))
        write(f"{folder}/lickeys_utf8.txt", "ABCD-LICENCE\n")
        return folder

    def running(self):
        """What collections have running on the machine."""
        return processes.of_collections(self.account)

    def wait_for_hanging_probe(self):
        processes.wait_until(lambda: any("grep" in command for _, command in self.running()), 20,
                             "the start of the hanging probe")

    def assert_nothing_left(self, seconds=3.0):
        """Looks at the machine's processes, not at the connection."""
        try:
            processes.wait_until(lambda: not self.running(), seconds)
        except AssertionError:
            self.fail(f"after {seconds} s there still runs: {self.running()}")
