/// A sentence with `{named}` places and `[optional parts]`.
///
/// An optional part is left out when one of its places has no value, so that a refusal with less context still reads
/// as a sentence. Values are put in once and never looked at again: braces in a person's words stay what they are.
struct Template {
    private let text: Substring

    init(_ text: some StringProtocol) {
        self.text = Substring(text)
    }

    /// The sentence with its values; a place without a value, outside of an optional part, becomes a dash.
    func filled(with values: [String: String]) -> String {
        var result = ""
        var rest = text
        while let mark = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
            result += rest[..<mark]
            let isOptional = rest[mark] == "["
            let inside = rest[rest.index(after: mark)...]
            guard let end = inside.firstIndex(of: isOptional ? "]" : "}") else { return result + rest[mark...] }
            let content = inside[..<end]
            if isOptional {
                result += Template(content).isFillable(with: values) ? Template(content).filled(with: values) : ""
            } else {
                result += Self.value(content, in: values) ?? "—"
            }
            rest = inside[inside.index(after: end)...]
        }
        return result + rest
    }

    /// The names of all places.
    var names: [String] {
        text.split(separator: "{").dropFirst(text.first == "{" ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }

    private func isFillable(with values: [String: String]) -> Bool {
        names.allSatisfy { Self.value(Substring($0), in: values) != nil }
    }

    private static func value(_ name: Substring, in values: [String: String]) -> String? {
        values[String(name)].flatMap { $0.isEmpty ? nil : $0 }
    }
}
