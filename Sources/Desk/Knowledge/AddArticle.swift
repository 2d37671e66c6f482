public import Access
import Store

/// Adds an article to the knowledge base.
public struct AddArticle: UseCase {
    public static var permission: Permission { .work }

    /// The name.
    public var name: String
    /// One line.
    public var title: String
    /// Tags.
    public var tags: [String]
    /// The page of the documentation that says the same.
    public var page: String?
    /// The language that it is in.
    public var language: Language
    /// The text, in Markdown.
    public var body: String

    /// An article.
    public init(name: String, title: String, tags: [String], page: String?, language: Language, body: String) {
        self.name = name
        self.title = title
        self.tags = tags
        self.page = page
        self.language = language
        self.body = body
    }

    /// - Throws: ``Refusal``: `invalidName`, `invalidText`, `invalidInput`, `alreadyExists`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ArticleSummary {
        let name = try KnowledgeName(name).name
        let title = try QuotedText(title.trimmed, field: "title").text
        let tags = try tags.map { try TagTicket.tag($0) }
        let page = try page.map { try PageAddress($0).text }
        let body = try TicketBody(body).text
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard try transaction.article(named: name) == nil else {
                throw Refusal(.alreadyExists, ["what": "article", "name": name])
            }
            let article = try transaction.insert(Article(name: name, createdAt: transaction.now))
            let version = ArticleVersion(
                articleId: article.id ?? 0,
                number: 1,
                title: title,
                tags: tags.sorted(),
                page: page,
                language: language,
                body: body,
                author: principal.actor,
                createdAt: transaction.now
            )
            return try transaction.publish(version, of: article, .articleAdded)
        }
    }
}

extension Transaction {
    /// Keeps a version, tells of it, and lets search find it.
    func publish(_ version: ArticleVersion, of article: Article, _ kind: EventKind) throws -> ArticleSummary {
        let version = try insert(version)
        try record(kind, version.told.merging(["name": article.name]) { $1 })
        try index(article)
        return ArticleSummary(article, version)
    }
}
