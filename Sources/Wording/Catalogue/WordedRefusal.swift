/// A refusal in words.
public struct WordedRefusal: Hashable, Sendable {
    /// What was refused, on what, and why: lower case, no full stop.
    public var message: String
    /// What to do about it.
    public var hint: String?
}
