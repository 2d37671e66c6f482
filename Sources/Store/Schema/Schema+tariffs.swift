extension Schema {
    /// Tariffs in versions, the days of contracts, partners, what was published about the calendar, and releases.
    ///
    /// The four tariffs that were there are examples: the regulation gives no figures. A contract of before holds from
    /// the day in Moscow on which its client was added.
    static let tariffs = """
        CREATE TABLE tariff_version(
            id INTEGER PRIMARY KEY, tariff TEXT NOT NULL REFERENCES tariff(name),
            number INTEGER NOT NULL CHECK(number > 0), since INTEGER NOT NULL,
            limit_minutes INTEGER CHECK(limit_minutes BETWEEN 1 AND 60000), categories TEXT NOT NULL,
            created_at INTEGER NOT NULL, UNIQUE(tariff, number)
        ) STRICT;
        INSERT INTO tariff_version(tariff, number, since, limit_minutes, categories, created_at)
            SELECT name, 1, 0, maximum_reaction_minutes, '{}', 0 FROM tariff ORDER BY rowid;
        CREATE TRIGGER tariff_version_is_final BEFORE UPDATE ON tariff_version
            BEGIN SELECT RAISE(ABORT, 'a version of a tariff is never changed'); END;
        CREATE TRIGGER tariff_version_is_kept BEFORE DELETE ON tariff_version
            BEGIN SELECT RAISE(ABORT, 'a version of a tariff is never deleted'); END;
        ALTER TABLE tariff DROP COLUMN maximum_reaction_minutes;
        ALTER TABLE tariff ADD COLUMN is_example INTEGER NOT NULL DEFAULT 0 CHECK(is_example IN (0, 1));
        UPDATE tariff SET is_example = 1;

        ALTER TABLE client ADD COLUMN contract_from TEXT NOT NULL DEFAULT '1970-01-01';
        UPDATE client SET contract_from = date(created_at / 1000, 'unixepoch', '+3 hours');
        ALTER TABLE client ADD COLUMN contract_through TEXT;
        ALTER TABLE client ADD COLUMN is_partner INTEGER NOT NULL DEFAULT 0 CHECK(is_partner IN (0, 1));

        CREATE TABLE partner_client(
            id INTEGER PRIMARY KEY, partner_id INTEGER NOT NULL REFERENCES client(id),
            client_id INTEGER NOT NULL REFERENCES client(id), created_at INTEGER NOT NULL,
            UNIQUE(partner_id, client_id), CHECK(partner_id <> client_id)
        ) STRICT;
        CREATE INDEX partner_of_client ON partner_client(client_id);

        CREATE TABLE calendar_publication(
            version INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK(kind IN ('closure', 'hours', 'withdrawal', 'shortened', 'year')),
            starts_at INTEGER, ends_at INTEGER, from_day TEXT, through_day TEXT, opens TEXT, closes TEXT,
            days TEXT CHECK(days IN ('working', 'all')), withdrawn INTEGER REFERENCES calendar_publication(version),
            is_on INTEGER CHECK(is_on IN (0, 1)), year TEXT, reason TEXT, published_by TEXT NOT NULL,
            at INTEGER NOT NULL,
            CHECK(kind <> 'closure' OR (starts_at < ends_at AND reason IS NOT NULL)),
            CHECK(kind <> 'hours' OR (from_day <= through_day AND opens < closes AND days IS NOT NULL
                AND reason IS NOT NULL)),
            CHECK(kind <> 'withdrawal' OR withdrawn < version), CHECK(kind <> 'shortened' OR is_on IS NOT NULL),
            CHECK(kind <> 'year' OR year IS NOT NULL)
        ) STRICT;
        CREATE TRIGGER publication_is_final BEFORE UPDATE ON calendar_publication
            BEGIN SELECT RAISE(ABORT, 'what was published is never changed'); END;
        CREATE TRIGGER publication_is_kept BEFORE DELETE ON calendar_publication
            BEGIN SELECT RAISE(ABORT, 'what was published is never deleted'); END;

        CREATE TABLE release(
            id INTEGER PRIMARY KEY, version TEXT NOT NULL UNIQUE, note TEXT, registered_by TEXT NOT NULL,
            registered_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER release_is_final BEFORE UPDATE ON release
            BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
        CREATE TRIGGER release_is_kept BEFORE DELETE ON release
            BEGIN SELECT RAISE(ABORT, 'a release is never deleted'); END;
        """
}
