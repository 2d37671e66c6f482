/// A sentence in both languages of the product.
public struct Bilingual: Codable, Hashable, Sendable {
    /// In Russian.
    public var ru: String
    /// In English.
    public var en: String

    /// A sentence in both languages.
    public init(ru: String, en: String) {
        self.ru = ru
        self.en = en
    }

    /// The sentence in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .ru: ru
        case .en: en
        }
    }
}
