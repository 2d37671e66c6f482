/// One item of a list in a clause, so that "3.1, not covered, item 3" can be named and found.
public struct ClauseItem: Hashable, Sendable, Codable {
    /// Which of the lists of a clause; a clause has at most one of each.
    public enum List: String, Sendable, Codable, CaseIterable {
        /// The only list of its clause.
        case items
        /// What support does.
        case covered
        /// What support does not do.
        case excluded
    }

    /// The clause.
    public let clause: Clause
    /// The list within it.
    public let list: List
    /// The place in the list, from 1.
    public let place: Int

    /// An item by its place.
    public init(_ clause: Clause, _ list: List, _ place: Int) {
        self.clause = clause
        self.list = list
        self.place = place
    }

    /// An item of a clause's only list.
    init(_ clause: Clause, _ place: Int) {
        self.init(clause, .items, place)
    }
}
