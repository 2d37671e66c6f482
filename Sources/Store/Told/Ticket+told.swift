import Cryptography
import Ledger

extension Ticket {
    /// What events tell of a ticket.
    ///
    /// - Parameter claims: what the client says of versions and editions.
    public func told(claiming claims: [StoredFact]) -> [String: String] {
        [
            "client_row": String(clientId), "contact_row": String(contactId), "topic": subject,
            "body": SHA256.digest(Array(body.utf8)).hex, "claims": StoredFact.digest(of: claims),
        ]
    }
}

extension StoredFact {
    /// SHA-256 of facts in a canonical form, in the order in which they were written.
    static func digest(of facts: [StoredFact]) -> String {
        let list = facts.map { fact in
            CanonicalJSON.table([
                "part": fact.part, "name": fact.name, "value": fact.value, "kind": fact.kind, "probe": fact.probe ?? "",
                "origin": fact.origin.rawValue, "at": fact.createdAt.told,
            ])
        }
        return SHA256.digest(CanonicalJSON.array(list).bytes).hex
    }
}
