import Yams

/// A place in a profile's text that is read strictly: each key of a mapping is asked for once, and what nobody asked
/// for is an error.
struct StrictNode {
    let node: Node
    /// Where it is, for errors: `probe 'os': facts`.
    let path: String

    var line: Int? { node.mark?.line }

    /// The text as one document without anchors, aliases, tags and repeated keys.
    init(document text: String) throws(ProfileError) {
        let parser: Parser
        let composed: Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic)
            composed = try parser.singleRoot()
        } catch let error as YamlError {
            throw Self.error(error)
        } catch {
            throw ProfileError(code: .malformed, line: nil, context: "text is not YAML; check its indentation")
        }
        guard let composed else { throw ProfileError(code: .malformed, line: nil, context: "profile is empty") }
        self.init(node: composed, path: "profile")
        // Nodes know their anchors only as long as the parser lives.
        defer { withExtendedLifetime(parser) {} }
        try Self.check(composed)
    }

    private init(node: Node, path: String) {
        self.node = node
        self.path = path
    }

    private static func error(_ error: YamlError) -> ProfileError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ProfileError(code: .malformed, line: mark.line, context: "text is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            ProfileError(
                code: .malformed,
                line: context.mark.line,
                context: "key is repeated: \(duplicates.sorted().joined(separator: ", "))"
            )
        default: ProfileError(code: .malformed, line: nil, context: "text is not YAML; check its characters")
        }
    }

    private static func check(_ node: Node) throws(ProfileError) {
        if node.anchor != nil {
            throw ProfileError(code: .malformed, line: node.mark?.line, context: "anchors and aliases are refused")
        }
        switch node {
        case .scalar(let scalar): try check(scalar.tag, node)
        case .mapping(let mapping):
            try check(mapping.tag, node)
            for pair in mapping {
                guard let key = pair.key.string, key != "<<" else {
                    throw ProfileError(code: .malformed, line: pair.key.mark?.line, context: "key is no plain text")
                }
                try check(pair.key)
                try check(pair.value)
            }
        case .sequence(let sequence):
            try check(sequence.tag, node)
            for element in sequence { try check(element) }
        case .alias:
            throw ProfileError(code: .malformed, line: node.mark?.line, context: "anchors and aliases are refused")
        }
    }

    /// Tags that nobody wrote have no name, that of a quoted text, or YAML's own; those change nothing here.
    private static func check(_ tag: Tag, _ node: Node) throws(ProfileError) {
        guard tag.description.isEmpty || tag.description == "!" || tag.description.hasPrefix("tag:yaml.org,2002:")
        else {
            throw ProfileError(code: .malformed, line: node.mark?.line, context: "tag '\(tag)' is refused")
        }
    }

    func error(_ code: ProfileError.Code, _ text: String) -> ProfileError {
        ProfileError(code: code, line: line, context: "\(path) \(text)")
    }

    /// The elements of a sequence.
    func elements() throws(ProfileError) -> [StrictNode] {
        guard case .sequence(let sequence) = node else { throw error(.invalidValue, "has to be a list") }
        return sequence.enumerated().map { StrictNode(node: $1, path: "\(path)[\($0 + 1)]") }
    }

    /// The pairs of a mapping, in order.
    func pairs() throws(ProfileError) -> [(key: String, value: StrictNode)] {
        guard case .mapping(let mapping) = node else { throw error(.invalidValue, "has to be a mapping") }
        return mapping.map { key, value in
            let key = key.string ?? ""
            return (key, StrictNode(node: value, path: path == "profile" ? key : "\(path).\(key)"))
        }
    }

    /// The values of a mapping, all of whose keys are known and all of whose needed keys are there.
    func fields(
        _ needed: [String],
        optional: [String] = [],
        path: String? = nil
    ) throws(ProfileError) -> [String: StrictNode] {
        var fields: [String: StrictNode] = [:]
        for (key, value) in try pairs() {
            guard needed.contains(key) || optional.contains(key) else {
                throw ProfileError(
                    code: .unknownKey,
                    line: value.line,
                    context: "\(path ?? self.path) has the unknown key '\(key)'; "
                        + "known are \((needed + optional).joined(separator: ", "))"
                )
            }
            fields[key] = StrictNode(node: value.node, path: path.map { "\($0): \(key)" } ?? value.path)
        }
        for key in needed where fields[key] == nil {
            throw ProfileError(code: .missingKey, line: line, context: "\(path ?? self.path) lacks '\(key)'")
        }
        return fields
    }

    var isScalar: Bool { if case .scalar = node { true } else { false } }

    var isMapping: Bool { if case .mapping = node { true } else { false } }

    /// A scalar's text, one line, not empty unless it may be.
    func text(longest: Int = 1000, mayBeEmpty: Bool = false) throws(ProfileError) -> String {
        guard case .scalar(let scalar) = node else { throw error(.invalidValue, "has to be a text") }
        let text = scalar.string
        guard mayBeEmpty || !text.isEmpty, text.count <= longest else {
            throw error(.invalidValue, "has to have \(mayBeEmpty ? 0 : 1) to \(longest) characters")
        }
        guard !text.unicodeScalars.contains(where: \.isHidden) else {
            throw error(.invalidValue, "has to be one line without control or format characters")
        }
        return text
    }

    /// A scalar's text with whatever is in it: the answer of a machine, in a test.
    func rawText(longest: Int) throws(ProfileError) -> String {
        guard case .scalar(let scalar) = node else { throw error(.invalidValue, "has to be a text") }
        guard scalar.string.utf8.count <= longest else {
            throw error(.invalidValue, "has to have at most \(longest) bytes")
        }
        return scalar.string
    }

    /// The texts of a sequence.
    func texts(longest: Int) throws(ProfileError) -> [String] {
        var texts: [String] = []
        for element in try elements() { texts.append(try element.text(longest: longest)) }
        return texts
    }

    func integer(_ bounds: ClosedRange<Int>) throws(ProfileError) -> Int {
        guard case .scalar(let scalar) = node, let value = Int(scalar.string), bounds.contains(value) else {
            throw error(.invalidValue, "has to be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return value
    }

    func isTrue() throws(ProfileError) -> Bool {
        guard case .scalar(let scalar) = node, scalar.string == "true" || scalar.string == "false" else {
            throw error(.invalidValue, "has to be true or false")
        }
        return scalar.string == "true"
    }

    /// One of an enumeration's raw values.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) throws(ProfileError) -> Choice {
        guard case .scalar(let scalar) = node, let choice = Choice(rawValue: scalar.string) else {
            let known = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw error(.invalidValue, "has to be one of \(known)")
        }
        return choice
    }

    func sentence() throws(ProfileError) -> Sentence {
        let fields = try fields(["ru", "en"])
        guard let ru = fields["ru"], let en = fields["en"] else { throw error(.missingKey, "lacks a language") }
        return Sentence(ru: try ru.text(longest: 300), en: try en.text(longest: 300))
    }
}
