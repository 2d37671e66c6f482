public import Access

/// What a face answers instead of an outcome: `{"error": {…}}`.
///
/// `code` is for programs and stable; `message` and `hint` are for people, in the language of the request.
public struct ErrorAnswer: Codable, Hashable, Sendable {
    /// What went wrong.
    public struct Problem: Codable, Hashable, Sendable {
        /// A code of ``Access/Refusal/Code``, or one of `malformedBody`, `bodyTooLarge`, `notFound`, `internal`.
        public var code: String
        /// The values behind the words: names, numbers, limits.
        public var context: [String: String]
        /// What failed, on what, why.
        public var message: String
        /// What to do about it.
        public var hint: String?
    }

    /// What went wrong.
    public var error: Problem

    /// An answer with these values.
    public init(code: String, context: [String: String] = [:], message: String, hint: String? = nil) {
        error = Problem(code: code, context: context, message: message, hint: hint)
    }

    /// The rule that refused, where it was a rule.
    public var refusal: Refusal? {
        Refusal.Code(rawValue: error.code).map { Refusal($0, error.context) }
    }
}
