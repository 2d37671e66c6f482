/// The short name of an agent, as it stands in requests and events.
public struct AgentName: Hashable, Sendable, Codable {
    /// The name: `[a-z][a-z0-9-]{0,31}`.
    public let name: String

    /// Takes a name that follows the grammar.
    ///
    /// - Throws: ``Refusal/Code/invalidName``.
    public init(_ name: String) throws(Refusal) {
        let isGrammatical =
            (1...32).contains(name.utf8.count) && name.utf8.allSatisfy(\.isNameByte)
            && name.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
        guard isGrammatical else {
            throw Refusal(.invalidName, ["field": "agent", "grammar": "[a-z][a-z0-9-]{0,31}"])
        }
        self.name = name
    }
}
