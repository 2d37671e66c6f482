/// An element of an XML text, read by ``XMLReader``.
struct XMLText: Equatable {
    /// The name without its prefix.
    var name: String
    /// The attributes, names without their prefixes.
    var attributes: [String: String] = [:]
    /// The characters directly in it, those between its children joined.
    var text = ""
    /// The elements in it.
    var children: [XMLText] = []

    /// The values at a path, in the order of the text.
    func values(at path: XMLPath) -> [String] {
        guard path.elements.first == name else { return [] }
        var found = [self]
        for step in path.elements.dropFirst() { found = found.flatMap { $0.children.filter { $0.name == step } } }
        if let attribute = path.attribute { return found.compactMap { $0.attributes[attribute] } }
        return found.map(\.text)
    }
}

/// A place in an XML text: `/config/log/@location`, `/config/log`; with `[]` at the end all values count, else the first.
struct XMLPath: Equatable {
    let elements: [String]
    let attribute: String?
    /// Whether all values count.
    let isList: Bool

    /// Reads a path; nil where it is none.
    init?(_ text: String) {
        var text = text[...]
        isList = text.hasSuffix("[]")
        if isList { text = text.dropLast(2) }
        guard text.first == "/" else { return nil }
        var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var attribute: String?
        if let last = parts.last, last.hasPrefix("@") {
            attribute = String(last.dropFirst())
            parts.removeLast()
        }
        guard (1...16).contains(parts.count), (parts + (attribute.map { [$0] } ?? [])).allSatisfy(Self.isName) else {
            return nil
        }
        elements = parts
        self.attribute = attribute
    }

    private static func isName(_ text: String) -> Bool {
        text.first.map { $0.isLetter || $0 == "_" } == true
            && text.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
    }
}
