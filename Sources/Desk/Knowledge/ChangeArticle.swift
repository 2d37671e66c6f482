public import Access
import Store

/// Writes a new version of an article; the versions before stay as they are. One that is not in use is in use again.
public struct ChangeArticle: UseCase {
    public static var permission: Permission { .work }

    /// The name.
    public var name: String
    /// One line; nil leaves it.
    public var title: String?
    /// Tags; nil leaves them.
    public var tags: [String]?
    /// The page of the documentation; nil leaves it, empty takes it away.
    public var page: String?
    /// The language; nil leaves it.
    public var language: Language?
    /// The text; nil leaves it.
    public var body: String?

    /// A change.
    public init(name: String, title: String?, tags: [String]?, page: String?, language: Language?, body: String?) {
        self.name = name
        self.title = title
        self.tags = tags
        self.page = page
        self.language = language
        self.body = body
    }

    /// - Throws: ``Refusal``: `articleUnknown`, `invalidText`, `invalidInput`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ArticleSummary {
        let title = try title.map { try QuotedText($0.trimmed, field: "title").text }
        let tags = try tags?.map { try TagTicket.tag($0) }
        let page = try page.map { $0.isEmpty ? "" : try PageAddress($0).text }
        let body = try body.map { try TicketBody($0).text }
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard var article = try transaction.article(named: name), let id = article.id,
                var version = try transaction.version(ofArticle: id)
            else { throw Refusal(.articleUnknown, ["name": name]) }
            version.id = nil
            version.number += 1
            version.title = title ?? version.title
            version.tags = tags?.sorted() ?? version.tags
            version.page = (page ?? version.page).flatMap { $0.isEmpty ? nil : $0 }
            version.language = language ?? version.language
            version.body = body ?? version.body
            version.author = principal.actor
            version.createdAt = transaction.now
            article.retiredAt = nil
            try transaction.update(article)
            return try transaction.publish(version, of: article, .articleChanged)
        }
    }
}
