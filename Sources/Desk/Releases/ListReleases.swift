public import Access
import Store

extension Rows {
    /// Refuses a release to wait for that is registered: nothing would ever end the waiting.
    ///
    /// - Throws: ``Refusal``: `invalidInput`.
    func require(toCome release: String?) throws {
        guard let release, try self.release(release) != nil else { return }
        throw Refusal(.invalidInput, .releaseIsThere, ["field": "release"])
    }
}

/// Lists the registered releases, the newest first.
public struct ListReleases: UseCase {
    public static var permission: Permission { .read }

    /// A list of all releases.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [ReleaseView] {
        try await desk.store.read { try $0.releases().map { ReleaseView($0) } }
    }
}
