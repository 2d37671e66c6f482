public import Access
import Store

/// Shows a collection with its facts, its findings, and what each probe brought.
public struct ShowCollection: UseCase {
    public static var permission: Permission { .read }

    /// A collection with all that it left.
    public struct Outcome: Codable, Hashable, Sendable {
        /// In short.
        public var summary: CollectionSummary
        /// How it went, and what each probe brought.
        public var collection: CollectionView
        /// The facts.
        public var facts: [TicketView.FactView]
        /// The findings, the gravest first; also those that a later one stands for.
        public var findings: [FindingView]
    }

    /// The collection's number.
    public var number: Int64

    /// The collection of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal/Code/collectionUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Outcome {
        try await desk.store.read { rows in
            let collection = try rows.requiredCollection(number)
            return Outcome(
                summary: try rows.summary(of: collection),
                collection: try rows.view(of: collection),
                facts: try rows.facts(ofCollection: number).map(TicketView.FactView.init),
                findings: try rows.findings(ofCollection: number).gravestFirst.map(FindingView.init)
            )
        }
    }
}
