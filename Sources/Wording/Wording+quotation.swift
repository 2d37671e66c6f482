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

    /// Somebody's or some machine's words inside a sentence of ours: one line of at most `limit` characters between
    /// quotation marks, «…» or "…".
    ///
    /// No quotation mark inside survives as one, and no mark that combines can climb out: whatever the words are, the
    /// reader sees where they begin and where they end. The limit counts scalars, since a character may have thousands.
    public func quoted(_ text: String, upTo limit: Int = QuotedText.longest) -> String {
        var words = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard words.count < limit else {
                words.removeLast()
                words.append("…")
                break
            }
            if scalar.isQuotationMarkOrLookalike {
                words.append("'")
            } else if !scalar.isPlainText || (words.isEmpty && scalar.isCombining) {
                words.append("\u{FFFD}")
            } else {
                words.append(scalar)
            }
        }
        return both("«\(String(words))»", "\"\(String(words))\"")[language]
    }

    /// A sentence as it stands by itself on a page: a capital at the front, a full stop at the end.
    public func sentence(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let capital = first.uppercased() + text.dropFirst()
        return ".!?…:".contains(capital.last ?? ".") ? capital : capital + "."
    }
}

extension Unicode.Scalar {
    fileprivate var isQuotationMarkOrLookalike: Bool {
        properties.isQuotationMark
            || ["\u{2BA}", "\u{2033}", "\u{226A}", "\u{226B}", "\u{300A}", "\u{300B}"].contains(self)
    }

    /// Whether the scalar is drawn on the one before it.
    fileprivate var isCombining: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
