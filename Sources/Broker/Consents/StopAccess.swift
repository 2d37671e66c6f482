public import Access
import Store

/// A contact stops what they approved, at any time; what runs on the machine ends.
public struct StopAccess: UseCase {
    public static var permission: Permission { .follow }

    /// The follow handle.
    public var handle: String

    /// A stop.
    public init(handle: String) {
        self.handle = handle
    }

    /// - Throws: ``Refusal``: `handleUnknown`, `wrongState`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> FollowView {
        let handle = try Handle(handle)
        let followed = try await broker.store.read { [keys = broker.keys] in
            try Followed(handle: handle, key: keys.handles, in: $0)
        }
        let (aftermath, view) = try await broker.cutting([followed.consent.requestId]) {
            try await broker.store.write(at: broker.now(), by: followed.contact.actorName) { transaction in
                let followed = try Followed(handle: handle, key: broker.keys.handles, in: transaction)
                let aftermath = try broker.apply(.stop, to: followed.request, in: transaction)
                let stopped = try Followed(handle: handle, key: broker.keys.handles, in: transaction)
                return (aftermath, try broker.followView(of: stopped, in: transaction))
            }
        }
        await broker.carryOut([aftermath])
        return view
    }
}
