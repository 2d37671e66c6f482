"""Backup, restore and fsck of a real instance, under load and after damage."""
import hashlib
import json
import os
import shutil
import sqlite3
import stat
import struct
import threading

from support import processes
from support.crashes import Database
from support.house import CLIENT, House
from support.instance import Instance
from support.keys import new_key


def erased(opening, name):
    """An opening without the text of a personal field (docs/formats/ledger.md)."""
    opening = json.loads(opening)
    for field in opening["fields"]:
        if field["name"] == name:
            parts = [part.encode() for part in (name, field.pop("value"))]
            text = b"propusk field 1\n" + bytes.fromhex(field.pop("salt"))
            for part in parts:
                text += struct.pack(">I", len(part)) + part
            field["digest"] = hashlib.sha256(text).hexdigest()
    return json.dumps(opening, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class Backup(House):
    def copy(self, name):
        path = f"{self.folder}/{name}"
        self.instance.run("backup", path)
        return path

    def restore(self, backup, name, *options, status=0):
        restored = Instance(f"{self.folder}/{name}", type(self).transcript)
        answer = restored.run("restore", "--from", backup, *options, status=status)
        return restored, answer

    def collect(self):
        number, invitation = self.request()
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")
        return number

    def test_a_backup_under_load_is_consistent_and_nobody_elses(self):
        over = threading.Event()

        def load():
            while not over.is_set():
                self.instance.api("POST", "/requests", agent="ivan", body={
                    "ticket": 1, "machine": "srv-1", "profile": "posix-basics", "inputs": {}, "minutes": 30,
                    "reason": "load"})

        threads = [threading.Thread(target=load) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            backups = [self.copy(f"under-load-{turn}") for turn in range(5)]
        finally:
            over.set()
            for thread in threads:
                thread.join()
        sizes = []
        for turn, backup in enumerate(backups):
            self.assertEqual(stat.S_IMODE(os.stat(backup).st_mode), 0o700)
            for folder, _, files in os.walk(backup):
                for file in files:
                    self.assertEqual(stat.S_IMODE(os.stat(f"{folder}/{file}").st_mode), 0o600, file)
            self.instance.run("serve", "--data", backup, status=1)  # A backup is not for serving.
            restored, _ = self.restore(backup, f"restored-{turn}")
            restored.run("fsck")
            sizes.append(Database(backup).checkpoint()[0])
        self.assertEqual(sizes, sorted(sizes))
        self.assertGreater(sizes[-1], sizes[0], "it was under load")

    def test_a_restore_repeats_no_serial_and_begins_a_log_that_names_the_last_checkpoint(self):
        self.collect()
        backup = self.copy("backup")
        self.collect()
        # What happened since is lost to the backup; somebody kept the checkpoint of it.
        live = Database(self.instance.folder)
        size, note = live.checkpoint()
        lost = {row[0] for row in live.rows("SELECT serial FROM pass")}
        kept = f"{self.folder}/kept.txt"
        with open(kept, "w", encoding="utf-8") as file:
            file.write(note)
        _, refused = self.restore(backup, "backup", status=3)
        self.assertIn("backup", refused.err)
        restored, answer = self.restore(backup, "again", "--checkpoint", kept, "--json")
        self.assertEqual(json.loads(answer.out)["previous_size"], size)
        restored.run("fsck")
        number, origin, first = Database(restored.folder).rows("SELECT * FROM log ORDER BY number DESC LIMIT 1")[0]
        self.assertEqual(origin, f"support.example/ledger-{number}")
        opening = json.loads(Database(restored.folder).value("SELECT opening FROM event WHERE id = ?", first))
        fields = {field["name"]: field["value"] for field in opening["fields"]}
        self.assertEqual((fields["origin"], fields["previous"]), (origin, note))
        # A second restore of the same backup, as after a second disaster: neither serials nor the name come again.
        other, _ = self.restore(backup, "a-third")
        origins = {Database(one.folder).value("SELECT origin FROM log ORDER BY number DESC LIMIT 1")
                   for one in (restored, other)}
        epochs = {Database(one.folder).value("SELECT value FROM setting WHERE name = 'serial epoch'")
                  for one in (restored, other)}
        self.assertEqual((len(origins), len(epochs)), (2, 2))
        self.assertTrue(all(int(epoch) > max(lost) >> 32 for epoch in epochs))
        # An older checkpoint than the backup's own is none to go on from.
        early = Database(backup).value("SELECT note FROM checkpoint ORDER BY size LIMIT 1")
        with open(kept, "w", encoding="utf-8") as file:
            file.write(early)
        _, refused = self.restore(backup, "never", "--checkpoint", kept, status=3)
        self.assertFalse(os.path.exists(f"{self.folder}/never"))

    def damage(self, restored, change, *words):
        """Changes the database behind the server's back; fsck has to say so in these words."""
        database = f"{restored.folder}/propusk.sqlite"
        shutil.copy(database, f"{database}.kept")
        changing = sqlite3.connect(database)
        for (trigger,) in changing.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            changing.execute(f"DROP TRIGGER {trigger}")
        before = changing.total_changes
        changing.executescript(change)
        changing.commit()
        self.assertGreater(changing.total_changes, before, "nothing was changed")
        changing.close()
        try:
            answer = restored.run("fsck", status=1)
            for word in words:
                self.assertIn(word, answer.err)
        finally:
            os.replace(f"{database}.kept", database)

    def test_a_restore_sends_no_dead_code_and_ends_what_was_asked(self):
        outbox = f"{self.instance.folder}/outbox"
        os.rename(outbox, f"{outbox}.away")
        with open(outbox, "w", encoding="utf-8"):
            pass  # A file in its place: what is written now waits.
        try:
            number = self.instance.json("access", "request", "--ticket", "1", "--machine", "srv-1", "--profile",
                                        "posix-basics", "--for", "30m", "--reason", "waits", "--as", "ivan")["number"]
            backup = self.copy("with-a-letter")
        finally:
            os.remove(outbox)
            os.rename(f"{outbox}.away", outbox)
        waiting = "SELECT count(*) FROM outbox WHERE handed_over_at IS NULL"
        self.assertEqual(Database(backup).value(waiting), 1)
        restored, _ = self.restore(backup, "without-the-letter")
        self.assertEqual(Database(restored.folder).value(waiting), 0)
        restored.run("fsck")
        restored.start()
        try:
            self.assertEqual(restored.json("access", "show", str(number))["state"], "withdrawn")
            processes.wait_until(lambda: restored.json("status")["waiting_messages"] == 0, 20, "the letters")
            self.assertFalse([body for _, _, body in restored.messages() if "/c/" in body])
            self.assertTrue([subject for _, subject, _ in restored.messages() if str(number) in subject],
                            "who was asked is told that it is over")
        finally:
            restored.stop()

    def test_after_a_restore_neither_key_ids_nor_what_contacts_certify_repeats(self):
        number = self.collect()
        known = self.shown(number)["passes"][0]["key_id"]
        self.assertEqual(known, f"propusk/t1/r{number}/p1")
        backup = self.copy("before-the-same-number")
        restored, _ = self.restore(backup, "the-same-number")
        lost, invitation = self.request()
        self.assertEqual(self.instance.approve(invitation).json["state"], "completed")
        restored.start()
        try:
            made = restored.json("access", "request", "--ticket", "1", "--machine", "srv-1", "--profile",
                                 "posix-basics", "--for", "30m", "--reason", "again", "--as", "ivan")["number"]
            self.assertEqual(made, lost, "numbers of rows do come again")
            restored.approve(restored.invitation(made))
            again = restored.json("access", "show", str(made))["passes"][0]
            epoch = again["serial"] >> 32
            self.assertEqual(again["key_id"], f"propusk/e{epoch}/t1/r{made}/p1")
            self.assertNotEqual(again["key_id"], self.shown(lost)["passes"][0]["key_id"])
        finally:
            restored.stop()

    def test_files_of_tickets_are_taken_along_and_checked(self):
        content = os.urandom(50_000)
        path = f"{self.folder}/screen.png"
        with open(path, "wb") as file:
            file.write(content)
        number = self.instance.json("ticket", "attach", "1", path, "--as", "ivan")["number"]
        digest = hashlib.sha256(content).hexdigest()
        backup = self.copy("with-files")
        kept = f"{backup}/files/{digest[:2]}/{digest}"
        self.assertEqual(stat.S_IMODE(os.stat(kept).st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(os.stat(f"{backup}/files").st_mode), 0o700)
        restored, _ = self.restore(backup, "restored-with-files")
        restored.run("fsck")
        restored.start()
        try:
            out = f"{self.folder}/fetched.png"
            restored.run("ticket", "fetch", str(number), "--output", out, "--as", "ivan")
            with open(out, "rb") as file:
                self.assertEqual(file.read(), content)
        finally:
            restored.stop()
        stored = f"{restored.folder}/files/{digest[:2]}/{digest}"
        with open(stored, "wb") as file:
            file.write(b"X" + content[1:])
        self.assertIn(f"file {number} of ticket 1 is not what was kept", restored.run("fsck", status=1).err)
        os.remove(stored)
        self.assertIn(f"file {number} of ticket 1 is not in files/", restored.run("fsck", status=1).err)
        # A backup without one of its files still makes a desk, and says what is missing.
        os.remove(kept)
        _, answer = self.restore(backup, "restored-without-a-file")
        self.assertIn(f"file {number} of ticket 1 is not in files/", answer.err)

    def test_a_flipped_byte_is_found(self):
        self.collect()
        backup = self.copy("whole")
        restored, _ = self.restore(backup, "to-damage")
        restored.run("fsck")
        for change, word in (
            ("UPDATE evidence SET text = 'X' || substr(text, 2) WHERE rowid = (SELECT min(rowid) FROM evidence "
             "WHERE text IS NOT NULL)", "text of probe"),
            ("UPDATE evidence SET redactions = '{\"token\":9}' WHERE rowid = (SELECT min(rowid) FROM evidence)",
             "its event says"),
            ("UPDATE plan SET content = replace(content, 'posix', 'posiy')", "plan of request"),
            ("UPDATE event SET at = at + 60000 WHERE id = 3", "event 3"),
            ("DELETE FROM event WHERE id = (SELECT max(id) FROM event)", "ledger"),
            ("UPDATE ledger_node SET hash = zeroblob(32) WHERE level = 0 AND place = 1",
             "event 2"),
            # The log before the restore, cut back to an earlier checkpoint of its own: each log alone is whole.
            ("DELETE FROM checkpoint WHERE log = 1 AND size = (SELECT max(size) FROM checkpoint WHERE log = 1); "
             "DELETE FROM ledger_node WHERE log = 1 AND place >= (SELECT max(size) FROM checkpoint WHERE log = 1); "
             "DELETE FROM event WHERE id > (SELECT max(size) FROM checkpoint WHERE log = 1) "
             "AND id < (SELECT first_event FROM log WHERE number > 1)", "does not begin where"),
            ("PRAGMA foreign_keys = OFF; DELETE FROM access_request", "database"),
        ):
            with self.subTest(change):
                self.damage(restored, change, word)
        restored.run("fsck")

    def live_a_little(self):
        """A request of each kind, a change of each register; returns the number of a completed request."""
        run = self.instance.run
        run("client", "change", CLIENT, "--tariff", "premium")
        run("client", "change", CLIENT, "--tariff", "premium")  # No change, no event.
        run("tariff", "add", "Own", "--minutes", "30")
        run("client", "add", "Dealer", "--tariff", "Own", "--contract-through", "2030-12-31")
        run("client", "partner", "Dealer", "--for", CLIENT)
        run("calendar", "shorten", "on")
        run("release", "add", "5.5.41")
        run("contact", "add", "--client", CLIENT, "--name", "Boris", "--email", "boris@example.org", "--approves")
        run("contact", "key", "add", "anna@example.org", "--key", new_key(f"{self.folder}/anna") + ".pub")
        self.add_machine("srv-2", trust=False)
        run("machine", "change", "srv-2", "--user", "other")
        run("machine", "lock", "srv-2")
        run("machine", "unlock", "srv-2")
        new_key(f"{self.folder}/olga")
        run("agent", "add", "olga", "--key", f"{self.folder}/olga.pub", "--role", "auditor")
        run("agent", "lock", "olga")
        declined, invitation = self.request()
        run("consent", "decline", invitation.handle, "--server", self.instance.url, stdin=invitation.code + "\n")
        by_hand, invitation = self.request()
        self.instance.approve(invitation, "--by-hand", wait=False)
        run("access", "withdraw", str(by_hand))
        waiting, _ = self.request()
        failing, invitation = self.request("srv-2")
        self.instance.approve(invitation, status=None)
        self.assertEqual(self.ended(failing)["state"], "failed")
        return self.collect()

    def test_a_row_that_differs_from_the_ledger_is_found(self):
        done = self.live_a_little()
        backup = self.copy("told")
        restored, _ = self.restore(backup, "to-forge")
        restored.run("fsck")
        request = f"WHERE request_id = {done}"
        for change, *words in (
            ("UPDATE tariff_version SET limit_minutes = 3 WHERE tariff = 'Own'", "tariff version 5", "limit"),
            ("UPDATE tariff_version SET limit_minutes = 3 WHERE tariff = 'basic'", "tariff version 1", "limit"),
            ("UPDATE tariff SET is_example = 1 WHERE name = 'Own'", "tariff version 5", "example"),
            ("INSERT INTO tariff VALUES('Free', 0)", "tariff Free has no version"),
            ("UPDATE client SET contract_through = '2099-01-01' WHERE id = 2", "client 2", "contract_through"),
            ("UPDATE client SET is_partner = 0 WHERE id = 2", "client 2", "partner"),
            ("DELETE FROM partner_client", "partnership 1"),
            ("INSERT INTO partner_client VALUES(7, 1, 2, 5)", "partnership 7"),
            ("UPDATE calendar_publication SET is_on = 0", "publication 1", "is_on"),
            ("UPDATE release SET version = '5.5.42'", "release 1", "release"),
            ("UPDATE agent SET role = 'supervisor' WHERE name = 'olga'", "agent 2", "role"),
            ("UPDATE agent SET key = (SELECT key FROM agent WHERE name = 'ivan') WHERE name = 'olga'",
             "agent 2", "fingerprint"),
            ("UPDATE agent SET locked_at = NULL WHERE name = 'olga'", "agent 2", "locked"),
            ("INSERT INTO agent(id, name, key, fingerprint, role, created_at)"
             " SELECT 9, 'mallory', key, 'SHA256:x', role, created_at FROM agent LIMIT 1",
             "agent 9 is in the tables, and not in the ledger"),
            ("DELETE FROM agent WHERE name = 'olga'", "agent 2 is in the ledger, and not in the tables"),
            ("UPDATE client SET tariff = 'basic'", "client 1", "tariff"),
            ("UPDATE client SET name = 'Other' WHERE id = 1", "client 1", "client"),
            ("UPDATE contact SET email = 'mallory@example.org' WHERE id = 1", "contact 1", "email"),
            ("UPDATE contact SET confirmed_at = created_at WHERE id = 2", "contact 2", "confirmed"),
            ("INSERT INTO contact SELECT 9, client_id, 'M', 'm@example.org', NULL, 'en', 1, created_at, created_at "
             "FROM contact LIMIT 1", "contact 9 is in the tables, and not in the ledger"),
            ("UPDATE contact_key SET confirmed_at = created_at", "contact key 1", "confirmed"),
            ("UPDATE contact_key SET public_key = (SELECT key FROM agent LIMIT 1)", "contact key 1", "fingerprint"),
            ("UPDATE enrolment SET state = 'confirmed', decided_by = 1, decided_at = created_at WHERE id = 1",
             "enrolment 1", "state", "contact_row"),
            ("UPDATE enrolment SET content = replace(content, 'boris', 'mallory')", "enrolment 2", "content"),
            ("UPDATE enrolment SET entered_by = 'anna'", "enrolment 1", "entered_by"),
            ("UPDATE machine SET host = '192.0.2.1' WHERE id = 1", "machine 1", "address"),
            ("UPDATE machine SET host_key = (SELECT key FROM agent LIMIT 1) WHERE id = 1", "machine 1", "host_key"),
            ("UPDATE machine SET clock_offset = 7200 WHERE id = 1", "machine 1", "clock_offset"),
            ("UPDATE machine SET confirmed_at = created_at WHERE id = 2", "machine 2", "confirmed"),
            ("UPDATE machine SET demanded_grade = 'signed' WHERE id = 1", "machine 1", "demanded_grade"),
            ("UPDATE ticket SET subject = 'Another'", "ticket 1", "topic"),
            ("UPDATE ticket SET body = 'Another'", "ticket 1", "body"),
            ("UPDATE ticket SET state = 'closed'", "ticket 1", "state"),
            (f"UPDATE access_request SET state = 'failed' WHERE id = {done}", f"request {done}", "state"),
            (f"UPDATE access_request SET reason = 'because' WHERE id = {done}", f"request {done}", "reason"),
            (f"UPDATE access_request SET minutes = 480 WHERE id = {done}", f"request {done}", "minutes"),
            (f"UPDATE access_request SET agent = 'olga' WHERE id = {done}", f"request {done}", "agent"),
            (f"UPDATE access_request SET machine_id = 2 WHERE id = {done}", f"request {done}", "machine_row"),
            (f"UPDATE access_request SET expires_at = expires_at + 1 WHERE id = {done}", f"request {done}", "expires"),
            (f"UPDATE access_request SET inputs = '{{\"a\":\"b\"}}' WHERE id = {done}", f"request {done}", "inputs"),
            ("UPDATE access_request SET failure = replace(failure, ':', ': ') WHERE failure IS NOT NULL; "
             "UPDATE access_request SET failure = '{\"checks\":[],\"code\":\"cancelled\"}' WHERE failure IS NOT NULL",
             "failure, failure_digest"),
            (f"DELETE FROM plan {request}", f"the plan of request {done}"),
            (f"UPDATE consent SET shown_text = shown_text || '.' {request}", f"the consent on request {done}",
             "consent"),
            (f"UPDATE consent SET minutes = 480 {request}", f"the consent on request {done}", "minutes"),
            (f"UPDATE consent SET contact_id = 2 {request}", f"the consent on request {done}", "contact_row"),
            (f"UPDATE consent SET grade = 'held' {request}", f"the consent on request {done}", "grade"),
            (f"UPDATE consent SET follow_hash = x'00' {request}", f"the consent on request {done}", "follow"),
            (f"DELETE FROM consent {request}", f"the consent on request {done} is in the ledger"),
            ("UPDATE consent SET decision = 'approved' WHERE decision = 'declined'", "decision"),
            (f"UPDATE pass SET certificate = replace(certificate, 'AAAA', 'AAAB') {request}", "pass propusk/t1",
             "certificate"),
            (f"UPDATE pass SET public_key = 'ssh-ed25519 AAAA' {request}", "pass propusk/t1", "certificate"),
            (f"UPDATE pass SET serial = serial + (1 << 60) {request}", "pass propusk/t1", "serial",
             "would be taken again"),
            (f"DELETE FROM pass {request}", "is in the ledger, and not in the tables"),
            ("UPDATE setting SET value = '0' WHERE name = 'serial counter'; "
             "UPDATE setting SET value = '1' WHERE name = 'serial epoch'", "would be taken again"),
            (f"INSERT INTO lease VALUES(1, {done}, 'root', 0, 1)", f"the lease of request {done} is in the tables"),
            (f"UPDATE collection SET is_complete = 0 {request}", "collection", "complete"),
            (f"UPDATE collection SET origin = 'claimed' {request}", "collection", "origin"),
            (f"UPDATE collection SET errors = 'none' {request}", "collection", "run"),
            (f"DELETE FROM collection {request}", "collection", "is in the ledger, and not in the tables"),
            ("UPDATE evidence SET reason = 'refused'", "collection", "run"),
            ("UPDATE fact SET value = '9.9' WHERE collection_id IS NOT NULL", "collection", "facts_digest"),
            ("UPDATE fact SET value = '9.9' WHERE collection_id IS NULL", "ticket 1", "claims"),
            ("DELETE FROM fact WHERE collection_id IS NOT NULL", "collection", "facts, facts_digest"),
        ):
            with self.subTest(change):
                self.damage(restored, change, *words)
        restored.run("fsck")

    def test_an_erased_field_is_none_that_differs(self):
        done = self.collect()
        restored, _ = self.restore(self.copy("to-erase"), "erased")
        changing = sqlite3.connect(f"{restored.folder}/propusk.sqlite")
        changing.execute("DROP TRIGGER event_is_final")
        number, opening = changing.execute("SELECT id, opening FROM event WHERE kind = 'access.requested' "
                                           "AND request_id = ?", (done,)).fetchone()
        changing.execute("UPDATE event SET opening = ? WHERE id = ?", (erased(opening, "reason"), number))
        changing.execute("UPDATE access_request SET reason = '' WHERE id = ?", (done,))
        changing.commit()
        changing.close()
        restored.run("fsck")

    def test_fsck_asks_for_a_stopped_server(self):
        self.instance.run("fsck", status=3)
