/// A sentence in both languages of the product.
public struct Sentence: Codable, Hashable, Sendable {
    /// In Russian.
    public let ru: String
    /// In English.
    public let en: String

    /// A sentence in both languages.
    public init(ru: String, en: String) {
        self.ru = ru
        self.en = en
    }
}
