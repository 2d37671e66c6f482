/// A category of problems, by which a tariff can promise another reaction (clause 2.1: "категория проблемы").
///
/// The regulation names no categories, so they are the vendor's data and not an enumeration of ours.
public struct ProblemCategory: Hashable, Sendable {
    /// Its name.
    public let name: String

    /// A category by its name.
    ///
    /// - Throws: ``TariffError/malformedName(_:)``.
    public init(_ name: String) throws(TariffError) {
        guard (1...60).contains(name.count), !name.contains(where: \.isNewline),
            name.contains(where: { !$0.isWhitespace })
        else { throw .malformedName(name) }
        self.name = name
    }
}

extension ProblemCategory: Codable {
    /// Reads a name of the grammar.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
