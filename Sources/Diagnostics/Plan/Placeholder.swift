/// Places in a command where an input's value stands: `${main_directory}`.
enum Placeholder {
    /// The text with the values in place. One pass, so a value that looks like a placeholder stays as it is.
    static func replace(in text: String, with values: [String: String]) -> String {
        var output = ""
        for piece in pieces(of: text) {
            switch piece {
            case .literal(let literal): output += literal
            case .name(let name): output += values[name] ?? "${\(name)}"
            }
        }
        return output
    }

    /// The names in order of appearance.
    static func names(in text: String) -> [String] {
        pieces(of: text).compactMap { if case .name(let name) = $0 { name } else { nil } }
    }

    private enum Piece {
        case literal(String)
        case name(String)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            pieces.append(.literal(String(rest[..<start.lowerBound])))
            pieces.append(.name(String(rest[start.upperBound..<end])))
            rest = rest[rest.index(after: end)...]
        }
        pieces.append(.literal(String(rest)))
        return pieces
    }
}
