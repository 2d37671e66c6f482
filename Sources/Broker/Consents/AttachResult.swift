public import Access
import Diagnostics
public import Foundation
import Store

/// A contact sends the result of a script that they ran themselves.
public struct AttachResult: UseCase {
    public static var permission: Permission { .follow }

    /// The most bytes a result may have.
    public static let longest = 8 << 20

    /// How many results of another plan are kept: a mistake or two, not a full disk.
    static let mostUnverified = 3

    /// The follow handle.
    public var handle: String
    /// What the script printed.
    public var content: Data

    /// A result to attach.
    public init(handle: String, content: Data) {
        self.handle = handle
        self.content = content
    }

    /// Facts from a result by hand are claimed, never measured; a result of another plan is kept, marked unverified,
    /// and the right one may still follow.
    ///
    /// - Throws: ``Refusal``: `handleUnknown`, `wrongState`, `resultTooLarge`, `resultUnreadable`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> FollowView {
        let handle = try Handle(handle)
        guard content.count <= Self.longest else {
            throw Refusal(.resultTooLarge, ["limit": String(Self.longest)])
        }
        let followed = try await broker.store.read {
            try Followed(handle: handle, key: broker.keys.handles, in: $0)
        }
        guard followed.consent.isByHand, followed.request.state == .approved else {
            throw Refusal(.wrongState, ["state": followed.request.state.rawValue, "event": "attach"])
        }
        let narrowing = Narrowing(without: followed.consent.struckProbes)
        let plan = try await broker.store.read { try broker.plan(of: followed.request, narrowed: narrowing, in: $0) }
        let output: ByHandResult
        do {
            output = try ByHandResult(content, of: plan)
        } catch {
            throw Refusal(.resultUnreadable, .noFrames)
        }
        let attachment = broker.attachment(
            of: output.collected,
            running: plan,
            from: .request(followed.consent.requestId),
            ticket: followed.request.ticketId,
            redactor: try broker.redactor(forClient: followed.contact.clientId),
            origin: output.isOfPlan ? .claimed : .unverified,
            ending: RunEnding(began: broker.now())
        )
        let (aftermath, view) = try await broker.store.write(at: broker.now(), by: followed.contact.actorName) {
            transaction in
            let followed = try Followed(handle: handle, key: broker.keys.handles, in: transaction)
            guard followed.request.state == .approved, followed.request.expiresAt.map({ transaction.now < $0 }) ?? true
            else {
                throw Refusal(.wrongState, ["state": followed.request.state.rawValue, "event": "attach"])
            }
            let kept = try transaction.collections(ofRequest: followed.consent.requestId).count
            guard kept < Self.mostUnverified || output.isOfPlan else {
                throw Refusal(.resultUnreadable, .tooManyOtherResults, ["kept": String(kept)])
            }
            try broker.attach(attachment, running: plan, in: transaction)
            var aftermath = Aftermath(request: followed.consent.requestId, actions: [])
            if output.isOfPlan {
                var request = followed.request
                for event in [RequestEvent.sessionBegan, .scriptStarted, .sessionEnded(isComplete: true)] {
                    aftermath = try broker.apply(event, to: request, in: transaction)
                    guard let next = try transaction.request(followed.consent.requestId) else {
                        throw StoreError.missingRow
                    }
                    request = next
                }
            }
            let now = try Followed(handle: handle, key: broker.keys.handles, in: transaction)
            return (aftermath, try broker.followView(of: now, in: transaction))
        }
        await broker.carryOut([aftermath])
        return view
    }
}
