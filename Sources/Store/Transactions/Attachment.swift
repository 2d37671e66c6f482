/// What a collection leaves in the ticket: redacted already, ready to be written in one transaction.
public struct Attachment: Sendable {
    /// The run.
    public var collection: Collection
    /// What each probe brought; the collection's number is filled in when it is written.
    public var evidence: [Evidence]
    /// The facts; likewise.
    public var facts: [StoredFact]

    /// An attachment.
    public init(collection: Collection, evidence: [Evidence], facts: [StoredFact]) {
        self.collection = collection
        self.evidence = evidence
        self.facts = facts
    }
}
