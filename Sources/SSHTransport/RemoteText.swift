/// Words of a machine, made harmless for logs, terminals and pages.
///
/// libssh passes a peer's texts on with raw escapes in them.
public enum RemoteText {
    /// The most characters that are kept.
    public static let limit = 200

    /// One line without control, format or separator characters and at most ``limit`` characters long.
    ///
    /// What is left out leaves a `?`; a text that was cut ends with `…`. Bytes that are not UTF-8 become U+FFFD.
    public static func clean(_ bytes: some Sequence<UInt8>) -> String {
        // Four bytes are the most that a character of UTF-8 has: decoding no more bounds the work on a long text.
        let head = Array(bytes.prefix((limit + 1) * 4))
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: head, as: UTF8.self).unicodeScalars {
            if text.count == limit {
                text.append("…")
                break
            }
            text.append(isHarmless(scalar) ? scalar : "?")
        }
        return String(text)
    }

    /// The same for a text.
    public static func clean(_ text: String) -> String { clean(text.utf8) }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
