import Cryptography

extension Profile {
    /// Reads a profile from its text, and lints it.
    ///
    /// - Throws: ``ProfileError`` for the first thing that is wrong.
    public init(yaml text: String) throws(ProfileError) {
        let draft = try Profile(draft: text)
        if let first = ProfileLinter.findings(in: draft).first { throw first }
        self = draft
    }

    /// Reads a profile that the linter has not seen.
    init(draft text: String) throws(ProfileError) {
        guard text.utf8.count <= Self.longestText else {
            throw ProfileError(
                code: .tooLong,
                line: nil,
                context: "profile has \(text.utf8.count) bytes of at most \(Self.longestText)"
            )
        }
        let root = try StrictNode(document: text)
        let fields = try Fields(
            root,
            ["profile", "id", "version", "title", "probes"],
            optional: ["roots", "inputs", "tests", "analyzers", "defects"]
        )
        _ = try fields["profile"].integer(1...1)
        id = try fields["id"].name("-")
        version = try fields["version"].version()
        title = try fields["title"].sentence()
        digest = SHA256.digest(Array(text.utf8)).hex
        roots = try fields.optional("roots")?.texts(longest: 200) ?? []
        var inputs: [ProfileInput] = []
        if let node = fields.optional("inputs") {
            for (name, value) in try node.pairs() { inputs.append(try ProfileInput(name, value)) }
        }
        self.inputs = inputs
        var probes: [Probe] = []
        for node in try fields["probes"].elements() {
            let probe = try Probe(node)
            guard !probes.contains(where: { $0.id == probe.id && $0.platform == probe.platform }) else {
                throw node.error(.duplicate, "has the id '\(probe.id)' of another probe")
            }
            probes.append(probe)
        }
        guard (1...Self.mostProbes).contains(probes.count) else {
            throw root.error(.invalidValue, "has to have 1 to \(Self.mostProbes) probes")
        }
        self.probes = probes
        analyzers = try Analyzer.all(fields.optional("analyzers"), defects: fields.optional("defects"))
        tests = try ProfileTest.all(fields.optional("tests"))
    }
}

/// The fields of a mapping that were checked to be there.
struct Fields {
    private let fields: [String: StrictNode]

    init(_ node: StrictNode, _ needed: [String], optional: [String] = [], path: String? = nil) throws(ProfileError) {
        fields = try node.fields(needed, optional: optional, path: path)
    }

    subscript(key: String) -> StrictNode {
        guard let node = fields[key] else { preconditionFailure("field '\(key)' was not declared as needed") }
        return node
    }

    func optional(_ key: String) -> StrictNode? { fields[key] }
}

extension StrictNode {
    /// A name of lower-case letters and digits, with a joining character.
    func name(_ joint: Character) throws(ProfileError) -> String {
        let text = try text(longest: 41)
        try check(name: text, joint)
        return text
    }

    func check(name text: String, _ joint: Character) throws(ProfileError) {
        let isName =
            text.count <= 41 && text.first.map { ("a"..."z").contains($0) } == true
            && text.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == joint }
        guard isName else {
            throw error(.invalidValue, "has to be a name of a-z, 0-9 and '\(joint)' that begins with a letter")
        }
    }

    func version() throws(ProfileError) -> String {
        let text = try text(longest: 30)
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.count <= 6 && UInt($0).map(String.init) == String($0) }) else {
            throw error(.invalidValue, "has to be MAJOR.MINOR.PATCH")
        }
        return text
    }
}
