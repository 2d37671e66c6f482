/// A contact's address: what mail needs, and nothing that could smuggle a header or a second recipient.
public struct EmailAddress: Hashable, Sendable, Codable {
    /// The address as given, domain in lower case.
    public let address: String

    /// Takes `local@domain` in ASCII without quotes, spaces or controls.
    ///
    /// - Throws: ``Refusal/Code/invalidEmail``.
    public init(_ address: String) throws(Refusal) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...253).contains(parts[1].utf8.count),
            parts[0].utf8.allSatisfy(\.isLocalPartByte), parts[0].first != "-", Self.isDomain(parts[1])
        else { throw Refusal(.invalidEmail, ["field": "email"]) }
        self.address = parts[0] + "@" + parts[1].lowercased()
    }

    /// Whether the text is a host name: labels of letters, digits and inner hyphens.
    public static func isDomain(_ text: Substring) -> Bool {
        let labels = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.utf8.allSatisfy(\.isNameByte)
                && label.first != "-" && label.last != "-"
        }
    }
}

extension UInt8 {
    /// Whether the byte may stand in the local part of an address: RFC 5322 `atext` and the dot.
    fileprivate var isLocalPartByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-/=?^_`{|}~.".utf8.contains(self)
        }
    }
}
