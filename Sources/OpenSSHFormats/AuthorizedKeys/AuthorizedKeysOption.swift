/// One option in front of a key in `authorized_keys`.
public enum AuthorizedKeysOption: Hashable, Sendable {
    /// For example `restrict`.
    case flag(String)
    /// For example `principals="propusk-srv-1c"`.
    case value(name: String, String)

    /// The name without a value.
    public var name: String {
        switch self {
        case .flag(let name), .value(let name, _): name
        }
    }

    /// The option as it stands in the line.
    ///
    /// sshd knows one escape, a backslash before a quotation mark; every other backslash stands for itself.
    public var text: String {
        switch self {
        case .flag(let name): name
        case .value(let name, let value): "\(name)=\"\(value.replacing("\"", with: "\\\""))\""
        }
    }

    /// Throws unless sshd reads back what is meant.
    ///
    /// A value that ends in a backslash would swallow its closing mark, and a control character would end or garble the
    /// line: neither can be written at all.
    func check() throws(FormatError) {
        guard !name.isEmpty, name.utf8.allSatisfy(AuthorizedKeysOption.isNameCharacter) else {
            throw FormatError(.malformedOption, "option name")
        }
        guard case .value(_, let value) = self else { return }
        let isClean = value.unicodeScalars.allSatisfy { $0 == "\t" || ($0.value >= 0x20 && $0.value != 0x7F) }
        guard isClean, value.unicodeScalars.last != "\\" else { throw FormatError(.malformedOption, "option \(name)") }
    }

    static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "+"):
            true
        default: false
        }
    }
}
