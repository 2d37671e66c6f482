/// What a search finds, and where it stands in the order: tickets with the newest first, then articles likewise.
public enum SearchKey: Hashable, Sendable {
    /// A ticket, by its number.
    case ticket(Int64)
    /// An article, by its row.
    case article(Int64)

    /// The row of the index.
    init(row: Int64) {
        self = row > 0 ? .ticket(row) : .article(-row)
    }

    /// The row of the index, which falls along the order.
    var row: Int64 {
        switch self {
        case .ticket(let number): number
        case .article(let number): -number
        }
    }
}

extension SearchKey: LosslessStringConvertible, Codable {
    /// `t17` or `a3`: where a list goes on.
    public var description: String {
        switch self {
        case .ticket(let number): "t\(number)"
        case .article(let number): "a\(number)"
        }
    }

    public init?(_ description: String) {
        guard let number = Int64(description.dropFirst()), number > 0 else { return nil }
        switch description.first {
        case "t": self = .ticket(number)
        case "a": self = .article(number)
        default: return nil
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let key = SearchKey(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no place in a list")
        }
        self = key
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
