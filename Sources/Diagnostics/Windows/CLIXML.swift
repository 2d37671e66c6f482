/// What PowerShell writes to standard error where it takes the other side for another PowerShell: records in XML behind
/// `#< CLIXML`, in the middle of plain text.
///
/// Total: every text has a reading. Texts of errors and warnings stay, progress goes, and what stands outside stays as
/// it is. No XML is parsed: the few shapes of the format are searched for, and nothing in it is resolved or loaded.
public enum CLIXML {
    private static let mark = "#< CLIXML"

    /// The text without the markup.
    public static func plain(_ text: String) -> String {
        guard text.contains(mark) else { return text }
        var output = ""
        var rest = text[...]
        while let start = rest.firstRange(of: mark) {
            output += rest[..<start.lowerBound]
            rest = rest[start.upperBound...].drop { $0.isNewline }
            // Several documents may follow one mark.
            while rest.hasPrefix("<Objs") {
                let end = rest.firstRange(of: "</Objs>")
                output += records(in: end.map { rest[..<$0.lowerBound] } ?? rest)
                rest = end.map { rest[$0.upperBound...].drop { $0.isNewline } } ?? ""
            }
        }
        return output + rest
    }

    /// The texts of a document's records: `<S S="Error">…</S>`.
    private static func records(in document: Substring) -> String {
        var output = ""
        var rest = document
        while let start = rest.firstRange(of: "<S S=\"") {
            rest = rest[start.upperBound...]
            guard let quote = rest.firstIndex(of: "\""), rest[quote...].hasPrefix("\">") else { continue }
            let stream = rest[..<quote].lowercased()
            rest = rest[quote...].dropFirst(2)
            let end = rest.firstRange(of: "</S>")
            if stream != "progress" { output += unescaped(end.map { rest[..<$0.lowerBound] } ?? rest) }
            rest = end.map { rest[$0.upperBound...] } ?? ""
        }
        return output
    }

    private static let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&amp;": "&"]

    /// The text with XML's entities and PowerShell's `_x000A_` read. One pass: what comes out is not read again.
    private static func unescaped(_ text: Substring) -> String {
        var units: [UInt16] = []
        var rest = text
        while let first = rest.first {
            if first == "&", let entity = entities.first(where: { rest.hasPrefix($0.key) }) {
                units += entity.value.utf16
                rest = rest.dropFirst(entity.key.count)
            } else if first == "_", let unit = unit(in: rest) {
                units.append(unit)
                rest = rest.dropFirst(7)
            } else {
                units += String(first).utf16
                rest = rest.dropFirst()
            }
        }
        // Two of them may be the halves of one character; a half alone becomes U+FFFD.
        return String(decoding: units, as: UTF16.self).replacing("\r\n", with: "\n")
    }

    /// The number in `_x000A_`, where that stands next.
    private static func unit(in text: Substring) -> UInt16? {
        let escape = text.prefix(7)
        guard escape.utf8.count == 7, escape.hasPrefix("_x"), escape.hasSuffix("_") else { return nil }
        let digits = escape.dropFirst(2).dropLast()
        return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
    }
}
