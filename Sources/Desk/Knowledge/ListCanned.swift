public import Access
import Store

/// Lists the answers that are given again and again: the regulation's and the vendor's own.
public struct ListCanned: UseCase {
    public static var permission: Permission { .read }

    /// A list of all of them.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [CannedView] {
        try await desk.store.read { try $0.cannedReplies() }
    }
}

/// Shows one of them.
public struct ShowCanned: UseCase {
    public static var permission: Permission { .read }

    /// The name.
    public var name: String

    /// The reply of that name.
    public init(name: String) {
        self.name = name
    }

    /// - Throws: ``Refusal/Code/cannedUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> CannedView {
        try await desk.store.read { try $0.cannedReply(named: name) }
    }
}
