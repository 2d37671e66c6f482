public import Access
import Desk
public import Foundation
import Store
import TextEncoding

/// Brings clients, contracts, contacts and partners from a table into the database: all of it, or nothing.
///
/// The same table a second time changes nothing. Contacts are registered by the same rules as one by one: the first of a
/// client comes with the contract, and a later one who is to approve waits for a confirmation.
public struct ImportClients: UseCase {
    public static var permission: Permission { .work }

    /// The most bytes a table may have.
    public static let longest = 8 << 20

    /// The table as a file: RFC 4180 in UTF-8 or windows-1251.
    public var content: Data
    /// Whether to try only.
    public var isDryRun: Bool

    /// A table to import.
    public init(content: Data, isDryRun: Bool = false) {
        self.content = content
        self.isDryRun = isDryRun
    }

    /// The work is undone by this.
    private struct Undone: Error {
        var outcome: ImportOutcome
    }

    /// - Throws: ``Refusal``: `resultTooLarge`; `tableRefused` for what is no table of clients at all. What is wrong with
    ///   single lines is in the outcome.
    public func perform(by principal: Principal, in broker: Broker) async throws -> ImportOutcome {
        guard content.count <= Self.longest else {
            throw Refusal(.resultTooLarge, ["limit": String(Self.longest)])
        }
        let table = try SeparatedTable(Self.text(of: Array(content)))
        guard let header = table.rows.first else {
            throw Refusal(.tableRefused, .columnMissing, ["column": ClientColumn.name.rawValue, "line": "1"])
        }
        let columns = try ClientColumn.columns(of: header.fields)
        let rows = table.rows.dropFirst().filter { !$0.isBlank }
        do {
            let outcome = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
                var clients = ClientImport(on: broker, in: transaction, isDryRun: isDryRun, rows: rows.count)
                try clients.take(rows, columns: columns)
                let outcome = clients.outcome
                guard outcome.problems.isEmpty, !isDryRun else { throw Undone(outcome: outcome) }
                return outcome
            }
            broker.outbox.ring()
            return outcome
        } catch let undone as Undone {
            return undone.outcome
        }
    }

    /// UTF-8 where it is that, else windows-1251, as Excel in a Russian Windows writes without asking.
    private static func text(of bytes: [UInt8]) throws(Refusal) -> String {
        let utf8 = decode(bytes, as: .code(.utf8))
        if !utf8.isLossy, !bytes.contains(0) { return utf8.text }
        let cyrillic = decode(bytes, as: .code(.cp1251))
        guard !cyrillic.isLossy, !bytes.contains(0) else { throw Refusal(.tableRefused, .notATable) }
        return cyrillic.text
    }
}
