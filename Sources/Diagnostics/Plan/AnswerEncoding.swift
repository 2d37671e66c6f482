import TextEncoding

/// How the bytes of an answer become text.
public enum AnswerEncoding: String, Codable, Hashable, Sendable, CaseIterable {
    /// The code is found out by letter frequencies.
    case auto
    /// UTF-8.
    case utf8 = "utf-8"
    /// UTF-8 where the bytes are that, and else cp1251: files of a Russian Windows. Sure for a single line as well,
    /// where letter frequencies are not.
    case utf8OrCP1251 = "utf-8 or cp1251"
    /// The console of a Russian Windows.
    case cp866
    /// Unix of a Russian past.
    case koi8r = "koi8-r"
    /// UTF-16, by its byte order mark, and without one little-endian: files of Windows.
    case utf16 = "utf-16"

    /// The text; total, what cannot be read becomes U+FFFD.
    func text(of bytes: [UInt8]) -> String {
        switch self {
        case .auto: decode(bytes).text
        case .utf8: decode(bytes, as: .code(.utf8)).text
        case .cp866: decode(bytes, as: .code(.cp866)).text
        case .koi8r: decode(bytes, as: .code(.koi8r)).text
        case .utf16: decode(bytes, as: .code(bytes.starts(with: [0xFE, 0xFF]) ? .utf16be : .utf16le)).text
        case .utf8OrCP1251:
            String(validating: bytes, as: UTF8.self) ?? decode(bytes, as: .code(.cp1251)).text
        }
    }
}
