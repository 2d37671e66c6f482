/// An account on a client's machine.
public struct LoginName: Hashable, Sendable, Codable {
    /// The name: `[A-Za-z_][A-Za-z0-9._\-]{0,63}`, with one backslash allowed for a Windows domain.
    public let name: String

    /// Takes an account name.
    ///
    /// - Throws: ``Refusal/Code/invalidUser``.
    public init(_ name: String) throws(Refusal) {
        let bytes = Array(name.utf8)
        let isGrammatical =
            (1...64).contains(bytes.count)
            && bytes.allSatisfy { $0.isNameByte || "ABCDEFGHIJKLMNOPQRSTUVWXYZ._\\".utf8.contains($0) }
            && !"-.\\".utf8.contains(bytes[0]) && bytes.filter { $0 == UInt8(ascii: "\\") }.count <= 1
        guard isGrammatical else { throw Refusal(.invalidUser, ["field": "user"]) }
        self.name = name
    }
}
