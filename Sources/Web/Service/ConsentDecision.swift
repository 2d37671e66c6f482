/// The answer to a decision.
public struct ConsentDecision: Hashable, Sendable {
    /// The handle that leads to the page after the decision; nil where there is nothing to follow.
    public var followHandle: String?

    /// A decision with or without something to follow.
    public init(followHandle: String?) {
        self.followHandle = followHandle
    }
}
