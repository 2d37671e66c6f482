import Access
import Regulation
import Store

extension Transaction {
    /// Keeps what a text claims about versions and settings (clause 4.1), where the ticket doesn't say the same already.
    ///
    /// - Parameter told: whether an event has to tell of it; the one that opens a ticket tells of its claims itself.
    @discardableResult
    func claim(from text: String, inTicket number: Int64, told: Bool = true) throws -> [StoredFact] {
        let known = try claims(ofTicket: number)
        var added: [StoredFact] = []
        for fact in ClaimedFacts(reading: text).facts {
            let newest = (known + added).last { $0.name == fact.name.rawValue }
            guard newest?.value != fact.value, let value = try? QuotedText(fact.value, field: fact.name.rawValue) else {
                continue
            }
            added.append(
                try insert(
                    StoredFact(
                        ticketId: number,
                        part: fact.name.part,
                        name: fact.name.rawValue,
                        claim: value,
                        createdAt: now
                    )
                )
            )
        }
        if told, !added.isEmpty {
            try record(.ticketClaimed, ticket: number, ["claims": StoredFact.digest(of: known + added)])
        }
        return added
    }
}

extension ClaimName {
    /// Which part of the product it is about.
    var part: String {
        switch rawValue.prefix(while: { $0 != "." }) {
        case "server", "exchange", "pocketserver": "server"
        case "mobile": "mobile"
        default: "machine"
        }
    }
}
