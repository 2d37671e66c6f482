extension Schema {
    /// What analyzers concluded from a collection, and what became of it. A conclusion never changes: a later one takes its
    /// place, and a decision is final.
    static let findings = """
        CREATE TABLE finding(
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES ticket(id),
            collection_id INTEGER NOT NULL REFERENCES collection(id),
            profile TEXT NOT NULL, profile_version TEXT NOT NULL, analyzer TEXT NOT NULL,
            result TEXT NOT NULL CHECK(result IN ('fail', 'warn', 'ask', 'unknown', 'pass')), content TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK(state IN ('proposed', 'accepted', 'dismissed', 'replaced')),
            decided_by TEXT, decided_at INTEGER, reason TEXT,
            CHECK((state IN ('accepted', 'dismissed')) = (decided_by IS NOT NULL)),
            CHECK((decided_by IS NULL) = (decided_at IS NULL)), CHECK((state = 'dismissed') = (reason IS NOT NULL))
        ) STRICT;
        CREATE INDEX finding_of_ticket ON finding(ticket_id);
        CREATE INDEX finding_of_collection ON finding(collection_id);
        CREATE TRIGGER finding_is_decided_once BEFORE UPDATE ON finding WHEN OLD.state <> 'proposed'
            BEGIN SELECT RAISE(ABORT, 'a decided or replaced finding is never changed'); END;
        CREATE TRIGGER finding_keeps_its_words BEFORE UPDATE ON finding
            WHEN NEW.id <> OLD.id OR NEW.ticket_id <> OLD.ticket_id OR NEW.collection_id <> OLD.collection_id
                OR NEW.profile <> OLD.profile OR NEW.profile_version <> OLD.profile_version
                OR NEW.analyzer <> OLD.analyzer OR NEW.result <> OLD.result OR NEW.content <> OLD.content
                OR NEW.made_at <> OLD.made_at
            BEGIN SELECT RAISE(ABORT, 'what a finding concludes is never changed'); END;
        CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding
            BEGIN SELECT RAISE(ABORT, 'a finding is never deleted'); END;
        """
}
