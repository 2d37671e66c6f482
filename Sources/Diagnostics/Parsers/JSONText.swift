/// A JSON value (RFC 8259), read by ``JSONReader``.
indirect enum JSONText: Equatable {
    /// `null`
    case null
    /// A text, a number as it was written, or `yes` and `no` for true and false.
    case scalar(String)
    /// `[…]`
    case array([JSONText])
    /// `{…}`; the last value of a repeated name counts.
    case object([String: JSONText])

    /// The scalars at a path, in order.
    func scalars(at path: JSONPath) -> [String] {
        var values = [self]
        for step in path.steps {
            values = values.flatMap { value -> [JSONText] in
                switch (step, value) {
                case (.name(let name), .object(let members)): members[name].map { [$0] } ?? []
                case (.each, .array(let elements)): elements
                // `ConvertTo-Json` writes a list of one as its only element.
                case (.each, .object), (.each, .scalar): [value]
                default: []
                }
            }
        }
        return values.compactMap { if case .scalar(let text) = $0 { text } else { nil } }
    }
}

/// A place in a JSON text: `os.caption`, `rows[].name`, `[].name`.
struct JSONPath: Equatable {
    /// One step down.
    enum Step: Equatable {
        /// To a member of an object.
        case name(String)
        /// To each element of an array.
        case each
    }

    let steps: [Step]

    /// Whether it may lead to several values.
    var isList: Bool { steps.contains(.each) }

    /// Reads a path; nil where it is none.
    init?(_ text: String) {
        var steps: [Step] = []
        for (index, part) in text.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
            var name = part
            var depth = 0
            while name.hasSuffix("[]") {
                name = name.dropLast(2)
                depth += 1
            }
            guard !name.isEmpty || (index == 0 && depth > 0), !name.contains("["), !name.contains("]") else {
                return nil
            }
            if !name.isEmpty { steps.append(.name(String(name))) }
            steps += Array(repeating: .each, count: depth)
        }
        guard steps.count <= 16 else { return nil }
        self.steps = steps
    }
}
