public import Access
public import Foundation
import Store

/// Shows a contact what is asked, as a whole; narrowed where they struck probes out or shortened the time.
public struct ShowConsent: UseCase {
    public static var permission: Permission { .consent }

    /// The read handle.
    public var handle: String
    /// Probes to leave out.
    public var without: [String]
    /// A shorter time, in minutes.
    public var minutes: Int?
    /// The end of a statement that was shown before: the same one is shown again while it may be approved.
    public var notAfter: Date?

    /// A look at a request.
    public init(handle: String, without: [String] = [], minutes: Int? = nil, notAfter: Date? = nil) {
        self.handle = handle
        self.without = without
        self.minutes = minutes
        self.notAfter = notAfter
    }

    /// - Throws: ``Refusal``: `handleUnknown`, `probeUnknown`, `planEmpty`, `consentWidened`, `invalidDuration`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> ConsentDocument {
        let handle = try Handle(handle)
        let (invited, document) = try await broker.store.read { rows in
            let invited = try Invited(handle: handle, in: rows)
            let document = try broker.document(
                for: invited.request,
                readBy: invited.contact,
                narrowed: Narrowing(without: without, minutes: minutes),
                notAfter: notAfter,
                at: broker.now(),
                in: rows
            )
            return (invited, document)
        }
        if invited.request.state == .requested {
            await broker.noteView(
                .consentShown,
                of: invited.request,
                invitation: invited.invitation.id,
                by: principal.actor,
                invited.contact.toldAsReader.merging(["plan": document.planDigest]) { $1 }
            )
        }
        return document
    }
}
