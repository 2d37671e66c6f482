import Access
import Foundation
import Store

/// The decision that a follow handle came with, and its request.
struct Followed {
    let consent: Consent
    let request: AccessRequest
    let contact: Contact

    /// Follows a follow handle.
    ///
    /// - Throws: ``Refusal/Code/handleUnknown``.
    init(handle: Handle, key: [UInt8], in rows: some Rows) throws {
        guard let consent = try rows.consent(followHash: Data(handle.keyedHash(key: key))),
            let request = try rows.request(consent.requestId), let contact = try rows.contact(consent.contactId)
        else { throw Refusal(.handleUnknown) }
        (self.consent, self.request, self.contact) = (consent, request, contact)
    }
}
