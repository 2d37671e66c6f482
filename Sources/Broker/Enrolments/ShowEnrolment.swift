public import Access
import Store

/// Shows a contact what was entered about their organisation, before they confirm it.
public struct ShowEnrolment: UseCase {
    public static var permission: Permission { .consent }

    /// The read handle.
    public var handle: String

    /// A look at an enrolment.
    public init(handle: String) {
        self.handle = handle
    }

    /// - Throws: ``Refusal/Code/handleUnknown``.
    public func perform(by principal: Principal, in broker: Broker) async throws -> EnrolmentDocument {
        let handle = try Handle(handle)
        return try await broker.store.read { rows in
            let invited = try EnrolmentInvited(handle: handle, in: rows)
            return try broker.document(of: invited.enrolment, readBy: invited.contact, in: rows)
        }
    }
}
