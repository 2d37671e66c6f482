/// Why a text is no profile.
public struct ProfileError: Error, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable {
        /// Longer than 256 kB.
        case tooLong
        /// Not YAML, or YAML of the kinds that are refused: anchors, aliases, tags, repeated keys, several documents.
        case malformed
        /// A key that no profile has.
        case unknownKey
        /// A key that is needed.
        case missingKey
        /// A value of the wrong type, or out of its bounds.
        case invalidValue
        /// Two things of one name.
        case duplicate
        /// A command that is not known to change nothing.
        case commandRefused
        /// A path that the regulation excludes, or that holds secrets.
        case pathRefused
        /// A pattern that is none, or that lacks a group.
        case patternRefused
        /// A conclusion that no test reaches.
        case untested
    }

    /// What went wrong.
    public let code: Code
    /// The line of the text, from 1; nil where it concerns the whole.
    public let line: Int?
    /// On what, and what to do.
    public let context: String

    /// One line in lower case, with the place.
    public var description: String {
        line.map { "line \($0): \(context)" } ?? context
    }
}
