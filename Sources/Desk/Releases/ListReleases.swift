public import Access
import Store

/// Lists the registered releases, the newest first.
public struct ListReleases: UseCase {
    public static var permission: Permission { .read }

    /// A list of all releases.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [ReleaseView] {
        try await desk.store.read { try $0.releases().map { ReleaseView($0) } }
    }
}
