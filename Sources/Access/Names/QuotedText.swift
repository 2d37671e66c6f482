/// A line of text that a person wrote and that stands in a consent: reason, subject, name, input.
///
/// One line of at most 200 characters without control, format or separator characters, so that no newline,
/// escape or bidirectional override can imitate the system's own lines around it (attack 14 of the design).
public struct QuotedText: Hashable, Sendable, Codable {
    /// The most characters a line may have.
    public static let longest = 200

    /// The text, trimmed of spaces at both ends.
    public let text: String

    /// Takes a line, or refuses it.
    ///
    /// - Parameter field: the name of the field, for the refusal.
    /// - Throws: ``Refusal/Code/invalidText`` with `field` and `reason` (`empty`, `too long`, `control characters`).
    public init(_ text: String, field: String) throws(Refusal) {
        let trimmed = text.trimmingSpaces()
        guard !trimmed.isEmpty else { throw Refusal(.invalidText, .empty, ["field": field]) }
        guard trimmed.count <= Self.longest, trimmed.utf8.count <= Self.longest * 16 else {
            throw Refusal(.invalidText, .tooLong, ["field": field, "limit": String(Self.longest)])
        }
        guard trimmed.unicodeScalars.allSatisfy(\.isPlainText) else {
            throw Refusal(.invalidText, .controlCharacters, ["field": field])
        }
        self.text = trimmed
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is neither a control (Cc), a format (Cf), a line or paragraph separator (Zl, Zp),
    /// nor unassigned or private.
    public var isPlainText: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}

extension String {
    /// The string without spaces at its ends.
    func trimmingSpaces() -> String {
        let scalars = unicodeScalars.drop { $0 == " " }
        let end = scalars.lastIndex { $0 != " " }
        return end.map { String(scalars[...$0]) } ?? ""
    }
}
