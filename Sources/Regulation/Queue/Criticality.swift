/// Why a ticket is of high criticality and may be handled out of turn (clause 2.2).
public enum Criticality: Hashable, Sendable, Codable {
    /// The exchange of data has to be restored: the regulation's first example.
    case dataExchange
    /// The services of Mobi-C have to be restored: its second example.
    case services
    /// Something else needs urgent help; the regulation leaves it open, so it has to be said in words.
    case other(String)
}
