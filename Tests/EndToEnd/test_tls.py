"""A server that speaks TLS itself: what a contact's command line takes, and what it refuses before a code is sent."""
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
import unittest

from support.instance import Instance, program
from support.sshd import write


class Served(Instance):
    """An instance at https://localhost."""

    def __init__(self, folder, transcript):
        super().__init__(folder, transcript)
        self.url = f"https://localhost:{self.port}"

    def start(self, preexec=None):
        log = open(f"{self.folder}.log", "ab")
        self.process = subprocess.Popen(
            [program(), "serve", "--data", self.folder, "--https", f"127.0.0.1:{self.port}"],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        log.close()
        for _ in range(1000):
            if self.process.poll() is not None or self._answers():
                return
            time.sleep(0.02)
        raise RuntimeError("the server does not answer:\n" + self.log())


class TLS(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="pp-", dir="/tmp")
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        cls.instance = Served(f"{cls.folder}/data", [])
        cls.instance.init()
        cls.certificate = f"{cls.instance.folder}/keys/tls.pem"
        cls.instance.start()
        cls.addClassCleanup(cls.instance.stop)

    def ask(self, *options, url=None, status=1, language="en"):
        """Looks at a handle that nobody has; whoever gets so far has spoken TLS."""
        answer = self.instance.run("consent", "show", "0" * 26, "--server", url or self.instance.url, "--json",
                                   "--language", language, *options, data=False, status=status)
        for raw in ("NIOSSL", "BoringSSL", "OPENSSL_internal", "HTTPClientError"):
            self.assertNotIn(raw, answer.err)
        return answer.error

    def test_a_certificate_that_nobody_vouches_for_is_refused(self):
        self.assertIn("is not trusted", self.ask()["message"])
        self.assertIn("доверять нельзя", self.ask(language="ru")["message"])

    def test_it_is_taken_where_its_file_is_named(self):
        self.assertEqual(self.ask("--server-certificate", self.certificate, status=3)["code"], "handleUnknown")

    def test_a_certificate_for_another_name_is_refused(self):
        url = f"https://127.0.0.1:{self.instance.port}"
        said = self.ask("--server-certificate", self.certificate, url=url)
        self.assertIn("is for another name", said["message"])

    def test_a_file_that_is_no_certificate_is_named(self):
        for path in (f"{self.folder}/missing.pem", write(f"{self.folder}/none.pem", "no PEM\n"), self.folder):
            said = self.ask("--server-certificate", path)
            self.assertIn(path, said["message"])

    def test_a_server_without_tls_is_told(self):
        with socket.create_server(("127.0.0.1", 0)) as plain:
            child = subprocess.Popen(["python3", "-c", """
import socket, sys
listener = socket.socket(fileno=int(sys.argv[1]))
connection = listener.accept()[0]
connection.recv(100)
connection.sendall(b"HTTP/1.1 400 Bad Request\\r\\n\\r\\n")
connection.close()
""", str(plain.fileno())], pass_fds=[plain.fileno()])
            said = self.ask(url=f"https://localhost:{plain.getsockname()[1]}")
            child.wait(10)
        self.assertIn("no TLS connection", said["message"])

    def connect(self, version):
        context = ssl.create_default_context(cafile=self.certificate)
        # Debian's policy would keep the client itself from asking for an old version.
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = version
        with socket.create_connection(("127.0.0.1", self.instance.port), 10) as plain:
            with context.wrap_socket(plain, server_hostname="localhost") as secured:
                return secured.version()

    def test_only_tls_1_2_and_later_is_spoken(self):
        self.assertEqual(self.connect(ssl.TLSVersion.TLSv1_2), "TLSv1.2")
        self.assertEqual(self.connect(ssl.TLSVersion.TLSv1_3), "TLSv1.3")
        for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
            with self.assertRaises(ssl.SSLError, msg=version.name):
                self.connect(version)

    def test_nothing_is_served_in_the_clear(self):
        with socket.create_connection(("127.0.0.1", self.instance.port), 10) as plain:
            plain.sendall(b"GET /c/x HTTP/1.1\r\nHost: localhost\r\n\r\n")
            plain.settimeout(10)
            try:
                answer = plain.recv(1000)
            except ConnectionError:
                answer = b""
        self.assertNotIn(b"HTTP/1.1", answer)


class TLSFiles(unittest.TestCase):
    def served(self, spoil):
        folder = tempfile.mkdtemp(prefix="pp-", dir="/tmp")
        self.addCleanup(shutil.rmtree, folder, True)
        instance = Served(f"{folder}/data", [])
        instance.init()
        spoil(f"{instance.folder}/keys")
        return instance.run("serve", "--data", instance.folder, "--https", f"127.0.0.1:{instance.port}", data=False,
                            status=1).err

    def test_files_that_cannot_be_used_are_named(self):
        def no_key(keys):
            write(f"{keys}/tls-key.pem", "none\n", 0o600)

        def no_certificate(keys):
            write(f"{keys}/tls.pem", "none\n", 0o600)

        def another_key(keys):
            subprocess.run(["openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out",
                            f"{keys}/tls-key.pem"], check=True, capture_output=True)

        for spoil, words in ((no_key, "tls-key.pem holds no"), (no_certificate, "tls.pem holds no"),
                             (another_key, "is not that of")):
            with self.subTest(spoil.__name__):
                said = self.served(spoil)
                self.assertIn(words, said)
                self.assertNotIn("NIOSSL", said)
