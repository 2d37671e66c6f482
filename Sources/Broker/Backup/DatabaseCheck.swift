public import Desk
import Foundation
import Ledger
public import Store

/// Everything that can be checked of a database from outside: its structure, the ledger made again from the events, each
/// text against its digest, and each row against what the ledger tells of it.
public struct DatabaseCheck: Codable, Hashable, Sendable {
    /// What is wrong, in words; empty where nothing is.
    public private(set) var problems: [String] = []
    /// The logs, and how many leaves of each were made again.
    public private(set) var logs: [LedgerVerdict.Log] = []

    /// Checks one consistent state.
    ///
    /// - Parameter shelf: where the files of tickets are; nil leaves them alone.
    /// - Throws: ``StoreError`` where it cannot be read at all.
    public init(of file: DatabaseFile, identity: LedgerIdentity, files shelf: FileShelf? = nil) throws {
        try file.read { rows in
            problems += try rows.structuralDamages()
            let newest = try rows.newestLog()
            if newest == nil { problems.append("there is no ledger") }
            for log in try rows.logs() {
                let size = try rows.size(ofLog: log)
                logs.append(LedgerVerdict.Log(origin: log.origin, size: size))
                do {
                    let key = try identity.signer(ofLog: log.origin).verifier
                    problems += try LedgerCheck(log, size: size, key: key, in: rows, stride: 4_096).problems
                } catch {
                    problems.append("\(log.origin) cannot be made again: \(error)")
                }
                if log == newest, try rows.events(from: log.firstEvent + Int64(size)) > 0 {
                    problems.append("events stand behind the last leaf of \(log.origin)")
                }
            }
            problems += try LogSuccession.problems(in: rows, identity: identity)
            problems += try rows.textDamages()
            problems += try rows.keptDamages()
            problems += try rows.searchDamages()
            do {
                problems += try TableCheck(in: rows).problems
                if let shelf { problems += try FileCheck(in: rows, on: shelf).problems }
            } catch {
                problems.append("the tables cannot be compared with the ledger: \(error)")
            }
        }
    }
}
