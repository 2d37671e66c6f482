import Access

/// The text of a ticket: several lines, as a person wrote them, never part of a consent.
struct TicketBody {
    /// The most bytes a text may have; longer ones belong into an attachment.
    static let longest = 64 * 1024

    let text: String

    /// Takes a text without control characters other than line feeds and tabs.
    ///
    /// Text processors and messengers leave soft hyphens, joiners and marks of direction in what people paste. Such
    /// characters are dropped rather than refused: nobody sees them, so nobody could find what to correct. What has no
    /// meaning here (private and unassigned characters) becomes U+FFFD.
    ///
    /// - Throws: ``Refusal/Code/invalidText``.
    init(_ text: String) throws(Refusal) {
        guard text.utf8.count <= Self.longest else {
            throw Refusal(.invalidText, .tooLong, ["field": "body", "limit": String(Self.longest)])
        }
        let lines = Self.plain(text.replacing("\r\n", with: "\n"))
        guard lines.unicodeScalars.allSatisfy({ $0.isPlainText || $0 == "\n" || $0 == "\t" }) else {
            throw Refusal(.invalidText, .controlCharacters, ["field": "body"])
        }
        guard lines.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(.invalidText, .empty, ["field": "body"])
        }
        self.text = lines
    }

    /// The text without what draws nothing; control characters are left to be refused.
    private static func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            switch scalar.properties.generalCategory {
            case .format: nil
            case .lineSeparator, .paragraphSeparator: "\n"
            case .surrogate, .privateUse, .unassigned: "\u{FFFD}"
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
