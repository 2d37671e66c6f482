import Cryptography

/// The leaf of an event that stands in the database, before it is in the tree.
struct WrittenLeaf {
    /// The event's row.
    let event: Int64
    /// The leaf's hash.
    let hash: Digest
}

/// The leaves of one write, in order, and the tickets whose texts it changed; dropped with it when it is rolled back.
final class WrittenLeaves {
    private(set) var all: [WrittenLeaf] = []
    /// Tickets that search has to read anew.
    private(set) var changedTickets: Set<Int64> = []

    func append(_ leaf: WrittenLeaf) { all.append(leaf) }

    func noteChange(ofTicket ticket: Int64) { changedTickets.insert(ticket) }
}
