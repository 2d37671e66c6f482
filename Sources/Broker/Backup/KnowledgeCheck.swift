import Store

/// Articles with their versions, and the vendor's own replies: each row as its events tell it.
struct KnowledgeCheck {
    private(set) var problems: [String] = []

    private var articles = ToldTable(of: "article")
    private var versions = ToldTable(of: "version of an article")
    private var replies = ToldTable(of: "canned reply")

    private static let kinds: [EventKind] = [
        .articleAdded, .articleChanged, .articleRetired, .cannedAdded, .cannedRetired,
    ]

    init(in rows: some Rows) throws {
        try rows.forEachEvent(ofKinds: Self.kinds) { take($0) }
        problems += articles.problems(in: try rows.articles()) { article in
            ["name": article.name, "created": article.createdAt.told, "retired": article.retiredAt.told]
        }
        problems += versions.problems(in: try rows.articleVersions()) { version in
            version.told.merging(["created": version.createdAt.told, "author": version.author]) { $1 }
        }
        problems += replies.problems(in: try rows.everyOwnReply()) { reply in
            reply.told.merging([
                "created": reply.createdAt.told, "retired": reply.retiredAt.told, "author": reply.author,
            ]) { $1 }
        }
    }

    private mutating func take(_ event: Event) {
        guard let number = event.number("row") else { return }
        let version = event.number("version_row")
        switch event.kind {
        case .articleAdded:
            articles[number] = ToldRow(event, ["retired": ""])
            if let version { versions[version] = ToldRow(event, ["author": event.actor]) }
        case .articleChanged:
            articles[number]?["retired"] = ""
            if let version { versions[version] = ToldRow(event, ["author": event.actor]) }
        case .articleRetired: articles[number]?["retired"] = event.moment
        case .cannedAdded: replies[number] = ToldRow(event, ["retired": "", "author": event.actor])
        case .cannedRetired: replies[number]?["retired"] = event.moment
        default: break
        }
    }
}
