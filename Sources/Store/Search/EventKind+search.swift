extension EventKind {
    /// Whether it tells of what search finds in a ticket: its texts, its state, what was attached.
    ///
    /// Every change is told by an event; so whoever changes a ticket need not think of search.
    var changesTexts: Bool { self == .collectionAttached || rawValue.hasPrefix("ticket.") }
}
