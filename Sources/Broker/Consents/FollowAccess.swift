public import Access
import Store

/// Shows a contact what became of their decision.
public struct FollowAccess: UseCase {
    public static var permission: Permission { .follow }

    /// The follow handle.
    public var handle: String

    /// A look at a decided request.
    public init(handle: String) {
        self.handle = handle
    }

    /// - Throws: ``Refusal/Code/handleUnknown``.
    public func perform(by principal: Principal, in broker: Broker) async throws -> FollowView {
        let handle = try Handle(handle)
        let (followed, view) = try await broker.store.read { rows in
            let followed = try Followed(handle: handle, key: broker.keys.handles, in: rows)
            return (followed, try broker.followView(of: followed, in: rows))
        }
        await broker.noteView(
            .accessViewed,
            of: followed.request,
            by: followed.contact.actorName,
            followed.contact.toldAsReader
        )
        return view
    }
}
