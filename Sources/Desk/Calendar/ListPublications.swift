public import Access
import Store

/// Lists what was published about the calendar (clause 5), the oldest first.
public struct ListPublications: UseCase {
    public static var permission: Permission { .read }

    /// A list of all publications.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [PublicationView] {
        try await desk.store.read { PublicationView.all(try $0.calendarPublications()) }
    }
}
