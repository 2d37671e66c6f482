extension Schema {
    /// A file of a ticket may be read as the answer to a question: a collection that no request asked for.
    ///
    /// SQLite changes no column in place, so the table is made anew; foreign keys are compared after the migration.
    static let filesThatAnswer = """
        CREATE TABLE collection_or_file(
            id INTEGER PRIMARY KEY, request_id INTEGER REFERENCES access_request(id),
            ticket_id INTEGER NOT NULL REFERENCES ticket(id), pass_serial INTEGER,
            road TEXT NOT NULL CHECK(road IN ('direct', 'dial-out', 'by hand', 'file')),
            origin TEXT NOT NULL CHECK(origin IN ('measured', 'claimed', 'unverified')),
            plan_digest TEXT NOT NULL, is_complete INTEGER NOT NULL, exit_status INTEGER,
            failure TEXT, began_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, milliseconds INTEGER NOT NULL,
            server_version TEXT, noise_bytes INTEGER NOT NULL, violations INTEGER NOT NULL,
            errors TEXT NOT NULL, redactions TEXT NOT NULL,
            file_id INTEGER REFERENCES ticket_file(id), profile TEXT,
            CHECK((request_id IS NULL) = (file_id IS NOT NULL)), CHECK((file_id IS NULL) = (profile IS NULL)),
            CHECK((road = 'file') = (file_id IS NOT NULL)), CHECK(file_id IS NULL OR origin = 'claimed')
        ) STRICT;
        INSERT INTO collection_or_file SELECT *, NULL, NULL FROM collection;
        DROP TABLE collection;
        ALTER TABLE collection_or_file RENAME TO collection;
        CREATE INDEX collection_of_ticket ON collection(ticket_id);
        CREATE INDEX collection_of_request ON collection(request_id);
        """
}
