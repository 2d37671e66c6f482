extension Schema {
    /// The clock whose deadline has passed, beside the one that was warned of: each is told once.
    static let overdue = "ALTER TABLE ticket ADD COLUMN overdue_for INTEGER"

    /// Tickets by the regulation: what they wait for, their messages, clocks and files.
    ///
    /// A ticket without a contact is one whose sender's identity is not confirmed (clause 4.3); it has the sender's address
    /// instead. `queued_at`, `clock`, `due_at` and `warned_for` are worked out from the ticket's events, and stand here so that
    /// lists need not work them out.
    static let tickets = """
        CREATE TABLE new_ticket(
            id INTEGER PRIMARY KEY, client_id INTEGER REFERENCES client(id), contact_id INTEGER REFERENCES contact(id),
            sender TEXT, channel TEXT NOT NULL CHECK(channel IN ('mail', 'phone', 'telegram', 'portal', 'agent')),
            subject TEXT NOT NULL, body TEXT NOT NULL, page TEXT,
            state TEXT NOT NULL CHECK(state IN ('new', 'open', 'waiting', 'answered', 'closed')),
            waiting_for TEXT CHECK(waiting_for IN ('client', 'hostingProvider', 'release')), deferral TEXT, release TEXT,
            topic TEXT, category TEXT, criticality TEXT, assignee TEXT REFERENCES agent(name),
            merged_into INTEGER REFERENCES ticket(id), created_at INTEGER NOT NULL,
            queued_at INTEGER, clock INTEGER, due_at INTEGER, warned_for INTEGER,
            CHECK((state = 'waiting') = (waiting_for IS NOT NULL)), CHECK((client_id IS NULL) = (contact_id IS NULL)),
            CHECK((contact_id IS NULL) = (sender IS NOT NULL))
        ) STRICT;
        INSERT INTO new_ticket(
            id, client_id, contact_id, channel, subject, body, state, created_at, queued_at, clock
        ) SELECT id, client_id, contact_id, 'agent', subject, body, 'open', created_at, created_at, 0 FROM ticket;
        DROP TABLE ticket;
        ALTER TABLE new_ticket RENAME TO ticket;
        CREATE INDEX ticket_of_client ON ticket(client_id);
        CREATE INDEX ticket_queued ON ticket(queued_at) WHERE queued_at IS NOT NULL;
        CREATE INDEX ticket_clock_open ON ticket(due_at) WHERE clock IS NOT NULL;
        CREATE INDEX ticket_waits_for_release ON ticket(release) WHERE release IS NOT NULL;

        CREATE TABLE ticket_message(
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES ticket(id),
            kind TEXT NOT NULL CHECK(kind IN ('written', 'replied', 'noted')), author TEXT NOT NULL,
            channel TEXT NOT NULL CHECK(channel IN ('mail', 'phone', 'telegram', 'portal', 'agent')),
            body TEXT NOT NULL, created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX message_of_ticket ON ticket_message(ticket_id);

        CREATE TABLE ticket_file(
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES ticket(id),
            message_id INTEGER REFERENCES ticket_message(id), name TEXT NOT NULL, media_type TEXT NOT NULL,
            size INTEGER NOT NULL, digest TEXT NOT NULL CHECK(length(digest) = 64), created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX file_of_ticket ON ticket_file(ticket_id);

        CREATE TABLE ticket_participant(
            ticket_id INTEGER NOT NULL REFERENCES ticket(id), address TEXT NOT NULL, created_at INTEGER NOT NULL,
            PRIMARY KEY(ticket_id, address)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE ticket_tag(
            ticket_id INTEGER NOT NULL REFERENCES ticket(id), tag TEXT NOT NULL, PRIMARY KEY(ticket_id, tag)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ticket_of_tag ON ticket_tag(tag);

        CREATE TABLE ticket_clock(
            ticket_id INTEGER NOT NULL REFERENCES ticket(id), number INTEGER NOT NULL, finished_at INTEGER NOT NULL,
            content TEXT NOT NULL, PRIMARY KEY(ticket_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX clock_finished ON ticket_clock(finished_at);
        CREATE TRIGGER clock_is_final BEFORE UPDATE ON ticket_clock
            BEGIN SELECT RAISE(ABORT, 'a finished clock is never changed'); END;
        CREATE TRIGGER clock_is_kept BEFORE DELETE ON ticket_clock
            BEGIN SELECT RAISE(ABORT, 'a finished clock is never deleted'); END;

        CREATE TABLE draft(
            ticket_id INTEGER NOT NULL REFERENCES ticket(id), agent TEXT NOT NULL REFERENCES agent(name),
            body TEXT NOT NULL, saved_at INTEGER NOT NULL, PRIMARY KEY(ticket_id, agent)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mail_seen(
            message_id TEXT PRIMARY KEY, ticket_id INTEGER REFERENCES ticket(id), seen_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE identity_invitation(
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES ticket(id),
            contact_id INTEGER NOT NULL REFERENCES contact(id), handle_hash BLOB NOT NULL UNIQUE,
            created_at INTEGER NOT NULL, used_at INTEGER
        ) STRICT;

        ALTER TABLE agent ADD COLUMN email TEXT;
        ALTER TABLE agent ADD COLUMN notify TEXT NOT NULL DEFAULT '';
        """
}
