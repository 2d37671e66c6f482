/// The name of a machine, unique over all clients and never reused.
///
/// The name becomes the one principal of a certificate, `propusk-<machine>`, hence the narrow grammar: a comma or
/// a wildcard in a principal has been a hole in sshd (CVE-2026-35414).
public struct MachineName: Hashable, Sendable, Codable {
    /// Names that the gateway uses for itself.
    public static let reserved: Set<String> = ["ask", "collect", "help", "login", "status", "watch"]

    /// The name: `[a-z0-9][a-z0-9-]{0,54}`.
    public let name: String

    /// The only principal of a pass for this machine.
    public var principal: String { "propusk-\(name)" }

    /// Takes a name that follows the grammar.
    ///
    /// - Throws: ``Refusal/Code/invalidName``.
    public init(_ name: String) throws(Refusal) {
        let isGrammatical =
            (1...55).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "-")
            && name.utf8.allSatisfy(\.isNameByte)
        guard isGrammatical else {
            throw Refusal(.invalidName, ["field": "machine", "grammar": "[a-z0-9][a-z0-9-]{0,54}"])
        }
        guard !Self.reserved.contains(name) else {
            throw Refusal(.invalidName, .reserved, ["field": "machine", "name": name])
        }
        self.name = name
    }
}

extension UInt8 {
    /// Whether the byte is a lower-case letter, a digit or a hyphen.
    var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
