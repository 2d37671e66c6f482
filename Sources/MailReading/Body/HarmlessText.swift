/// Makes texts of strangers harmless for lines, logs, terminals and pages.
enum HarmlessText {
    /// One line of at most `limit` characters: line ends and tabs become spaces, runs of spaces one; control, format
    /// and separator characters are dropped.
    static func line(_ text: String, limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var isSpaced = true
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\n" || scalar == "\u{A0}" {
                if !isSpaced { scalars.append(" ") }
                isSpaced = true
            } else if isPlain(scalar) {
                scalars.append(scalar)
                isSpaced = false
            }
            if scalars.count == limit { break }
        }
        if scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// Lines ended by a single `\n`, tabs kept; other control characters and what turns the direction are dropped.
    static func lines(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if !wasReturn { scalars.append("\n") }
            case "\t": scalars.append(scalar)
            case "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}": scalars.append("\n")
            // Joiners stand inside of emoji and of some scripts' words.
            case "\u{200C}", "\u{200D}": scalars.append(scalar)
            case _ where isPlain(scalar): scalars.append(scalar)
            default: break
            }
            wasReturn = scalar == "\r"
        }
        return String(scalars)
    }

    /// At most so many bytes of UTF-8, never a part of a scalar; nil where the text is short enough.
    static func cut(_ text: String, limit: Int) -> String? {
        guard text.utf8.count > limit else { return nil }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        default: true
        }
    }
}
