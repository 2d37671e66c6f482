extension Rows {
    /// The article of that name, in use or not.
    public func article(named name: String) throws -> Article? {
        try one("WHERE name = ?", name)
    }

    /// The article of that row.
    public func article(_ id: Int64) throws -> Article? {
        try one("WHERE id = ?", id)
    }

    /// All articles, by name.
    public func articles() throws -> [Article] {
        try all("ORDER BY name")
    }

    /// A version of an article, or the newest.
    public func version(_ number: Int? = nil, ofArticle article: Int64) throws -> ArticleVersion? {
        guard let number else { return try one("WHERE article_id = ? ORDER BY number DESC", article) }
        return try one("WHERE article_id = ? AND number = ?", article, number)
    }

    /// All versions of all articles.
    public func articleVersions() throws -> [ArticleVersion] {
        try all("ORDER BY id")
    }

    /// The vendor's own reply of that name that is in use.
    public func ownReply(named name: String) throws -> CannedReply? {
        try one("WHERE name = ? AND retired_at IS NULL", name)
    }

    /// The vendor's own replies in use, by name.
    public func ownReplies() throws -> [CannedReply] {
        try all("WHERE retired_at IS NULL ORDER BY name")
    }

    /// All of them, also those that are no longer in use.
    public func everyOwnReply() throws -> [CannedReply] {
        try all("ORDER BY id")
    }
}
