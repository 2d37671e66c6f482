import Cryptography
import Ledger
import Regulation
import Tickets

extension Ticket {
    /// What events tell of a ticket: the first one all of it, each later one what it changed.
    public var told: [String: String] {
        [
            "client_row": clientId.told, "contact_row": contactId.told, "sender": sender ?? "",
            "channel": channel.rawValue, "topic": subject, "body": SHA256.digest(Array(body.utf8)).hex,
            "page": page ?? "", "state": state.name.rawValue, "waiting_for": state.waitsFor?.rawValue ?? "",
            "deferral": deferral ?? "", "release": release ?? "", "support_topic": topic ?? "",
            "category": category ?? "", "criticality": criticality ?? "", "assignee": assignee ?? "",
            "merged_into": mergedInto.told, "queued": queuedAt.told, "open_clock": clock.told, "due_by": dueAt.told,
            "warned": warnedFor.told, "overdue": overdueFor.told,
        ]
    }

    /// What events tell of a ticket that is opened.
    ///
    /// - Parameter claims: what the client says of versions and editions.
    public func told(claiming claims: [StoredFact]) -> [String: String] {
        told.merging(["claims": StoredFact.digest(of: claims)]) { $1 }
    }

    /// What events tell of a change: what differs from the ticket before.
    public func told(since earlier: Ticket) -> [String: String] {
        let before = earlier.told
        return told.filter { before[$0.key] != $0.value }
    }
}

extension TicketMessage {
    /// What events tell of a message.
    public var told: [String: String] {
        [
            "message": id.told, "message_kind": kind.rawValue, "author": author, "by_channel": channel.rawValue,
            "words": SHA256.digest(Array(body.utf8)).hex,
        ]
    }
}

extension TicketFile {
    /// What events tell of a file.
    public var told: [String: String] {
        [
            "file": id.told, "message": messageId.told, "name": name, "media_type": mediaType, "size": String(size),
            "digest": digest,
        ]
    }
}

extension StoredFact {
    /// SHA-256 of facts in a canonical form, in the order in which they were written.
    public static func digest(of facts: [StoredFact]) -> String {
        let list = facts.map { fact in
            CanonicalJSON.table([
                "part": fact.part, "name": fact.name, "value": fact.value, "kind": fact.kind, "probe": fact.probe ?? "",
                "origin": fact.origin.rawValue, "at": fact.createdAt.told,
            ])
        }
        return SHA256.digest(CanonicalJSON.array(list).bytes).hex
    }
}
