"""Backup, restore and fsck of a real instance, under load and after damage."""
import json
import os
import shutil
import sqlite3
import stat
import threading

from support.crashes import Database
from support.house import House
from support.instance import Instance


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
        restored, answer = self.restore(backup, "again", "--checkpoint", kept)
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

    def test_a_flipped_byte_is_found(self):
        self.collect()
        backup = self.copy("whole")
        restored, _ = self.restore(backup, "to-damage")
        database = f"{restored.folder}/propusk.sqlite"
        answer = restored.run("fsck")
        for change, word in (
            ("UPDATE evidence SET text = 'X' || substr(text, 2) WHERE rowid = (SELECT min(rowid) FROM evidence "
             "WHERE text IS NOT NULL)", "text of probe"),
            ("UPDATE evidence SET redactions = '{\"token\":9}' WHERE rowid = (SELECT min(rowid) FROM evidence)",
             "its event says"),
            ("UPDATE plan SET content = replace(content, 'posix', 'posiy')", "plan of request"),
            ("DROP TRIGGER event_is_final; UPDATE event SET at = at + 60000 WHERE id = 3", "event 3"),
            ("DROP TRIGGER event_is_kept; DELETE FROM event WHERE id = (SELECT max(id) FROM event)", "ledger"),
            ("DROP TRIGGER node_is_final; UPDATE ledger_node SET hash = zeroblob(32) WHERE level = 0 AND place = 1",
             "event 2"),
            ("PRAGMA foreign_keys = OFF; DELETE FROM access_request", "database"),
        ):
            with self.subTest(change):
                shutil.copy(database, f"{database}.kept")
                changing = sqlite3.connect(database)
                changing.executescript(change)
                changing.commit()
                changing.close()
                answer = restored.run("fsck", status=1)
                self.assertIn(word, answer.err)
                os.replace(f"{database}.kept", database)
        restored.run("fsck")

    def test_fsck_asks_for_a_stopped_server(self):
        self.instance.run("fsck", status=3)
