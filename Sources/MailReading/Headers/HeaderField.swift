/// A field of a message or part as it stands, folded and encoded.
struct HeaderField {
    /// The name in lower case.
    let name: String
    /// The bytes behind the colon.
    let raw: [UInt8]
}

/// The fields of a message or part, in order.
struct HeaderFields {
    private let fields: [HeaderField]

    init(_ fields: [HeaderField]) {
        self.fields = fields
    }

    /// The topmost field of a name.
    subscript(name: String) -> HeaderField? { fields.first { $0.name == name } }

    /// All fields of a name, from the top.
    func all(_ name: String) -> [HeaderField] { fields.filter { $0.name == name } }

    /// The names that begin so, each once, in order.
    func names(beginning prefix: String) -> [String] {
        var names: [String] = []
        for field in fields where field.name.hasPrefix(prefix) && !names.contains(field.name) {
            names.append(field.name)
            if names.count == 20 { break }
        }
        return names
    }
}
