public import Access
public import Foundation

/// What the consent pages ask of the product: one method for each thing that a contact can do.
///
/// The pages know handles, forms and words; who may do what is decided behind this door. A rule's "no" is thrown as a
/// ``Refusal`` and shown in words; anything else becomes a page that says nothing about its cause.
public protocol ConsentService: Sendable {
    /// Shows a request, perhaps narrowed. Changes nothing.
    ///
    /// - Parameter notAfter: the end of a statement that the contact may have signed: the same one is shown again.
    /// - Throws: ``Refusal/Code/handleUnknown``, or what the narrowing is refused for.
    func showConsent(handle: String, narrowed: ConsentNarrowing, notAfter: Date?) async throws -> ConsentDocument

    /// Approves exactly one plan.
    func approveConsent(_ approval: ConsentApproval) async throws -> ConsentDecision

    /// Declines.
    func declineConsent(handle: String, code: String) async throws -> ConsentDecision

    /// Shows what was entered about the contact's organisation. Changes nothing.
    func showEnrolment(handle: String) async throws -> EnrolmentDocument

    /// Confirms it, or refuses it.
    func decideEnrolment(handle: String, code: String, isConfirmed: Bool) async throws

    /// Shows a ticket that the contact is asked about. Changes nothing.
    func showIdentity(handle: String) async throws -> IdentityDocument

    /// Says that the ticket is the contact's.
    func confirmIdentity(handle: String) async throws

    /// Shows what became of an approval. Changes nothing.
    func followAccess(handle: String) async throws -> FollowedAccess

    /// The receipt of an approval: a file that verifies offline.
    func receipt(handle: String) async throws -> String

    /// Ends what runs, for good.
    func stopAccess(handle: String) async throws -> FollowedAccess

    /// Takes the result of a script that the contact ran.
    func attachResult(handle: String, content: [UInt8]) async throws -> FollowedAccess
}
