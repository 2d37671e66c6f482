/// Reads XML strictly, within bounds, and nothing but the text itself: a document type, entities of one's own and
/// anything that would have to be fetched make it unreadable. No recursion; depth is bounded by ``deepest``.
struct XMLReader {
    /// The deepest nesting.
    static let deepest = 64

    private var cursor: XMLCursor
    private var open: [XMLText] = []
    private var openNames: [String] = []
    private var root: XMLText?

    /// The root of a whole text, or nil where it is not such XML.
    static func root(of text: String) -> XMLText? {
        let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        var reader = XMLReader(cursor: XMLCursor(Array(text.utf8)))
        return reader.readAll() ? reader.root : nil
    }

    private init(cursor: XMLCursor) { self.cursor = cursor }

    private mutating func readAll() -> Bool {
        if cursor.take("<?xml ") || cursor.take("<?xml\n") || cursor.take("<?xml\t") {
            guard cursor.skip(past: "?>") else { return false }
        }
        while !cursor.isAtEnd {
            guard readNext() else { return false }
        }
        return root != nil && open.isEmpty
    }

    private mutating func readNext() -> Bool {
        if cursor.take("<!--") {
            guard cursor.skip(past: "--") else { return false }
            return cursor.take(">")
        }
        if cursor.take("<![CDATA[") {
            guard !open.isEmpty, let text = cursor.text(until: "]]>") else { return false }
            open[open.count - 1].text += text
            return true
        }
        if cursor.take("<!") { return false }
        if cursor.take("<?") {
            guard let target = cursor.name(), target.lowercased() != "xml" else { return false }
            return cursor.skip(past: "?>")
        }
        if cursor.take("</") { return readEnd() }
        if cursor.take("<") { return readStart() }
        guard let text = cursor.characters() else { return false }
        guard !open.isEmpty else { return text.allSatisfy(\.isWhitespace) }
        open[open.count - 1].text += text
        return true
    }

    private mutating func readStart() -> Bool {
        guard open.count < Self.deepest, !open.isEmpty || root == nil, let name = cursor.name() else { return false }
        var element = XMLText(name: local(name))
        var names: Set<String> = []
        while true {
            let hadSpace = cursor.skipSpace()
            if cursor.take("/>") {
                close(element)
                return true
            }
            if cursor.take(">") {
                open.append(element)
                openNames.append(name)
                return true
            }
            guard hadSpace, let attribute = cursor.attribute(), names.insert(attribute.name).inserted else {
                return false
            }
            let known = local(attribute.name)
            if element.attributes[known] == nil { element.attributes[known] = attribute.value }
        }
    }

    private mutating func readEnd() -> Bool {
        guard let name = cursor.name(), openNames.last == name else { return false }
        cursor.skipSpace()
        guard cursor.take(">"), let element = open.popLast() else { return false }
        openNames.removeLast()
        close(element)
        return true
    }

    private mutating func close(_ element: XMLText) {
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    private func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
