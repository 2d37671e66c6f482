/// A page of what was found.
public struct SearchFindings: Hashable, Sendable {
    /// What was found, in order.
    public let keys: [SearchKey]
    /// Where the list goes on; nil where it has ended.
    public let next: SearchKey?
    /// Whether the time ran out before the page was full: the list goes on all the same.
    public let isCutShort: Bool
}
