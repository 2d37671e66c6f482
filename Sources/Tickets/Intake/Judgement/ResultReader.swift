/// Reads the words of a structured field; blanks and comments between them are passed over.
struct ResultReader {
    private var rest: Substring.UTF8View

    init(_ field: String) {
        rest = Substring(field).utf8
    }

    /// Takes one sign, if it stands next.
    mutating func take(_ sign: Character) -> Bool {
        skipBlanks()
        guard let byte = rest.first, Character(UnicodeScalar(byte)) == sign else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// A keyword, a name with dots, or a quoted string.
    mutating func word() -> String? {
        text { $0.isLetterOrDigit || "-_.".utf8.contains($0) }
    }

    /// The value of a property: a word or an address.
    mutating func value() -> String? {
        text { $0 > 0x20 && $0 < 0x7F && !";()\"".utf8.contains($0) }
    }

    private mutating func text(of isPart: (UInt8) -> Bool) -> String? {
        skipBlanks()
        if rest.first == UInt8(ascii: "\"") { return quoted() }
        let word = rest.prefix(while: isPart)
        guard !word.isEmpty else { return nil }
        rest = rest[word.endIndex...]
        return String(Substring(word))
    }

    private mutating func quoted() -> String? {
        var bytes: [UInt8] = []
        var index = rest.index(after: rest.startIndex)
        while index < rest.endIndex {
            let byte = rest[index]
            index = rest.index(after: index)
            if byte == UInt8(ascii: "\"") {
                rest = rest[index...]
                return String(decoding: bytes, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\"), index < rest.endIndex {
                bytes.append(rest[index])
                index = rest.index(after: index)
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }

    /// Comments nest, and a bracket in them can be escaped. One that never ends takes the rest.
    private mutating func skipBlanks() {
        var depth = 0
        while let byte = rest.first {
            if byte == UInt8(ascii: "(") {
                depth += 1
            } else if depth > 0, byte == UInt8(ascii: ")") {
                depth -= 1
            } else if depth > 0, byte == UInt8(ascii: "\\") {
                rest = rest.dropFirst()
            } else if depth == 0, byte != 0x20, byte != 0x09 {
                return
            }
            rest = rest.dropFirst()
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) }
}
