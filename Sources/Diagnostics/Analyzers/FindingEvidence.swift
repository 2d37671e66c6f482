/// A fact that a finding rests on.
public struct FindingEvidence: Codable, Hashable, Sendable {
    /// Where a fact comes from.
    public enum Source: String, Codable, Hashable, Sendable, CaseIterable {
        /// The collection that the finding belongs to.
        case collected
        /// An earlier collection of the same ticket.
        case earlier
        /// The client said so.
        case claimed
        /// Another analyzer concluded it.
        case concluded
    }

    /// Its name, or `claimed(FACT)`, `outcome(ANALYZER)`.
    public let name: String
    /// Its value.
    public let value: String
    /// Where it comes from.
    public let source: Source
    /// The collection that brought it, where that is an earlier one.
    public let collection: Int64?

    /// A fact.
    public init(name: String, value: String, source: Source, collection: Int64? = nil) {
        self.name = name
        self.value = value
        self.source = source
        self.collection = collection
    }
}
