"""A real mail server: Exim with its own configuration and spool, and a DNS of made-up domains (dnsmasq).

Exim runs in a mount namespace of its own, where /etc/exim4 and /etc/resolv.conf are the test's. Addresses of
192.0.2.0/24 are put on the loopback interface: SPF lets everything from 127.0.0.1 pass.
"""
import email
import email.policy
import glob
import os
import shutil
import smtplib
import subprocess
import time
import unittest

from . import processes
from .sshd import free_port

SERVER, SENDER, STRANGER = "192.0.2.25", "192.0.2.26", "192.0.2.27"
NAMESERVER = "127.0.0.77"
CONFIGURATION = """
primary_hostname = mx.support.example
domainlist local_domains = support.example : other.example
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/spool/exim.pid
local_interfaces = {server}
daemon_smtp_ports = {port}
tls_advertise_hosts =
host_lookup =
rfc1413_query_timeout = 0s
keep_environment =
message_size_limit = 80M
accept_8bitmime = true
smtp_accept_max_per_host = 50
smtp_accept_max = 50
queue_only_load = 100
deliver_queue_load_max = 100
acl_smtp_rcpt = accept
acl_smtp_data = check_data
untrusted_set_sender = *

begin acl
check_data:
  warn spf = pass : fail : softfail : neutral : none : permerror : temperror
  accept add_header = :at_start:${{authresults {{mx.support.example}}}}

begin routers
{routers}
elsewhere:
  driver = accept
  transport = mailbox

begin transports
{transports}
mailbox:
  driver = appendfile
  directory = {folder}/boxes
  maildir_format
  create_directory
  envelope_to_add
  return_path_add
  user = Debian-exim

begin retry
* * F,1h,1s
"""
ROUTER = """
{name}:
  driver = accept
  domains = {domain}
  local_parts = help
  local_part_suffix = +*
  local_part_suffix_optional
  transport = {name}
"""
TRANSPORT = """
{name}:
  driver = pipe
  command = {program} mail intake --socket {socket}
  user = Debian-exim
  return_path_add
  temp_errors = 75
  log_output
"""


def is_possible():
    tools = ("exim4", "dnsmasq", "unshare", "nsenter", "ip", "openssl", "dkimsign")
    return os.geteuid() == 0 and all(shutil.which(tool) for tool in tools)


class MailServer:
    """`desks` are (name, domain, program, socket)."""

    def __init__(self, folder, desks):
        self.folder = folder
        self.port = free_port()
        self.processes = []
        try:
            self._start(desks)
        except BaseException:
            self.stop()
            raise

    def _start(self, desks):
        for name in ("spool", "log", "boxes", "etc"):
            os.makedirs(f"{self.folder}/{name}")
            shutil.chown(f"{self.folder}/{name}", "Debian-exim" if name != "etc" else "root")
        with open(f"{self.folder}/etc/exim4.conf", "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(
                folder=self.folder, server=SERVER, port=self.port,
                routers="".join(ROUTER.format(name=name, domain=domain) for name, domain, _, _ in desks),
                transports="".join(TRANSPORT.format(name=name, program=program, socket=socket)
                                   for name, _, program, socket in desks)))
        os.chmod(f"{self.folder}/etc/exim4.conf", 0o644)
        with open(f"{self.folder}/resolv.conf", "w", encoding="utf-8") as file:
            file.write(f"nameserver {NAMESERVER}\noptions timeout:2 attempts:1\n")
        for address in (SERVER, SENDER, STRANGER):
            subprocess.run(["ip", "address", "add", address + "/32", "dev", "lo"], capture_output=True)
        self._start_names()
        self.space = subprocess.Popen(
            ["unshare", "-m", "--propagation", "private", "sh", "-ec",
             f"mount --bind {self.folder}/etc /etc/exim4; mount --bind {self.folder}/resolv.conf /etc/resolv.conf\n"
             f"exec exim4 -bdf -q1h"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.processes.append(self.space)
        processes.wait_until(self._answers, 20, "the mail server")
        # What Propusk calls as sendmail.
        self.sendmail = f"{self.folder}/sendmail"
        with open(self.sendmail, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec nsenter -t {self.space.pid} -m exim4 "$@"\n')
        os.chmod(self.sendmail, 0o755)

    def _start_names(self):
        """Domains whose mail comes from SENDER alone, and a signature's key."""
        key = f"{self.folder}/dkim.pem"
        subprocess.run(["openssl", "genrsa", "-out", key, "2048"], check=True, capture_output=True)
        public = subprocess.run(["openssl", "rsa", "-in", key, "-pubout"], check=True, capture_output=True).stdout
        record = "v=DKIM1; k=rsa; p=" + "".join(public.decode().splitlines()[1:-1])
        lines = ["--txt-record=s1._domainkey.%s,%s,%s" % (domain, record[:250].replace(",", ""), record[250:])
                 for domain in ("example.org", "evil.example")]
        lines += [f"--txt-record={domain},v=spf1 ip4:{SENDER if domain == 'example.org' else STRANGER} -all"
                  for domain in ("example.org", "evil.example")]
        self.processes.append(subprocess.Popen(
            ["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--pid-file=",
            f"--listen-address={NAMESERVER}",
             "--bind-interfaces", "--no-resolv", "--no-hosts", "--local=/#/", "--user=root", *lines],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    def _answers(self):
        if self.space.poll() is not None:
            raise unittest.SkipTest("exim does not start here: " + self.space.stderr.read().decode())
        try:
            with smtplib.SMTP(SERVER, self.port, timeout=2):
                return True
        except OSError:
            return False

    def stop(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.kill()
                process.wait()
        for address in (SERVER, SENDER, STRANGER):
            subprocess.run(["ip", "address", "del", address + "/32", "dev", "lo"], capture_output=True)

    # What the world does

    def send(self, message, sender, to, host=SENDER):
        """Delivers bytes by SMTP, as another mail server at `host`."""
        with smtplib.SMTP(SERVER, self.port, local_hostname="elsewhere.example", timeout=120,
                          source_address=(host, 0)) as smtp:
            smtp.sendmail(sender, [to], message, mail_options=["BODY=8BITMIME"])

    def signed(self, message, domain="example.org"):
        """The message with a DKIM signature."""
        done = subprocess.run(["dkimsign", "s1", domain, f"{self.folder}/dkim.pem"], input=message,
        capture_output=True,
                              check=True)
        return done.stdout

    def exim(self, *arguments):
        return subprocess.run([self.sendmail, *arguments], capture_output=True, timeout=300)

    def queued(self):
        return int(self.exim("-bpc").stdout or b"0")

    def retry(self):
        """Tries everything that waits once more, at once."""
        self.exim("-qff")

    def letters(self, to):
        """What arrived in a mailbox elsewhere, oldest first."""
        found = []
        for path in glob.glob(f"{self.folder}/boxes/new/*"):
            with open(path, "rb") as file:
                letter = email.message_from_binary_file(file, policy=email.policy.default)
            if to in str(letter["Envelope-To"]):
                found.append((os.path.getmtime(path), path, letter))
        return [letter for _, _, letter in sorted(found, key=lambda one: one[:2])]

    def log(self):
        text = ""
        for path in glob.glob(f"{self.folder}/log/*log"):
            with open(path, encoding="utf-8", errors="replace") as file:
                text += file.read()
        return text
