"""The ledger and the receipt: two verifiers, a changed history, and a machine's log."""
import base64
import hashlib
import os
import shutil
import sqlite3
import subprocess
import urllib.error
import urllib.request

from support import processes
from support.house import CONTACT, House
from support.instance import Instance, LocalConnection, program
from support.keys import certify, new_key, ssh
from support.sshd import write

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Ledger(House):
    def verdict(self, receipt, key):
        """What both verifiers say of a receipt: they have to agree."""
        ours = subprocess.run([program(), "receipt", "verify", receipt, "--key", key], capture_output=True, text=True)
        theirs = subprocess.run(["/usr/bin/python3", f"{REPOSITORY}/scripts/verify-receipt.py", receipt, "--key", key],
                                capture_output=True, text=True)
        self.assertEqual(ours.returncode == 0, theirs.returncode == 0, ours.stderr + theirs.stderr)
        return ours.returncode == 0

    def completed(self):
        """A completed request; returns its number and the invitation."""
        number, invitation = self.request()
        self.instance.approve(invitation)
        self.assertEqual(self.shown(number)["state"], "completed")
        return number, invitation

    def receipt(self, number, name, *options):
        path = f"{self.folder}/{name}"
        self.instance.run("receipt", "show", str(number), "--out", path, *options)
        return path

    def ledger(self):
        return self.instance.json("ledger", "show")

    def test_both_verifiers_take_the_receipt_and_no_changed_one(self):
        self.trust("srv-1")
        before = write(f"{self.folder}/before.note", self.ledger()["checkpoint"])
        number, _ = self.completed()
        key = self.ledger()["key"]
        receipt = self.receipt(number, "receipt", "--since", before)
        self.assertTrue(self.verdict(receipt, key))
        text = open(receipt, encoding="utf-8").read()
        self.assertIn('"earlier"', text)
        for what, changed in [("a word of the consent", text.replace(CONTACT, "Борис Ким", 1)),
                              ("the grade", text.replace('"code"', '"held"', 1)),
                              ("cut", text[:-10])]:
            with self.subTest(what):
                self.assertNotEqual(changed, text)
                self.assertFalse(self.verdict(write(f"{self.folder}/changed", changed), key))
        other = key.split("+")[0] + "+00000000+" + base64.b64encode(b"\1" + bytes(32)).decode()
        self.assertFalse(self.verdict(receipt, other))
        # A receipt is never written over.
        self.instance.run("receipt", "show", str(number), "--out", receipt, status=1)

    def test_a_contact_fetches_it_and_the_letter_closes_with_a_checkpoint(self):
        self.trust("srv-1")
        number, invitation = self.request()
        decided = self.instance.approve(invitation).json
        path = f"{self.folder}/fetched"
        self.instance.run("receipt", "fetch", decided["follow_handle"], "--server", self.instance.url, "--out", path,
                          data=False)
        self.assertTrue(self.verdict(path, self.ledger()["key"]))
        letters = [body for _, subject, body in self.instance.messages() if str(number) in subject]
        note = letters[-1][letters[-1].index("\nsupport.example/ledger\n") + 1:] if letters else ""
        kept = write(f"{self.folder}/letter.note", note.replace("\r\n", "\n").strip("\n") + "\n")
        self.instance.run("ledger", "verify", "--checkpoint", kept)

    def test_the_checkpoint_and_the_tiles_are_public_and_entries_are_not(self):
        served = urllib.request.urlopen(f"{self.instance.url}/ledger/checkpoint").read().decode()
        ledger = self.ledger()
        self.assertEqual(served.splitlines()[0], ledger["origin"])
        tile = urllib.request.urlopen(f"{self.instance.url}/ledger/tile/0/000.p/1").read()
        self.assertEqual(len(tile), 32)
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{self.instance.url}/ledger/tile/entries/000.p/1")
        self.assertEqual(refused.exception.code, 403)

    def test_what_is_not_there_is_404_and_bundles_are_kept_by_nobody(self):
        for path in ("tile/0/x999/999", "tile/7/000", "tile/0/0", "tile/entries/x999/999"):
            with self.subTest(path), self.assertRaises(urllib.error.HTTPError) as missing:
                urllib.request.urlopen(f"{self.instance.url}/ledger/{path}")
            self.assertEqual(missing.exception.code, 404)
        with self.assertRaises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"{self.instance.url}/ledger-7/checkpoint")
        self.assertEqual(missing.exception.code, 404)
        for path, cache in (("tile/0/000.p/1", "public, max-age=31536000, immutable"),
                            ("tile/entries/000.p/1", "private, no-store")):
            connection = LocalConnection(f"{self.instance.folder}/propusk.sock")
            connection.request("GET", f"/ledger/{path}")
            answer = connection.getresponse()
            self.assertEqual((answer.status, answer.getheader("Cache-Control")), (200, cache))
            connection.close()

    def test_an_agent_sees_what_happened_and_no_salts(self):
        new_key(f"{self.folder}/petr")
        self.instance.run("agent", "add", "petr", "--key", f"{self.folder}/petr.pub", "--role", "agent")
        seen = self.instance.json("ledger", "show", "--as", "petr")
        self.assertTrue(seen["entries"])
        self.assertTrue(all("leaf" not in entry for entry in seen["entries"]), seen["entries"][:2])
        refused = self.instance.run("ledger", "proof", "0", "--as", "petr", "--json", status=3)
        self.assertEqual(refused.error["code"], "notPermitted")
        for who in ((), ("--as", "ivan")):
            self.assertTrue(all(entry["leaf"] for entry in self.instance.json("ledger", "show", *who)["entries"]))
            self.assertIn("salt", self.instance.json("ledger", "proof", "0", *who)["opening"])

    def test_the_page_gives_the_receipt_and_contacts_have_the_key(self):
        self.trust("srv-1")
        number, invitation = self.request()
        decided = self.instance.approve(invitation).json
        page = urllib.request.urlopen(f"{self.instance.url}/f/{decided['follow_handle']}").read().decode()
        self.assertIn(f'/f/{decided["follow_handle"]}/receipt" download="propusk-r{number}.receipt"', page)
        answer = urllib.request.urlopen(f"{self.instance.url}/f/{decided['follow_handle']}/receipt")
        path = write(f"{self.folder}/of-the-page", answer.read().decode())
        self.assertTrue(self.verdict(path, self.ledger()["key"]))
        # Two ways to the key: with the trust line, and in the mailbox.
        notes = self.instance.json("machine", "trust", "srv-1")["notes"]
        key = self.ledger()["key"]
        self.assertTrue([note for note in notes if key in note["en"] and key in note["ru"]])
        processes.wait_until(lambda: [body for _, subject, body in self.instance.messages()
                                      if str(number) in subject and key in body], 10, "the key")

    def test_receipt_verify_says_what_is_proved(self):
        self.trust("srv-1")
        number, _ = self.completed()
        key = self.ledger()["key"]
        receipt = self.receipt(number, "told")
        proven = self.instance.json("receipt", "verify", receipt, "--key", key, data=False)
        self.assertEqual((proven["key"], proven["origin"]), (key, "support.example/ledger"))
        self.assertEqual(proven["certificates"], [self.shown(number)["passes"][0]["certificate"]])
        self.assertEqual(len(proven["steps"]), proven["entries"])
        self.assertIn("access.approved", [step["kind"] for step in proven["steps"]])
        spoken = self.instance.run("receipt", "verify", receipt, "--key", key, data=False).out
        for words in (key, proven["root"], proven["certificates"][0]):
            self.assertIn(words, spoken)

    def test_after_a_restore_each_log_is_at_its_name_and_a_ticket_tells_of_both(self):
        before = self.ledger()
        self.instance.run("backup", f"{self.folder}/backup-of-logs")
        restored = Instance(f"{self.folder}/two-logs", type(self).transcript)
        restored.run("restore", "--from", f"{self.folder}/backup-of-logs")
        restored.start()
        try:
            made = restored.json("access", "request", "--ticket", "1", "--machine", "srv-1", "--profile",
                                 "posix-basics", "--for", "30m", "--reason", "after the restore", "--as", "ivan")
            told = restored.json("ledger", "show", "--ticket", "1")
            logs = {entry["log"] for entry in told["entries"]}
            self.assertEqual(logs, {before["origin"], told["origin"]})
            self.assertNotEqual(before["origin"], told["origin"])
            self.assertEqual(told["entries"][-1]["request"], made["number"])
            for log, size in ((before["origin"], before["size"]), (told["origin"], told["size"])):
                path = log.split("/")[1]
                note = urllib.request.urlopen(f"{restored.url}/{path}/checkpoint").read().decode()
                self.assertEqual(note.splitlines()[0], log)
                self.assertGreaterEqual(int(note.splitlines()[1]), size)
                tile = urllib.request.urlopen(f"{restored.url}/{path}/tile/0/000.p/1").read()
                proof = restored.json("ledger", "proof", "0", "--log", log)
                self.assertEqual(tile, hashlib.sha256(b"\0" + proof["entry"].encode()).digest())
                self.assertIn(f"\n\n{log}\n", proof["proof"])
            restored.run("ledger", "proof", "0", "--log", "support.example/other", status=3)
        finally:
            restored.stop()

    def test_a_proof_is_one_that_the_independent_verifier_reads(self):
        self.instance.run("ledger", "verify")
        proof = self.instance.run("ledger", "proof", "0").out
        self.assertTrue(proof.startswith("c2sp.org/tlog-proof@v1\n"), proof)
        self.instance.run("ledger", "proof", "99999", status=3)

    def put_back(self, whole):
        """A database without a write-ahead log, in the place of the stopped server's."""
        for end in ("-wal", "-shm"):
            if os.path.exists(self.database + end):
                os.remove(self.database + end)
        shutil.copy(whole, self.database)

    def test_a_changed_history_is_found(self):
        self.trust("srv-1")
        self.completed()
        self.instance.run("ledger", "verify")
        self.instance.stop()
        self.database = f"{self.instance.folder}/propusk.sqlite"
        settled = sqlite3.connect(self.database)
        settled.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        settled.close()
        whole = f"{self.folder}/whole.sqlite"
        shutil.copy(self.database, whole)
        for what, statement in [
            ("a field", "UPDATE event SET opening = replace(opening, '\"minutes\"', '\"minutez\"')"),
            ("a kind", "UPDATE event SET kind = 'access.declined' WHERE kind = 'access.approved'"),
            ("a column", "UPDATE event SET request_id = 7 WHERE kind = 'access.approved'"),
            ("the last event", "DELETE FROM event WHERE id = (SELECT max(id) FROM event)"),
        ]:
            with self.subTest(what):
                self.put_back(whole)
                changed = sqlite3.connect(self.database)
                for (name,) in changed.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                    changed.execute(f"DROP TRIGGER {name}")
                count = changed.execute(statement).rowcount
                changed.commit()
                changed.close()
                self.assertGreater(count, 0)
                self.instance.start()
                done = self.instance.run("ledger", "verify", status=1)
                self.instance.stop()
                self.assertIn("event", done.out)
        self.put_back(whole)
        self.instance.start()

    def test_a_login_that_no_consent_covers_is_named(self):
        self.trust("srv-1")
        logged = self.logged()
        self.completed()
        log = write(f"{self.folder}/sshd.log", logged())
        clean = self.instance.json("receipt", "compare", "--machine", "srv-1", "--sshd-log", log)
        self.assertEqual((clean["uncovered"], clean["repeated"]), ([], []))
        self.assertGreater(clean["covered"], 0)
        key = self.pass_key()
        certify(self.authority(), key, ["propusk-srv-1"])
        ssh(self.sshd, self.account.name, key, "id", "-un")
        log = write(f"{self.folder}/sshd.log", logged())
        done = self.instance.run("receipt", "compare", "--machine", "srv-1", "--sshd-log", log, status=1)
        self.assertIn("(serial ", done.out)
        self.assertEqual(clean["without_command"], 0, "sshd logs at VERBOSE here")
        twice = write(f"{self.folder}/twice.log", logged() * 2)
        found = self.instance.json("receipt", "compare", "--machine", "srv-1", "--sshd-log", twice, status=1)
        self.assertGreater(len(found["repeated"]), 0)

    def compare(self, log, machine="srv-1", status=0):
        path = write(f"{self.folder}/compared.log", log)
        return self.instance.json("receipt", "compare", "--machine", machine, "--sshd-log", path, status=status)

    def logged(self):
        """What sshd says from here on."""
        before = len(self.sshd.log())
        return lambda: self.sshd.log()[before:]

    def test_a_key_id_that_fills_the_line_hides_no_login(self):
        self.trust("srv-1")
        fake = f" (serial 5) CA ED25519 SHA256:{'z' * 43}"
        for what, name in [("filler", "i" * 950), ("a fake signer, and filler", f"i{fake}{'i' * 900}"),
                           ("a fake signer where the line ends", None), ("a line feed", f"i\n{fake}"),
                           ("a fake signer and a line feed", f"i{fake}\ni")]:
            with self.subTest(what):
                log = self.logged()
                key = self.pass_key()
                if name is None:
                    # Measured with a first login: where the line is cut, the fake one shall end.
                    certify(self.authority(), key, ["propusk-srv-1"], key_id="i" * 950)
                    ssh(self.sshd, self.account.name, key, "true")
                    line = next(line for line in log().splitlines() if "Accepted publickey" in line)
                    room = len(line) - line.index(" ID ") - len(" ID ")
                    name = "i" * (room - len(fake)) + fake + "i" * 100
                    log = self.logged()
                certify(self.authority(), key, ["propusk-srv-1"], key_id=name)
                done = ssh(self.sshd, self.account.name, key, "true")
                self.assertEqual(done.returncode, 0, done.stderr)
                found = self.compare(log(), status=1)
                self.assertEqual(len(found["unreadable"] + found["strangers"]), 1, log())
                self.assertEqual(found["others"], {})

    def test_another_command_under_a_consented_serial_is_named(self):
        self.trust("srv-1")
        log = self.logged()
        number, _ = self.completed()
        known = self.shown(number)["passes"][0]
        self.assertEqual(self.compare(log())["other_command"], [])
        for command in ("id -un", "x' for root from 127.0.0.1 port 1 id 0", "y" * 930):
            with self.subTest(command[:20]):
                theirs = self.logged()
                key = self.pass_key()
                certify(self.authority(), key, ["propusk-srv-1"], "clear", f"force-command={command}",
                        key_id=known["key_id"], serial=known["serial"])
                ssh(self.sshd, self.account.name, key, "x")
                # The client's log begins after the broker's own login: as a repeated serial it would be found anyhow.
                found = self.compare(theirs(), status=1)
                self.assertEqual((found["covered"], found["uncovered"]), (1, []))
                self.assertEqual(len(found["other_command"]) + len(found["unreadable"]), 1, theirs())
        # Below VERBOSE nobody knows what ran, and the comparison says so.
        quiet = "".join(line for line in log().splitlines(True) if "Starting session" not in line)
        first = quiet[:quiet.index("\n", quiet.index("Accepted publickey")) + 1]
        self.assertEqual(self.compare(first)["without_command"], 1)

    def test_a_log_larger_than_a_request_is_filtered_here(self):
        self.trust("srv-1")
        log = self.logged()
        self.completed()
        noise = "Failed password for invalid user x from 192.0.2.1 port 1 ssh2\n" * 300000
        self.assertGreater(len(noise), 12 << 20)
        self.assertGreater(self.compare(noise + log())["covered"], 0)
        # As many logins of somebody else's authority as no one request could carry.
        other = (f"Accepted publickey for root from 192.0.2.1 port 1 ssh2: ED25519-CERT SHA256:{'b' * 43} "
                 f"ID {'x' * 100} (serial %d) CA ED25519 SHA256:{'z' * 43}\n")
        found = self.compare(log() + "".join(other % turn for turn in range(60000)))
        self.assertEqual(found["others"], {f"SHA256:{'z' * 43}": 60000})

    def test_a_receipt_of_before_a_restore_holds_after_it(self):
        self.trust("srv-1")
        number, invitation = self.request()
        decided = self.instance.approve(invitation, "--by-hand", wait=False).json
        script = write(f"{self.folder}/by-hand.sh", self.instance.run(
            "consent", "show", invitation.handle, "--server", self.instance.url, "--script", data=False).out)
        key = self.ledger()["key"]
        self.instance.run("backup", f"{self.folder}/backup")
        restored = Instance(f"{self.folder}/restored", type(self).transcript)
        restored.run("restore", "--from", f"{self.folder}/backup")
        self.instance.stop()
        restored.start()
        try:
            ran = subprocess.run(["sh", script], capture_output=True, text=True)
            result = write(f"{self.folder}/result", ran.stdout)
            restored.run("consent", "attach", decided["follow_handle"], "--server", restored.url, result, data=False)
            path = f"{self.folder}/restored-receipt"
            restored.run("receipt", "fetch", decided["follow_handle"], "--server", restored.url, "--out", path,
                         data=False)
            with open(path, encoding="utf-8") as file:
                self.assertNotIn('"kept"', file.read(), "it was attached in another log")
            self.assertTrue(self.verdict(path, key))
        finally:
            restored.stop()
            self.instance.start()
