/// What a rule says to people, in both languages of the product.
///
/// The regulation's lists are data, and their sentences belong to them; everything else is worded by `Wording`.
public struct ClauseText: Hashable, Sendable, Codable {
    /// In Russian, the language of the regulation.
    public let ru: String
    /// In English.
    public let en: String

    /// A sentence in both languages.
    public init(ru: String, en: String) {
        self.ru = ru
        self.en = en
    }
}
