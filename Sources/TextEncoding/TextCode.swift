/// The character codes that the machines of the field write.
public enum TextCode: String, Sendable, Hashable, Codable, CaseIterable {
    /// UTF-8.
    case utf8
    /// The console of a Russian Windows.
    case cp866
    /// Files of a Russian Windows.
    case cp1251
    /// Old Unix files and mail.
    case koi8r
    /// UTF-16, low byte first: files of Windows and its PowerShell.
    case utf16le
    /// UTF-16, high byte first.
    case utf16be
}

/// How the code of a text is known.
public enum TextCodeChoice: Sendable, Hashable {
    /// It has to be found out.
    case auto
    /// The profile says it.
    case code(TextCode)
}

/// A text and how it was read.
public struct DecodedText: Sendable, Hashable {
    /// The text. Line ends, zero bytes and control characters are those of the bytes; a byte order mark is gone.
    public let text: String
    /// The code that it was read as.
    public let code: TextCode
    /// Whether bytes that mean nothing in this code became U+FFFD.
    public let isLossy: Bool

    /// A text that was read.
    public init(text: String, code: TextCode, isLossy: Bool) {
        self.text = text
        self.code = code
        self.isLossy = isLossy
    }
}
