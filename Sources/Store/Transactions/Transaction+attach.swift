import GRDB

extension Transaction {
    /// Writes a collection, its evidence and its facts, and says so in the ticket's timeline.
    public func attach(_ attachment: Attachment) throws {
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
        let unknown = attachment.evidence.count { $0.status != "answered" }
        try record(
            .collectionAttached,
            ticket: collection.ticketId,
            request: collection.requestId,
            [
                "collection": String(number), "road": collection.road.rawValue, "origin": collection.origin.rawValue,
                "facts": String(attachment.facts.count), "unknown": String(unknown),
            ]
        )
    }
}
