import CGMime
import Glibc
import TextEncoding

/// Reads bytes by a label that may be missing, unknown or a lie.
enum LabelledText {
    /// The text of the bytes. Zero bytes are dropped where the code has none.
    static func text(_ bytes: [UInt8], label: String?) -> String {
        let label = label?.filter { $0 != "\"" && $0 != "'" && !$0.isWhitespace }
        switch label {
        case nil, "", "us-ascii", "ascii", "ansi_x3.4-1968", "utf-8", "utf8", "unknown-8bit", "x-unknown", "binary":
            return decode(bytes.withoutZeros(unlessWide: label == nil), labelled: .utf8).text
        case "koi8-r", "koi8r", "koi8": return decode(bytes.withoutZeros(), labelled: .koi8r).text
        case "windows-1251", "cp1251", "cp-1251", "win-1251", "win1251", "x-cp1251":
            return decode(bytes.withoutZeros(), labelled: .cp1251).text
        case "cp866", "ibm866", "866", "dos-866": return decode(bytes.withoutZeros(), labelled: .cp866).text
        case "utf-16le": return decode(bytes, labelled: .utf16le).text
        case "utf-16be", "utf-16": return decode(bytes, labelled: .utf16be).text
        case "iso-8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15":
            return isRussian(bytes) ? decode(bytes.withoutZeros()).text : converted(bytes, label ?? "")
        case let label?: return converted(bytes, label)
        }
    }

    /// Whether more than half of the letters are above ASCII, which no Western language does; or it is UTF-8.
    private static func isRussian(_ bytes: [UInt8]) -> Bool {
        let high = bytes.count { $0 >= 0x80 }
        let letters = bytes.count { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
        return high * 2 > letters || (high > 0 && String(validating: bytes, as: UTF8.self) != nil)
    }

    /// Through the C library's tables, for the hundred codes that are not ours; as UTF-8 where it has none either.
    private static func converted(_ bytes: [UInt8], _ label: String) -> String {
        let wide = label.hasPrefix("utf-32") || label.hasPrefix("ucs") || label.hasPrefix("iso-10646")
        let input = (wide ? bytes : bytes.withoutZeros()).map { CChar(bitPattern: $0) }
        let known =
            label.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") } && label.utf8.count <= 60
        guard known, let converter = unsafe g_mime_iconv_open("UTF-8", label),
            Int(bitPattern: converter) != -1
        else { return decode(bytes.withoutZeros(), labelled: .utf8).text }
        defer { _ = unsafe g_mime_iconv_close(converter) }
        guard let text = unsafe g_mime_iconv_strndup(converter, input, input.count) else {
            return decode(bytes.withoutZeros(), labelled: .utf8).text
        }
        defer { unsafe g_free(text) }
        return unsafe CText.string(text) ?? ""
    }
}

extension [UInt8] {
    /// Without zero bytes, unless every other byte is one, as in UTF-16.
    fileprivate func withoutZeros(unlessWide: Bool = false) -> [UInt8] {
        let zeros = count { $0 == 0 }
        if zeros == 0 || (unlessWide && zeros > count / 4) { return self }
        return filter { $0 != 0 }
    }
}
