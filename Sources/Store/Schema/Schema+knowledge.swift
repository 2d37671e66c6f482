extension Schema {
    /// The knowledge base (clauses 1.2 and 4.4): articles, whose versions never change, and the vendor's own replies.
    static let knowledge = """
        CREATE TABLE article(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, retired_at INTEGER
        ) STRICT;
        CREATE TABLE article_version(
            id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article(id),
            number INTEGER NOT NULL CHECK(number > 0), title TEXT NOT NULL, tags TEXT NOT NULL, page TEXT,
            language TEXT NOT NULL CHECK(language IN ('ru', 'en')), body TEXT NOT NULL, author TEXT NOT NULL,
            created_at INTEGER NOT NULL, UNIQUE(article_id, number)
        ) STRICT;
        CREATE TRIGGER article_version_is_final BEFORE UPDATE ON article_version
            BEGIN SELECT RAISE(ABORT, 'a version of an article is never changed'); END;
        CREATE TRIGGER article_version_is_kept BEFORE DELETE ON article_version
            BEGIN SELECT RAISE(ABORT, 'a version of an article is never deleted'); END;

        CREATE TABLE canned_reply(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, clause TEXT NOT NULL, ru TEXT NOT NULL, en TEXT NOT NULL,
            author TEXT NOT NULL, created_at INTEGER NOT NULL, retired_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX canned_reply_in_use ON canned_reply(name) WHERE retired_at IS NULL;
        """
}
