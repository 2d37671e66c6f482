import Access
import Desk
import Regulation
import Wording

extension Page {
    /// Adds a list of articles.
    mutating func add(_ articles: [ArticleSummary]) {
        addTable(
            [.name, .version, .title, .tags, .since, .retired],
            articles.map { article in
                [
                    article.name, String(article.version), article.title,
                    article.tags.isEmpty ? "-" : article.tags.joined(separator: ", "), words.moment(article.createdAt),
                    article.retiredAt.map { words.moment($0) } ?? "-",
                ]
            }
        )
    }

    /// Adds an article.
    mutating func add(_ view: ArticleView) {
        addTitle(view.article.title)
        add([
            (label(.name), view.article.name),
            (label(.version), "\(view.article.version) / \(view.versions)"),
            (label(.tags), view.article.tags.isEmpty ? nil : view.article.tags.joined(separator: ", ")),
            (label(.page), view.article.page),
            (label(.by), view.author),
            (label(.since), words.moment(view.article.createdAt)),
            (label(.retired), view.article.retiredAt.map { words.moment($0) }),
        ])
        addGap()
        add(view.body)
    }

    /// Adds articles that fit a ticket; nothing where there are none.
    mutating func addFitting(_ articles: [ArticleSummary]) {
        guard !articles.isEmpty else { return }
        addTitle(label(.fittingArticles))
        for article in articles {
            add("\(article.name): \(article.title)\(article.page.map { " (\($0))" } ?? "")")
        }
    }

    /// Adds a reply in both languages.
    mutating func add(_ reply: CannedView) {
        add("\(reply.name) (\(label(.clause)) \(reply.clause.number))")
        addGap()
        add(reply.text.ru, indent: 4)
        addGap()
        add(reply.text.en, indent: 4)
    }
}
