/// The fields of a form or a query: `application/x-www-form-urlencoded`, as the URL standard of WHATWG defines it.
///
/// A field may come several times. Bytes that are no UTF-8 become U+FFFD: no text is lost silently.
struct FormFields: Sendable {
    /// The most fields that are looked at.
    static let mostFields = 512

    private var values: [String: [String]] = [:]

    init() {}

    init(urlEncoded text: some Collection<UInt8>) {
        for pair in text.split(separator: UInt8(ascii: "&")).prefix(Self.mostFields) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            append(Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    /// The first value of a field.
    subscript(name: String) -> String? { values[name]?.first }

    /// Every value of a field, in order.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    mutating func append(_ name: String, _ value: String) { values[name, default: []].append(value) }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2).compactMap(\.hexadecimalDigit)
                guard digits.count == 2 else {
                    plain.append(byte)
                    continue
                }
                plain.append(digits[0] << 4 | digits[1])
                rest = rest.dropFirst(2)
            default: plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// A value as it stands in a query.
    static func encoded(_ value: String) -> String {
        value.utf8.reduce(into: "") { text, byte in
            if byte.isUnreserved {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += byte < 16 ? "%0" : "%"
                text += String(byte, radix: 16, uppercase: true)
            }
        }
    }
}

extension UInt8 {
    fileprivate var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// RFC 3986, 2.3.
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(self)
        }
    }
}
