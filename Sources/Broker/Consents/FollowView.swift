public import Access
public import Desk
import Store

/// What a contact sees after the decision.
public struct FollowView: Codable, Hashable, Sendable {
    /// What was approved.
    public var document: ConsentDocument
    /// What became of it.
    public var request: RequestView
    /// Whether a result that the contact collected by hand is awaited.
    public var awaitsResult: Bool
}

extension Broker {
    func followView(of followed: Followed, in rows: some Rows) throws -> FollowView {
        let narrowing = Narrowing(without: followed.consent.struckProbes, minutes: followed.consent.minutes)
        return FollowView(
            document: try document(
                for: followed.request,
                readBy: followed.contact,
                narrowed: narrowing,
                at: now(),
                in: rows
            ),
            request: try rows.view(of: followed.request),
            awaitsResult: followed.consent.isByHand && followed.request.state == .approved
        )
    }
}
