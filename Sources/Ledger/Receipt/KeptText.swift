public import Cryptography

/// One line of the list of what a collection kept.
public struct KeptText: Hashable, Sendable {
    /// The question.
    public let probe: String
    /// How it ended.
    public let status: String
    /// SHA-256 of the text that is stored; nil where none is.
    public let digest: Digest?
    /// How many places were struck out of it.
    public let redactions: Int

    /// A line of these values.
    public init(probe: String, status: String, digest: Digest?, redactions: Int) {
        self.probe = probe
        self.status = status
        self.digest = digest
        self.redactions = redactions
    }

    /// The list as a document: `docs/formats/receipt.md`. Its SHA-256 goes into the leaf.
    public static func document(_ list: [KeptText]) -> String {
        let lines = list.map { line in
            CanonicalJSON.object([
                "digest": line.digest.map { .string($0.hex) },
                "probe": .string(line.probe),
                "redactions": .integer(line.redactions),
                "status": .string(line.status),
            ])
        }
        return CanonicalJSON.array(lines).text
    }

    /// The list in a document.
    ///
    /// - Throws: `notCanonical`, `malformedEvent`.
    public static func list(parsing document: String) throws(LedgerError) -> [KeptText] {
        guard let lines = try CanonicalJSON(parsing: Array(document.utf8)).array else {
            throw LedgerError(.malformedEvent, "expected a list of what was kept")
        }
        var list: [KeptText] = []
        for line in lines {
            let values = try line.members(["probe", "redactions", "status"], optional: ["digest"])
            let digest = values["digest"]?.string.flatMap(LowerHex.digest)
            guard let probe = values["probe"]?.string, let status = values["status"]?.string,
                let redactions = values["redactions"]?.integer, redactions >= 0,
                values["digest"] == nil || digest != nil
            else { throw LedgerError(.malformedEvent, "line \(list.count + 1) of what was kept") }
            list.append(KeptText(probe: probe, status: status, digest: digest, redactions: redactions))
        }
        return list
    }
}
