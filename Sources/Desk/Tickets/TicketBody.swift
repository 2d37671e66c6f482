import Access

/// The text of a ticket: several lines, as a person wrote them, never part of a consent.
struct TicketBody {
    /// The most bytes a text may have; longer ones belong into an attachment.
    static let longest = 64 * 1024

    let text: String

    /// Takes a text without control characters other than line feeds and tabs.
    ///
    /// - Throws: ``Refusal/Code/invalidText``.
    init(_ text: String) throws(Refusal) {
        guard text.utf8.count <= Self.longest else {
            throw Refusal(.invalidText, ["field": "body", "reason": "too long", "limit": String(Self.longest)])
        }
        let lines = text.replacing("\r\n", with: "\n")
        guard lines.unicodeScalars.allSatisfy({ $0.isPlainText || $0 == "\n" || $0 == "\t" }) else {
            throw Refusal(.invalidText, ["field": "body", "reason": "control characters"])
        }
        guard lines.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(.invalidText, ["field": "body", "reason": "empty"])
        }
        self.text = lines
    }
}
