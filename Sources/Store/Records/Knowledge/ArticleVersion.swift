public import Access
public import Foundation

/// What an article says since a moment; never changed, so that what a client was pointed to can be read later.
public struct ArticleVersion: Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The article.
    public var articleId: Int64
    /// 1 and rising.
    public var number: Int
    /// One line.
    public var title: String
    /// Tags, in order.
    public var tags: [String]
    /// The page of the documentation that says the same.
    public var page: String?
    /// The language that it is in.
    public var language: Language
    /// The text, in Markdown.
    public var body: String
    /// Who wrote it.
    public var author: String
    /// When.
    public var createdAt: Date

    /// A row with these values.
    public init(
        id: Int64? = nil,
        articleId: Int64,
        number: Int,
        title: String,
        tags: [String],
        page: String?,
        language: Language,
        body: String,
        author: String,
        createdAt: Date
    ) {
        self.id = id
        self.articleId = articleId
        self.number = number
        self.title = title
        self.tags = tags
        self.page = page
        self.language = language
        self.body = body
        self.author = author
        self.createdAt = createdAt
    }
}

extension ArticleVersion: NumberedRecord {
    public static let table = Table(
        "article_version",
        columns: "id, article_id, number, title, tags, page, language, body, author, created_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        articleId = try row.value()
        number = try row.value()
        title = try row.value()
        tags = try row.json()
        page = row.optional()
        language = try row.value()
        body = try row.value()
        author = try row.value()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(articleId)
        row.value(number)
        row.value(title)
        try row.json(tags)
        row.value(page)
        row.value(language)
        row.value(body)
        row.value(author)
        row.date(createdAt)
    }
}
