import GRDB

/// Makes the index of search again from the rows it is made of.
public struct SearchRebuild {
    /// Changes whenever the terms of a text do: an index of another version is made again when the database is opened.
    static let version = "2"
    private static let setting = "search index"
    private static let stride = 2_048

    private let database: Database

    /// Makes it again where it is of another version.
    static func runIfStale(in database: Database) throws {
        let rows = Snapshot(database: database)
        if try rows.setting(setting) != version { try SearchRebuild(database: database).run() }
    }

    /// Makes it again in the database at `path`, of a stopped server.
    ///
    /// - Throws: ``StoreError``.
    public static func run(onDatabase path: String) throws(StoreError) {
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.write { try SearchRebuild(database: $0).run() }
            try queue.close()
        } catch {
            throw StoreError(error)
        }
    }

    init(database: Database) {
        self.database = database
    }

    func run() throws {
        let rows = Snapshot(database: database)
        try database.execute(
            sql: """
                DROP TRIGGER search_document_added; DROP TRIGGER search_document_removed;
                DROP TRIGGER search_document_changed; DELETE FROM search_document
                """
        )
        try forEachDocument(in: rows) { document in
            var columns = ColumnWriter()
            try document.write(to: &columns)
            let insert = try database.cachedStatement(sql: SearchDocument.table.insert)
            try insert.execute(arguments: StatementArguments(columns.values))
        }
        try database.execute(sql: "INSERT INTO search_index(search_index) VALUES('rebuild');" + Schema.searchTriggers)
        try database.execute(
            sql: "INSERT INTO setting(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            arguments: [Self.setting, Self.version]
        )
    }

    private func forEachDocument(in rows: Snapshot, _ body: (SearchDocument) throws -> Void) throws {
        var last: Int64 = 0
        while case let tickets = try rows.tickets(after: last, limit: Self.stride), let end = tickets.last?.id {
            for ticket in tickets {
                if let document = try rows.searchDocument(of: ticket) { try body(document) }
            }
            last = end
        }
        for article in try rows.articles() {
            if let document = try rows.searchDocument(of: article) { try body(document) }
        }
    }
}
