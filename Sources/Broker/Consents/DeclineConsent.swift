public import Access
import Diagnostics
import Foundation
import Store
import Wording

/// A contact says no.
public struct DeclineConsent: UseCase {
    public static var permission: Permission { .consent }

    /// The read handle.
    public var handle: String
    /// The decision code, as typed.
    public var code: String

    /// A refusal by the contact.
    public init(handle: String, code: String) {
        self.handle = handle
        self.code = code
    }

    /// - Throws: ``Refusal``: `handleUnknown`, `wrongState`, and what a code is refused for.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Decided {
        let handle = try Handle(handle)
        let result = try await broker.store.write(at: broker.now(), by: principal.actor) {
            transaction -> Result<(Aftermath, Decided), Refusal> in
            let invited = try Invited(handle: handle, in: transaction)
            let transaction = transaction.acting(as: invited.contact.actorName)
            if let refusal = try broker.refusal(ofCode: code, for: invited, in: transaction) {
                return .failure(refusal)
            }
            guard let number = invited.request.id, let contact = invited.contact.id else {
                throw StoreError.missingRow
            }
            var request = invited.request
            request.decidedAt = transaction.now
            let document = try broker.document(
                for: request,
                readBy: invited.contact,
                narrowed: Narrowing(),
                at: transaction.now,
                in: transaction
            )
            let consent = try transaction.insert(
                Consent(
                    requestId: number,
                    contactId: contact,
                    decision: .declined,
                    grade: .code,
                    isByHand: false,
                    planDigest: request.planDigest,
                    script: Data(document.script.utf8),
                    struckProbes: [],
                    minutes: request.minutes,
                    shownText: broker.wording(invited.contact.language).consentText(document),
                    decidedAt: transaction.now
                )
            )
            try transaction.record(
                .accessDeclined,
                ticket: request.ticketId,
                request: number,
                consent.told.merging(["contact": invited.contact.email]) { $1 }
            )
            let aftermath = try broker.apply(.decline, to: request, in: transaction)
            return .success((aftermath, Decided(request: number, state: .declined)))
        }
        let (aftermath, decided) = try result.get()
        await broker.carryOut([aftermath])
        return decided
    }
}
