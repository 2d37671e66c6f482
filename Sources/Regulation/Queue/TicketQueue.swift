/// The one queue of support (clause 2.2): in order of arrival, whoever pays what, and out of turn only where somebody
/// decided so for high criticality.
///
/// A deadline doesn't change the order: it only says by when the turn has to have come.
public struct TicketQueue: Hashable, Sendable {
    /// The tickets, the next one first.
    public let entries: [QueueEntry]

    /// Puts tickets in order. Those out of turn come first, in order of arrival among themselves; tickets of one second
    /// follow their numbers, which were given in order of arrival.
    ///
    /// - Throws: ``QueueError/ticketTwice(_:)``.
    public init(_ entries: [QueueEntry]) throws(QueueError) {
        var seen: Set<Int> = []
        for entry in entries where !seen.insert(entry.ticket).inserted { throw .ticketTwice(entry.ticket) }
        self.entries = entries.sorted { one, other in
            if (one.outOfTurn == nil) != (other.outOfTurn == nil) { return one.outOfTurn != nil }
            return (one.arrived, one.ticket) < (other.arrived, other.ticket)
        }
    }

    /// Which tickets that arrived earlier stand behind a ticket that is handled out of turn: whom the decision cost time.
    public func overtaken(by ticket: Int) -> [QueueEntry] {
        guard let place = entries.firstIndex(where: { $0.ticket == ticket }), entries[place].outOfTurn != nil else {
            return []
        }
        return entries[place...].filter { $0.arrived < entries[place].arrived }
    }
}
