extension Schema {
    /// What a client confirms before it counts, and secrets that were lent.
    ///
    /// A contact that approved before was its client's first, who comes with the contract; keys that were registered before
    /// have to be confirmed like new ones.
    static let enrolmentsAndLeases = """
        ALTER TABLE contact ADD COLUMN confirmed_at INTEGER;
        UPDATE contact SET confirmed_at = created_at WHERE approves = 1;

        CREATE TABLE new_contact_key(
            id INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL REFERENCES contact(id), public_key TEXT NOT NULL,
            fingerprint TEXT NOT NULL, created_at INTEGER NOT NULL, confirmed_at INTEGER, removed_at INTEGER
        ) STRICT;
        INSERT INTO new_contact_key SELECT id, contact_id, public_key, fingerprint, created_at, NULL, NULL FROM contact_key;
        DROP TABLE contact_key;
        ALTER TABLE new_contact_key RENAME TO contact_key;
        CREATE INDEX key_of_contact ON contact_key(contact_id);
        CREATE UNIQUE INDEX key_is_one_contacts ON contact_key(fingerprint) WHERE removed_at IS NULL;

        CREATE TABLE enrolment(
            id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL REFERENCES client(id),
            subject TEXT NOT NULL CHECK(subject IN ('contact', 'contact-change', 'key', 'machine')),
            contact_id INTEGER REFERENCES contact(id), key_id INTEGER REFERENCES contact_key(id),
            machine_id INTEGER REFERENCES machine(id), content TEXT NOT NULL, entered_by TEXT NOT NULL,
            created_at INTEGER NOT NULL, lapses_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK(state IN ('waiting', 'confirmed', 'refused', 'replaced', 'lapsed')),
            decided_by INTEGER REFERENCES contact(id), decided_at INTEGER,
            CHECK((state = 'waiting') = (decided_at IS NULL)),
            CHECK(state NOT IN ('confirmed', 'refused') OR decided_by IS NOT NULL),
            CHECK((subject IN ('contact', 'contact-change')) <= (contact_id IS NOT NULL)),
            CHECK((subject = 'key') <= (contact_id IS NOT NULL AND key_id IS NOT NULL)),
            CHECK((subject = 'machine') <= (machine_id IS NOT NULL))
        ) STRICT;
        CREATE INDEX enrolment_waiting ON enrolment(client_id) WHERE state = 'waiting';
        CREATE TRIGGER enrolment_is_final BEFORE UPDATE ON enrolment WHEN OLD.state <> 'waiting'
            BEGIN SELECT RAISE(ABORT, 'a decided enrolment is never changed'); END;
        CREATE TRIGGER enrolment_is_kept BEFORE DELETE ON enrolment
            BEGIN SELECT RAISE(ABORT, 'an enrolment is never deleted'); END;

        CREATE TABLE enrolment_invitation(
            id INTEGER PRIMARY KEY, enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
            contact_id INTEGER NOT NULL REFERENCES contact(id), read_handle TEXT NOT NULL UNIQUE,
            code_hash BLOB, throttle TEXT NOT NULL, created_at INTEGER NOT NULL, code_used_at INTEGER,
            UNIQUE(enrolment_id, contact_id)
        ) STRICT;

        CREATE TABLE lease(
            id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL UNIQUE REFERENCES access_request(id),
            login TEXT NOT NULL, leased_at INTEGER NOT NULL, ends_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER lease_is_final BEFORE UPDATE ON lease
            BEGIN SELECT RAISE(ABORT, 'a lease is never changed'); END;
        CREATE TRIGGER lease_is_kept BEFORE DELETE ON lease
            BEGIN SELECT RAISE(ABORT, 'a lease is never deleted'); END;
        """
}
