import GRDB

/// The tables, as named forward-only migrations written in SQL and never edited once shipped.
///
/// Times are whole milliseconds since 1970, UTC.
///
/// A database that knows a migration which this program doesn't is from a newer version, and is refused.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("the main job") { try $0.execute(sql: mainJob) }
        migrator.registerMigration("enrolments and leases") { try $0.execute(sql: enrolmentsAndLeases) }
        migrator.registerMigration("what belongs to a request") { try $0.execute(sql: ofRequest) }
        migrator.registerMigration("tickets by the regulation") { try $0.execute(sql: tickets) }
        migrator.registerMigration("tariffs, contracts, calendar, releases") { try $0.execute(sql: tariffs) }
        migrator.registerMigration("search") { try $0.execute(sql: search + searchTriggers) }
        migrator.registerMigration("mail") { try $0.execute(sql: mail) }
        migrator.registerMigration("knowledge") { try $0.execute(sql: knowledge) }
        migrator.registerMigration("open codes") { try $0.execute(sql: openCodes) }
        migrator.registerMigration("deadlines that have passed") { try $0.execute(sql: overdue) }
        migrator.registerMigration("findings") { try $0.execute(sql: findings) }
        migrator.registerMigration("files that answer") { try $0.execute(sql: filesThatAnswer) }
        return migrator
    }

    /// Each end of a session looks for these, and so does the check of the tables for every request.
    private static let ofRequest = """
        CREATE INDEX pass_of_request ON pass(request_id);
        CREATE INDEX collection_of_request ON collection(request_id);
        """

    private static let mainJob = """
        CREATE TABLE setting(
            name TEXT PRIMARY KEY, value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE tariff(
            name TEXT PRIMARY KEY, maximum_reaction_minutes INTEGER CHECK(maximum_reaction_minutes > 0)
        ) STRICT;
        INSERT INTO tariff VALUES('basic', 480), ('standard', 240), ('premium', 120), ('non-commercial', NULL);

        CREATE TABLE agent(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key TEXT NOT NULL, fingerprint TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL CHECK(role IN ('agent', 'supervisor', 'auditor')),
            created_at INTEGER NOT NULL, locked_at INTEGER
        ) STRICT;

        CREATE TABLE client(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, tariff TEXT NOT NULL REFERENCES tariff(name),
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE contact(
            id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL REFERENCES client(id), name TEXT NOT NULL,
            email TEXT NOT NULL UNIQUE, login TEXT, language TEXT NOT NULL CHECK(language IN ('ru', 'en')),
            approves INTEGER NOT NULL CHECK(approves IN (0, 1)), created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX contact_of_client ON contact(client_id);
        CREATE TABLE contact_key(
            id INTEGER PRIMARY KEY, contact_id INTEGER NOT NULL REFERENCES contact(id), public_key TEXT NOT NULL,
            fingerprint TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX key_of_contact ON contact_key(contact_id);

        CREATE TABLE machine(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, client_id INTEGER NOT NULL REFERENCES client(id),
            host TEXT NOT NULL, port INTEGER NOT NULL CHECK(port BETWEEN 1 AND 65535), user TEXT NOT NULL,
            host_key TEXT NOT NULL, platform TEXT NOT NULL CHECK(platform IN ('posix', 'windows')),
            sshd_version TEXT, held_authority TEXT, clock_offset INTEGER NOT NULL DEFAULT 0,
            demanded_grade TEXT CHECK(demanded_grade = 'signed'),
            is_gated INTEGER NOT NULL DEFAULT 0 CHECK(is_gated IN (0, 1)), confirmed_at INTEGER,
            created_at INTEGER NOT NULL, locked_at INTEGER
        ) STRICT;

        CREATE TABLE ticket(
            id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL REFERENCES client(id),
            contact_id INTEGER NOT NULL REFERENCES contact(id), subject TEXT NOT NULL, body TEXT NOT NULL,
            state TEXT NOT NULL, created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX ticket_of_client ON ticket(client_id);

        CREATE TABLE access_request(
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES ticket(id),
            machine_id INTEGER NOT NULL REFERENCES machine(id), agent TEXT NOT NULL REFERENCES agent(name),
            actor TEXT NOT NULL, scope TEXT NOT NULL, profile TEXT NOT NULL, profile_version TEXT NOT NULL,
            inputs TEXT NOT NULL, minutes INTEGER NOT NULL CHECK(minutes BETWEEN 5 AND 480), reason TEXT NOT NULL,
            plan_digest TEXT NOT NULL CHECK(length(plan_digest) = 64),
            state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, is_spent INTEGER NOT NULL DEFAULT 0,
            failure TEXT, created_at INTEGER NOT NULL, lapses_at INTEGER NOT NULL, decided_at INTEGER, expires_at INTEGER,
            ended_at INTEGER
        ) STRICT;
        CREATE INDEX request_of_ticket ON access_request(ticket_id);
        CREATE INDEX request_open ON access_request(state) WHERE state IN ('requested', 'approved', 'active');

        CREATE TABLE plan(
            request_id INTEGER PRIMARY KEY REFERENCES access_request(id), content TEXT NOT NULL
        ) STRICT;

        CREATE TABLE invitation(
            id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL REFERENCES access_request(id),
            contact_id INTEGER NOT NULL REFERENCES contact(id), read_handle TEXT NOT NULL UNIQUE,
            code_hash BLOB, throttle TEXT NOT NULL, created_at INTEGER NOT NULL, code_used_at INTEGER,
            UNIQUE(request_id, contact_id)
        ) STRICT;

        CREATE TABLE consent(
            id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL UNIQUE REFERENCES access_request(id),
            contact_id INTEGER NOT NULL REFERENCES contact(id),
            decision TEXT NOT NULL CHECK(decision IN ('approved', 'declined')),
            grade TEXT NOT NULL CHECK(grade IN ('code', 'signed', 'held')), is_by_hand INTEGER NOT NULL,
            plan_digest TEXT NOT NULL, script BLOB NOT NULL, struck_probes TEXT NOT NULL, minutes INTEGER NOT NULL,
            shown_text TEXT NOT NULL, follow_hash BLOB UNIQUE, statement BLOB, signature TEXT, signer TEXT,
            decided_at INTEGER NOT NULL, CHECK((statement IS NULL) = (signature IS NULL)),
            CHECK((statement IS NULL) = (signer IS NULL)), CHECK(grade <> 'signed' OR statement IS NOT NULL)
        ) STRICT;
        CREATE TRIGGER consent_is_final BEFORE UPDATE ON consent
            BEGIN SELECT RAISE(ABORT, 'a consent is never changed'); END;
        CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
            BEGIN SELECT RAISE(ABORT, 'a consent is never deleted'); END;

        CREATE TABLE pass(
            id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL REFERENCES access_request(id),
            authority TEXT NOT NULL, serial INTEGER NOT NULL CHECK(serial > 0), key_id TEXT NOT NULL UNIQUE,
            public_key TEXT NOT NULL, certificate TEXT NOT NULL, valid_after INTEGER NOT NULL,
            valid_before INTEGER NOT NULL, issued_at INTEGER NOT NULL, UNIQUE(authority, serial)
        ) STRICT;

        CREATE TABLE collection(
            id INTEGER PRIMARY KEY, request_id INTEGER NOT NULL REFERENCES access_request(id),
            ticket_id INTEGER NOT NULL REFERENCES ticket(id), pass_serial INTEGER,
            road TEXT NOT NULL CHECK(road IN ('direct', 'dial-out', 'by hand')),
            origin TEXT NOT NULL CHECK(origin IN ('measured', 'claimed', 'unverified')),
            plan_digest TEXT NOT NULL, is_complete INTEGER NOT NULL, exit_status INTEGER,
            failure TEXT, began_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, milliseconds INTEGER NOT NULL,
            server_version TEXT, noise_bytes INTEGER NOT NULL, violations INTEGER NOT NULL,
            errors TEXT NOT NULL, redactions TEXT NOT NULL
        ) STRICT;
        CREATE INDEX collection_of_ticket ON collection(ticket_id);

        CREATE TABLE evidence(
            collection_id INTEGER NOT NULL REFERENCES collection(id), probe TEXT NOT NULL,
            status TEXT NOT NULL, reason TEXT, exit_status INTEGER, milliseconds INTEGER,
            text TEXT, text_digest TEXT, redactions TEXT NOT NULL, PRIMARY KEY(collection_id, probe)
        ) STRICT;

        CREATE TABLE fact(
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES ticket(id),
            collection_id INTEGER REFERENCES collection(id), part TEXT NOT NULL, name TEXT NOT NULL,
            value TEXT NOT NULL, kind TEXT NOT NULL, probe TEXT,
            origin TEXT NOT NULL CHECK(origin IN ('measured', 'claimed', 'unverified')), created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX fact_of_ticket ON fact(ticket_id);

        CREATE TABLE outbox(
            id INTEGER PRIMARY KEY, recipient TEXT NOT NULL, message_id TEXT NOT NULL UNIQUE, sealed BLOB,
            attempts INTEGER NOT NULL DEFAULT 0, last_error TEXT, created_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
            handed_over_at INTEGER, CHECK((sealed IS NULL) = (handed_over_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX outbox_waiting ON outbox(due_at) WHERE handed_over_at IS NULL;

        CREATE TABLE event(
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL,
            ticket_id INTEGER, request_id INTEGER, opening TEXT NOT NULL
        ) STRICT;
        CREATE INDEX event_of_ticket ON event(ticket_id);
        CREATE INDEX event_of_request ON event(request_id);
        CREATE TRIGGER event_is_final BEFORE UPDATE ON event
            BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
        CREATE TRIGGER event_is_kept BEFORE DELETE ON event
            BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

        CREATE TABLE log(
            number INTEGER PRIMARY KEY, origin TEXT NOT NULL UNIQUE, first_event INTEGER NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE ledger_node(
            log INTEGER NOT NULL REFERENCES log(number), level INTEGER NOT NULL, place INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK(length(hash) = 32), PRIMARY KEY(log, level, place)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE checkpoint(
            log INTEGER NOT NULL REFERENCES log(number), size INTEGER NOT NULL, note TEXT NOT NULL,
            PRIMARY KEY(log, size)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER node_is_final BEFORE UPDATE ON ledger_node
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER node_is_kept BEFORE DELETE ON ledger_node
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER checkpoint_is_final BEFORE UPDATE ON checkpoint
            BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
        CREATE TRIGGER checkpoint_is_kept BEFORE DELETE ON checkpoint
            BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
        """
}
