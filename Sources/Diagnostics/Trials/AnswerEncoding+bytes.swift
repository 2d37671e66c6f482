import TextEncoding

extension AnswerEncoding {
    /// The bytes in which a machine with this code writes a text; what the code lacks becomes `?`.
    func bytes(of text: String) -> [UInt8] {
        switch self {
        case .auto, .utf8: Array(text.utf8)
        case .utf8OrCP1251: Self.bytes(of: text, Self.tableOfCP1251)
        case .cp866: Self.bytes(of: text, Self.tableOfCP866)
        case .koi8r: Self.bytes(of: text, Self.tableOfKOI8R)
        case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
    }

    private static let tableOfCP1251 = upperHalf(of: .cp1251)
    private static let tableOfCP866 = upperHalf(of: .cp866)
    private static let tableOfKOI8R = upperHalf(of: .koi8r)

    /// The decoder's own table, the other way round.
    private static func upperHalf(of code: TextCode) -> [Unicode.Scalar: UInt8] {
        var table: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
            let scalars = Array(decode([byte], as: .code(code)).text.unicodeScalars)
            if scalars.count == 1, scalars[0] != "\u{FFFD}" { table[scalars[0]] = byte }
        }
        return table
    }

    private static func bytes(of text: String, _ table: [Unicode.Scalar: UInt8]) -> [UInt8] {
        text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : table[$0] ?? UInt8(ascii: "?") }
    }
}
