public import Access
public import Foundation
import Store

/// An article in a list: its newest version, without the text.
public struct ArticleSummary: Codable, Hashable, Sendable {
    /// The name.
    public var name: String
    /// One line.
    public var title: String
    /// The newest version.
    public var version: Int
    /// Tags, in order.
    public var tags: [String]
    /// The page of the documentation that says the same.
    public var page: String?
    /// The language that it is in.
    public var language: Language
    /// When this version was written.
    public var createdAt: Date
    /// When it was taken out of use; nil while it is in use.
    public var retiredAt: Date?
}

/// A version of an article.
public struct ArticleView: Codable, Hashable, Sendable {
    /// What a list shows of it.
    public var article: ArticleSummary
    /// How many versions there are.
    public var versions: Int
    /// Who wrote this one.
    public var author: String
    /// The text, in Markdown.
    public var body: String
}

extension ArticleSummary {
    init(_ article: Article, _ version: ArticleVersion) {
        self.init(
            name: article.name,
            title: version.title,
            version: version.number,
            tags: version.tags,
            page: version.page,
            language: version.language,
            createdAt: version.createdAt,
            retiredAt: article.retiredAt
        )
    }
}

extension Rows {
    /// The article of that name that is in use.
    ///
    /// - Throws: ``Refusal/Code/articleUnknown``.
    func requiredArticle(named name: String) throws -> Article {
        guard let article = try article(named: name), article.retiredAt == nil else {
            throw Refusal(.articleUnknown, ["name": name])
        }
        return article
    }

    /// An article with its newest version.
    func summary(of article: Article) throws -> ArticleSummary {
        guard let id = article.id, let version = try version(ofArticle: id) else { throw StoreError.missingRow }
        return ArticleSummary(article, version)
    }
}
