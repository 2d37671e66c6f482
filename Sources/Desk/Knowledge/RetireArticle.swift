public import Access
import Store

/// Takes an article out of use: neither search nor suggestions bring it; what pointed to it still can be read.
public struct RetireArticle: UseCase {
    public static var permission: Permission { .work }

    /// The name.
    public var name: String

    /// The article of that name.
    public init(name: String) {
        self.name = name
    }

    /// - Throws: ``Refusal/Code/articleUnknown``, also where it is out of use already.
    public func perform(by principal: Principal, in desk: Desk) async throws -> ArticleSummary {
        try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            var article = try transaction.requiredArticle(named: name)
            article.retiredAt = transaction.now
            try transaction.update(article)
            try transaction.record(.articleRetired, ["row": String(article.id ?? 0), "name": name])
            try transaction.index(article)
            return try transaction.summary(of: article)
        }
    }
}
