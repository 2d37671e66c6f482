/// Why a pattern or a redactor could not be made.
///
/// Matching itself throws nothing: what goes wrong there withholds the text (see ``Redacted``).
public struct RedactionError: Error, Equatable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: Sendable, Equatable {
        /// The pattern is not valid, or its compiled form does not fit into its memory.
        case malformedPattern
        /// A rule names no span to take out.
        case ruleWithoutSpan
        /// A literal secret could not be turned into a pattern. The secret itself is not in the error.
        case unusableLiteral
    }

    /// What went wrong.
    public let code: Code
    /// On what, and the engine's reason. Never holds a secret.
    public let context: String

    /// One line in lower case, with a hint.
    public var description: String {
        switch code {
        case .malformedPattern: "pattern cannot be compiled: \(context); use RE2 syntax, without look-around"
        case .ruleWithoutSpan: "redaction rule \(context) takes nothing out; give its pattern a group named 'span'"
        case .unusableLiteral: "a literal secret cannot be searched for: \(context); end the session"
        }
    }
}
