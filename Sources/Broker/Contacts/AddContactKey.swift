public import Access
import OpenSSHFormats
public import Store

/// Registers the SSH key with which a contact signs what they approve (grade *signed*).
///
/// A key belongs to one contact: two people with the same key would be one signer.
public struct AddContactKey: UseCase {
    public static var permission: Permission { .work }

    /// The contact's registered address.
    public var email: String
    /// The SSH public key, as one line.
    public var key: String

    /// A key to register.
    public init(email: String, key: String) {
        self.email = email
        self.key = key
    }

    /// - Throws: ``Refusal``: `contactUnknown`, `invalidKey`, `alreadyExists`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> ContactKey {
        let key = try SSHPublicKey(typed: key, field: "key")
        return try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard let contact = try transaction.contact(email: email), let contactId = contact.id else {
                throw Refusal(.contactUnknown, ["contact": email])
            }
            guard try transaction.contactKey(fingerprint: key.fingerprint) == nil else {
                throw Refusal(.alreadyExists, ["what": "key of contact", "name": key.fingerprint])
            }
            let registered = try transaction.insert(
                ContactKey(
                    contactId: contactId,
                    publicKey: key.line,
                    fingerprint: key.fingerprint,
                    createdAt: transaction.now
                )
            )
            try transaction.record(.contactKeyAdded, ["email": contact.email, "fingerprint": key.fingerprint])
            return registered
        }
    }
}
