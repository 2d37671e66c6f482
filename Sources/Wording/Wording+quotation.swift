public import Access

extension Wording {
    /// A text by a person or a machine, as one line without anything that could imitate the lines around it.
    ///
    /// What is stored was checked already; this is the second lock on the same door: control, format and separator
    /// characters become U+FFFD, and no more than `limit` characters are shown.
    public func quotation(_ text: String, upTo limit: Int = QuotedText.longest) -> String {
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.isPlainText ? $0 : "\u{FFFD}" })
        )
        return plain.count <= limit ? plain : plain.prefix(limit - 1) + "…"
    }

    /// A sentence as it stands by itself on a page: a capital at the front, a full stop at the end.
    public func sentence(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let capital = first.uppercased() + text.dropFirst()
        return ".!?…:".contains(capital.last ?? ".") ? capital : capital + "."
    }
}
