public import Access
import Store

/// Lists the articles, by name.
public struct ListArticles: UseCase {
    public static var permission: Permission { .read }

    /// A list of all articles.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [ArticleSummary] {
        try await desk.store.read { rows in try rows.articles().map { try rows.summary(of: $0) } }
    }
}

/// Shows a version of an article, in use or not.
public struct ShowArticle: UseCase {
    public static var permission: Permission { .read }

    /// The name.
    public var name: String
    /// The version; the newest where it is nil.
    public var version: Int?

    /// An article, or one version of it.
    public init(name: String, version: Int? = nil) {
        self.name = name
        self.version = version
    }

    /// - Throws: ``Refusal/Code/articleUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ArticleView {
        try await desk.store.read { rows in
            guard let article = try rows.article(named: name), let id = article.id,
                let newest = try rows.version(ofArticle: id), let version = try rows.version(version, ofArticle: id)
            else { throw Refusal(.articleUnknown, ["name": name, "version": version.map { String($0) } ?? ""]) }
            return ArticleView(
                article: ArticleSummary(article, version),
                versions: newest.number,
                author: version.author,
                body: version.body
            )
        }
    }
}
