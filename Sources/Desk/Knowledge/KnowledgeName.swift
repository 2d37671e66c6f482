import Access

/// The name of an article or of a reply: what agents type and links carry.
struct KnowledgeName {
    /// `[a-z0-9][a-z0-9-]{0,63}`.
    let name: String

    /// - Throws: ``Refusal/Code/invalidName``.
    init(_ name: String) throws(Refusal) {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let isGrammatical =
            (1...64).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "-")
            && name.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
        guard isGrammatical else {
            throw Refusal(.invalidName, ["field": "name", "grammar": "[a-z0-9][a-z0-9-]{0,63}"])
        }
        self.name = name
    }
}
