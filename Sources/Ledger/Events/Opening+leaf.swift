extension Opening {
    /// The leaf that commits to this opening, made again from what is stored beside it.
    ///
    /// - Throws: `malformedEvent` for a kind outside its grammar or a minute before 1970.
    public func leaf(kind: String, minute: Int) throws(LedgerError) -> Leaf {
        guard LedgerEvent.isName(kind), minute >= 0 else { throw LedgerError(.malformedEvent, "kind or minute") }
        return Leaf(unchecked: kind, minute: minute, commitment: commitment)
    }
}
