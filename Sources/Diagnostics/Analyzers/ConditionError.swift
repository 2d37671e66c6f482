/// Why a text is no condition.
public struct ConditionError: Error, Hashable, CustomStringConvertible {
    /// The character at which reading ended, from 1.
    public let column: Int
    /// What is wrong, and what to do.
    public let text: String

    /// One line in lower case, with the place.
    public var description: String { "column \(column): \(text)" }
}
