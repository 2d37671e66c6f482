import Cryptography
import Diagnostics
import Foundation
import GRDB
import Ledger

extension Rows {
    /// What SQLite itself finds wrong: pages, indexes, rules of the schema, references.
    public func structuralDamages() throws -> [String] {
        let found: [String] = try list("PRAGMA integrity_check(100)")
        var damages = found.filter { $0 != "ok" }.map { "database: \($0)" }
        let violations = try database.foreignKeyViolations()
        while let violation = try violations.next() {
            damages.append(
                "database: a row of \(violation.originTable) names one of \(violation.destinationTable)"
                    + " that is not there"
            )
        }
        return damages
    }

    /// The texts that differ from the digest that stands beside them: evidence, scripts, plans.
    public func textDamages() throws -> [String] {
        var damages: [String] = []
        let evidence = try Row.fetchCursor(
            database,
            sql: "SELECT collection_id, probe, CAST(text AS BLOB), text_digest FROM evidence"
        )
        while let row = try evidence.next() {
            let text: Data? = row[2]
            let digest: String? = row[3]
            if text.map({ SHA256.digest(Array($0)).hex }) != digest {
                damages.append(
                    "the text of probe \(row[1] as String) in collection \(row[0] as Int64) is not the one"
                        + " that was kept"
                )
            }
        }
        let scripts = try Row.fetchCursor(database, sql: "SELECT request_id, script, plan_digest FROM consent")
        while let row = try scripts.next() {
            let script: Data = row[1]
            if !script.isEmpty, SHA256.digest(Array(script)).hex != (row[2] as String) {
                damages.append("the script of request \(row[0] as Int64) is not the one that was decided on")
            }
        }
        let plans: [Int64] = try list("SELECT request_id FROM plan")
        for request in plans {
            let named: String? = try scalar("SELECT plan_digest FROM access_request WHERE id = ?", request)
            let plan = try? plan(ofRequest: request)
            if plan?.digest.hex != named { damages.append("the plan of request \(request) is not the one it names") }
        }
        return damages
    }

    /// The collections that differ from what their event in the ledger says was kept.
    public func keptDamages() throws -> [String] {
        let kinds = [EventKind.collectionAttached, .ticketFileRead].map(\.rawValue)
        let attached: [Event] = try all("WHERE kind IN (?, ?)", kinds[0], kinds[1])
        return try attached.compactMap { event in
            guard let number = event.fields["collection"].flatMap({ Int64($0) }) else { return nil }
            let list = try evidence(ofCollection: number).map(KeptText.init)
            let kept = SHA256.digest(Array(KeptText.document(list).utf8)).hex
            return kept == event.fields["kept"] ? nil : "collection \(number) is not what its event says was kept"
        }
    }

    /// How many events have that row or a later one.
    public func events(from row: Int64) throws -> Int {
        try scalar("SELECT count(*) FROM event WHERE id >= ?", row) ?? 0
    }
}
