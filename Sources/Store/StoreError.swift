import GRDB

/// Why the store could not do what it was asked.
public struct StoreError: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Code: String, Sendable {
        /// The disk or the quota is full.
        case full
        /// The file or the folder can't be written.
        case readOnly
        /// The database was made by a newer version of the program.
        case newerVersion
        /// Another process holds the database.
        case busy
        /// The file is not a database, or is damaged.
        case damaged
        /// A row breaks a rule of the schema.
        case constraint
        /// Anything else.
        case failed
    }

    /// What went wrong.
    public let code: Code
    /// SQLite's words, without any value of a row.
    public let reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self.init(.failed, String(describing: type(of: error)))
            return
        }
        let code: Code =
            switch error.resultCode {
            case .SQLITE_FULL: .full
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .readOnly
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
            case .SQLITE_CONSTRAINT: .constraint
            default: .failed
            }
        self.init(code, error.message ?? error.extendedResultCode.description)
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String { "database: \(reason)" + (hint.map { " (hint: \($0))" } ?? "") }

    private var hint: String? {
        switch code {
        case .full: "free space on the disk of the data folder"
        case .readOnly: "give the server's account write access to the data folder"
        case .newerVersion: "use the version of propusk that last ran here, or a newer one"
        case .busy: "another server may be running on this data folder"
        case .damaged: "restore the data folder from a backup"
        case .constraint, .failed: nil
        }
    }
}

extension StoreError {
    /// A row that was just written has no number: cannot happen, and is said rather than guessed around.
    public static var missingRow: StoreError { StoreError(.failed, "a written row has no number") }
}
