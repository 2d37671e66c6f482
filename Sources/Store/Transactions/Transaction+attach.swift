import Cryptography
import GRDB
public import Ledger

extension Transaction {
    /// Writes a collection, its evidence and its facts, and says so in the ticket's timeline.
    ///
    /// - Returns: the collection with its number.
    @discardableResult
    public func attach(_ attachment: Attachment) throws -> Collection {
        let collection = try insert(attachment.collection)
        guard let number = collection.id else { throw StoreError.missingRow }
        for var evidence in attachment.evidence {
            evidence.collectionId = number
            try add(evidence)
        }
        for var fact in attachment.facts {
            fact.collectionId = number
            try add(fact)
        }
        try record(
            collection.fileId == nil ? .collectionAttached : .ticketFileRead,
            ticket: collection.ticketId,
            request: collection.requestId,
            try attachment.told.merging(["collection": String(number)]) { $1 }
        )
        return collection
    }
}

extension KeptText {
    /// The line of a receipt for what one probe brought.
    public init(_ evidence: Evidence) {
        self.init(
            probe: evidence.probe,
            status: evidence.status,
            digest: evidence.textDigest.flatMap { Digest(hex: $0) },
            redactions: evidence.redactions.values.reduce(0, +)
        )
    }
}
