/// A place in the bytes of an XML text.
struct XMLCursor {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func take(_ text: String) -> Bool {
        guard bytes[index...].starts(with: text.utf8) else { return false }
        index += text.utf8.count
        return true
    }

    /// Whether there was any.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index > start
    }

    mutating func skip(past text: String) -> Bool { self.text(until: text) != nil }

    /// The characters before a text, which is taken too; nil where it does not come.
    mutating func text(until end: String) -> String? {
        let end = Array(end.utf8)
        var place = index
        while place + end.count <= bytes.count {
            if bytes[place] == end[0], bytes[place..<place + end.count].elementsEqual(end) {
                defer { index = place + end.count }
                return Self.plain(bytes[index..<place])
            }
            place += 1
        }
        return nil
    }

    /// A name: letters, digits, `_`, `-`, `.`, `:` and whatever is not ASCII.
    mutating func name() -> String? {
        let start = index
        while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
        guard index > start, bytes[start] != UInt8(ascii: "-"), bytes[start] != UInt8(ascii: "."),
            bytes[start] != UInt8(ascii: ":"), !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start])
        else { return nil }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// `name="value"`.
    mutating func attribute() -> (name: String, value: String)? {
        guard let name = name() else { return nil }
        skipSpace()
        guard take("=") else { return nil }
        skipSpace()
        let quote = take("\"") ? "\"" : take("'") ? "'" : nil
        guard let quote, let raw = text(until: quote), !raw.contains("<"),
            let value = Self.decoded(String(raw.map { $0.isWhitespace ? " " : $0 }))
        else { return nil }
        return (name, value)
    }

    /// The characters up to the next tag, references resolved.
    mutating func characters() -> String? {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        guard let plain = Self.plain(bytes[start..<index]), !plain.contains("]]>") else { return nil }
        return Self.decoded(plain)
    }

    /// The text with line ends as line feeds; nil with characters that no XML may have.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return nil }
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }

    private static let entities = ["lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": "\""]

    /// Resolves `&lt;` and `&#1055;`; nil for any other reference.
    private static func decoded(_ text: String) -> String? {
        guard text.contains("&") else { return text }
        var decoded = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            rest = rest[rest.index(after: start)...]
            guard let end = rest.prefix(10).firstIndex(of: ";"), let character = character(rest[..<end]) else {
                return nil
            }
            decoded += character
            rest = rest[rest.index(after: end)...]
        }
        return decoded + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return entities[String(name)] }
        let isHex = name.dropFirst().first == "x"
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init),
            scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value), scalar.value & 0xFFFE != 0xFFFE
        else { return nil }
        return String(scalar)
    }
}
