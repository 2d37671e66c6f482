public import Access
import Indexing
import Store

/// Finds the articles that fit a text (clause 1.2): before a ticket is opened, or for one that was.
public struct SuggestArticles: UseCase {
    public static var permission: Permission { .read }

    /// How many are suggested.
    static let most = 3

    /// What the client wrote.
    public var text: String

    /// A text to find articles for.
    public init(text: String) {
        self.text = text
    }

    public func perform(by principal: Principal, in desk: Desk) async throws -> [ArticleSummary] {
        try await desk.store.read { try $0.articles(fitting: text) }
    }
}

extension Rows {
    /// The articles that fit a text, the best first.
    func articles(fitting text: String) throws -> [ArticleSummary] {
        try articles(sharing: KeyTerms.of(text), limit: SuggestArticles.most).map { try summary(of: $0) }
    }
}
