public import Access
import Store
import Wording

/// Shows what is known of a ticket in the layout of the «i» block, as the product's own support reads it.
public struct ShowBlock: UseCase {
    public static var permission: Permission { .read }

    /// The block.
    public struct Outcome: Codable, Hashable, Sendable {
        /// The ticket.
        public var ticket: Int64
        /// The lines.
        public var text: Bilingual
    }

    /// The ticket's number.
    public var number: Int64

    /// The ticket of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal/Code/ticketUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Outcome {
        try await desk.store.read { rows in
            guard try rows.ticket(number) != nil else { throw Refusal(.ticketUnknown, ["ticket": String(number)]) }
            let values = InformationBlock.values(of: try rows.facts(ofTicket: number))
            return Outcome(ticket: number, text: InformationBlock(values).text)
        }
    }
}

extension InformationBlock {
    /// The newest value of each fact: measured before sent, sent before said; an unverified result says nothing.
    fileprivate static func values(of facts: [StoredFact]) -> [String: Value] {
        var values: [String: Value] = [:]
        let worths: [(Worth, (StoredFact) -> Bool)] = [
            (.claimed, { $0.origin == .claimed && $0.collectionId == nil }),
            (.sent, { $0.origin == .claimed && $0.collectionId != nil }),
            (.measured, { $0.origin == .measured }),
        ]
        for (worth, isOfIt) in worths {
            for fact in facts where isOfIt(fact) { values[fact.name] = Value(fact.value, worth: worth) }
        }
        return values
    }
}
