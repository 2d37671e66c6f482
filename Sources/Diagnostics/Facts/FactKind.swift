/// The type of a fact's value.
public enum FactKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// A line of text.
    case text
    /// A whole number.
    case integer
    /// A number with a decimal point.
    case decimal
    /// Numbers with points between them, such as `5.5.70`; a letter or a suffix may follow.
    case version
    /// Several values, `, ` between them.
    case list
    /// A GUID or the like that names a thing and opens nothing: exempt from redaction by shape.
    case identifier

    /// The longest value, in characters.
    static let longestValue = 400

    /// The value without spaces around it, or nil where it is not of this type.
    func value(of text: String) -> String? {
        let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !trimmed.isEmpty, trimmed.count <= Self.longestValue, !trimmed.unicodeScalars.contains(where: \.isHidden)
        else { return nil }
        switch self {
        case .text, .list, .identifier: return trimmed
        case .integer: return Int(trimmed).map(String.init)
        case .decimal: return Double(trimmed).map { $0.isFinite } == true ? trimmed : nil
        case .version:
            let parts = trimmed.split(separator: ".", omittingEmptySubsequences: false)
            return parts.first.flatMap { Int($0) } == nil || parts.contains(where: \.isEmpty) ? nil : trimmed
        }
    }
}

extension Unicode.Scalar {
    /// Whether it shows nothing, or changes how its neighbours are shown.
    var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
