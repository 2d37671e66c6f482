"""Kills of a working server, and what has to hold after each."""
import contextlib
import http.client
import json
import os
import random
import signal
import sqlite3
import threading

from . import processes
from .instance import Invitation


class Crowd:
    """Many requests at once, approved over the API as contacts do, and what each answer acknowledged."""

    def __init__(self, instance, machines):
        self.instance = instance
        self.machines = machines
        self.callers = 0

    def prepare(self):
        """One request for each machine; returns {number: (handle, body of the approval)}."""
        numbers = []
        for machine in self.machines:
            status, answer = self.instance.api("POST", "/requests", agent="ivan", body={
                "ticket": 1, "machine": machine, "profile": "posix-basics", "inputs": {}, "minutes": 30,
                "reason": "crash test"})
            if status != 200:
                raise AssertionError(f"no request: {answer}")
            numbers.append(answer["number"])
        invitations = self.invitations(set(numbers))
        return {number: (invitation.handle, self.approval(invitation))
                for number, invitation in invitations.items()}

    def invitations(self, wanted):
        found = {}

        def look():
            if self.instance.process.poll() is not None:
                raise AssertionError("the server has ended")
            for _, subject, body in self.instance.messages():
                number = int("".join(c for c in subject.split(" for ")[0] if c.isdigit()) or 0)
                if number in wanted and "/c/" in body:
                    found[number] = Invitation(body)
            return len(found) == len(wanted)

        processes.wait_until(look, 60, "the invitations")
        # Read ones are put away, so that the next look is short.
        for name in os.listdir(f"{self.instance.folder}/outbox"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(f"{self.instance.folder}/outbox/{name}")
        return found

    def connection(self):
        # Each contact comes from an address of their own, as contacts do: decisions are throttled by address.
        self.callers += 1
        source = f"127.{10 + self.callers // 62500}.{self.callers // 250 % 250}.{1 + self.callers % 250}"
        return http.client.HTTPConnection("127.0.0.1", self.instance.port, timeout=60, source_address=(source, 0))

    def approval(self, invitation):
        connection = self.connection()
        connection.request("POST", f"/api/v1/consents/{invitation.handle}", '{"without": []}',
                           {"Content-Type": "application/json"})
        response = connection.getresponse()
        document = json.loads(response.read())
        connection.close()
        if response.status != 200:
            raise AssertionError(f"no document: {document}")
        return json.dumps({"code": invitation.code, "plan": document["plan_digest"], "without": [],
                           "is_by_hand": False, "waits": random.random() < 0.5})

    def approve(self, prepared):
        """Sends all approvals at once, and looks at what became of them; returns the threads, {number: answer} and the
        kinds and requests of the looks that were answered, which both grow as answers come."""
        answers, looks = {}, []

        def look(number, follow):
            for method, end, kind in (("GET", "", "access.viewed"), ("POST", "/receipt", "receipt.fetched")):
                connection = self.connection()
                try:
                    connection.request(method, f"/api/v1/follow/{follow}{end}", "{}" if method == "POST" else None,
                                       {"Content-Type": "application/json"})
                    response = connection.getresponse()
                    response.read()
                    if response.status == 200:
                        looks.append((kind, number))
                except (OSError, http.client.HTTPException):
                    pass
                finally:
                    connection.close()

        def one(number, handle, body):
            connection = self.connection()
            try:
                connection.request("POST", f"/api/v1/consents/{handle}/approve", body,
                                   {"Content-Type": "application/json"})
                response = connection.getresponse()
                text = response.read()
                if response.status == 200:
                    answers[number] = json.loads(text)
            except (OSError, http.client.HTTPException):
                pass  # The server was killed: nothing was acknowledged.
            finally:
                connection.close()
            if number in answers:
                look(number, answers[number]["follow_handle"])

        threads = [threading.Thread(target=one, args=(number, *rest)) for number, rest in prepared.items()]
        for thread in threads:
            thread.start()
        return threads, answers, looks


class Database:
    """The database file, read from outside."""

    def __init__(self, folder):
        self.path = f"{folder}/propusk.sqlite"

    def rows(self, sql, *values):
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=10)) as database:
            return database.execute(sql, values).fetchall()

    def value(self, sql, *values):
        return self.rows(sql, *values)[0][0]

    def checkpoint(self):
        """The newest signed checkpoint, as (size, note)."""
        return self.rows("SELECT size, note FROM checkpoint ORDER BY log DESC, size DESC LIMIT 1")[0]

    def has_reached(self, kind, since):
        return self.value("SELECT count(*) FROM event WHERE kind = ? AND id > ?", kind, since) > 0


def kill(instance):
    instance.process.send_signal(signal.SIGKILL)
    instance.process.wait()
