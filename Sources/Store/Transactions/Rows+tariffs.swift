import GRDB
public import Regulation

extension Rows {
    /// The names of all tariffs: in the order in which they were added, those without a limit at the end.
    public func tariffs() throws -> [String] {
        try list(
            """
            SELECT name FROM tariff JOIN tariff_version AS newest ON newest.tariff = name
                AND newest.number = (SELECT max(number) FROM tariff_version WHERE tariff = name)
            ORDER BY newest.limit_minutes IS NULL, tariff.rowid
            """
        )
    }

    /// The tariff of that name, with all its versions.
    ///
    /// - Throws: ``StoreError``: `damaged`, where its rows are none that a tariff can have.
    public func tariff(named name: String) throws -> Tariff? {
        let rows = try tariffVersions(of: name)
        guard let first = rows.first, let isExample = try isExample(tariff: name) else { return nil }
        do {
            var tariff = try Tariff(
                name,
                since: Instant(first.since),
                limit: first.limit,
                categories: first.problemCategories,
                isExample: isExample
            )
            for row in rows.dropFirst() {
                try tariff.change(
                    since: Instant(row.since),
                    limit: row.limit,
                    categories: row.problemCategories
                )
            }
            return tariff
        } catch {
            throw StoreError(.damaged, "tariff \(name) can't be read: \(error)")
        }
    }

    /// The versions of a tariff, or of all, the oldest first.
    public func tariffVersions(of name: String? = nil) throws -> [TariffRow] {
        guard let name else { return try all("ORDER BY id") }
        return try all("WHERE tariff = ? ORDER BY number", name)
    }

    /// Whether a tariff only shows what one looks like; nil where there is none of that name.
    public func isExample(tariff name: String) throws -> Bool? {
        try scalar("SELECT is_example FROM tariff WHERE name = ?", name)
    }

    /// The names of all tariffs, with those that have no version, which only a damaged database has.
    public func tariffNames() throws -> [String] {
        try list("SELECT name FROM tariff ORDER BY rowid")
    }
}

extension Transaction {
    /// Keeps a new tariff, with its first version.
    public func add(_ tariff: Tariff) throws -> TariffRow {
        try run("INSERT INTO tariff(name, is_example) VALUES(?, ?)", tariff.name, tariff.isExample)
        return try insert(TariffRow(tariff.current, createdAt: now))
    }

    /// Keeps the newest version of a tariff that was changed.
    public func addVersion(of tariff: Tariff) throws -> TariffRow {
        try insert(TariffRow(tariff.current, createdAt: now))
    }
}
