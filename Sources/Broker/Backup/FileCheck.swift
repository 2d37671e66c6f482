public import Desk
public import Store

/// Whether the files of tickets are there and are what was kept: each row's digest against the bytes on the shelf.
public struct FileCheck: Sendable {
    private static let stride = 1_024

    /// What is wrong, in words; empty where nothing is.
    public private(set) var problems: [String] = []

    /// Reads every file of every ticket.
    ///
    /// - Throws: ``StoreError`` where the database cannot be read.
    public init(of file: DatabaseFile, on shelf: FileShelf) throws {
        try file.read { rows in try check(rows, shelf) }
    }

    init(in rows: some Rows, on shelf: FileShelf) throws {
        try check(rows, shelf)
    }

    private mutating func check(_ rows: some Rows, _ shelf: FileShelf) throws {
        var last: Int64 = 0
        while true {
            let files = try rows.files(after: last, limit: Self.stride)
            guard let end = files.last?.id else { return }
            for file in files {
                let name = "file \(file.id ?? 0) of ticket \(file.ticketId)"
                switch shelf.condition(of: file.digest) {
                case .whole: break
                case .missing: problems.append("\(name) is not in files/")
                case .changed: problems.append("\(name) is not what was kept")
                }
            }
            last = end
        }
    }
}
