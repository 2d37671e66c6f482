import GRDB

extension Rows {
    /// The first row of a table for which the rest of the statement holds.
    func one<Record: StoredRecord>(
        _ clauses: String,
        _ arguments: (any DatabaseValueConvertible)?...
    ) throws -> Record? {
        let rows = try cursor(Record.table.select + clauses, arguments)
        return try withExtendedLifetime(rows) {
            try rows.next().map { row in
                var columns = ColumnReader(row)
                return try Record(from: &columns)
            }
        }
    }

    /// The rows of a table for which the rest of the statement holds.
    func all<Record: StoredRecord>(
        _ clauses: String,
        _ arguments: (any DatabaseValueConvertible)?...
    ) throws -> [Record] {
        let rows = try cursor(Record.table.select + clauses, arguments)
        var records: [Record] = []
        while let row = try rows.next() {
            var columns = ColumnReader(row)
            records.append(try Record(from: &columns))
        }
        return records
    }

    /// The first column of a statement's first row.
    func scalar<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ sql: String,
        _ arguments: (any DatabaseValueConvertible)?...
    ) throws -> Value? {
        let rows = try cursor(sql, arguments)
        // The row is the statement's: it has to be read while its cursor lives.
        return try withExtendedLifetime(rows) { try rows.next().flatMap { $0[0] } }
    }

    /// The first column of each of a statement's rows.
    func list<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ sql: String,
        _ arguments: (any DatabaseValueConvertible)?...
    ) throws -> [Value] {
        let rows = try cursor(sql, arguments)
        var values: [Value] = []
        while let row = try rows.next() { values.append(row[0]) }
        return values
    }

    /// Statements are compiled once a connection: compiling costs more than most of them do.
    private func cursor(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> RowCursor {
        try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    }
}

extension Transaction {
    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ arguments: (any DatabaseValueConvertible)?...) throws {
        try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    }
}
