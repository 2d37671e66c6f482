public import Access
import Desk
import OpenSSHFormats
public import Store

/// Registers the SSH key with which a contact signs what they approve (grade *signed*); it counts once it is confirmed.
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
        let registered = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard let contact = try transaction.contact(email: email) else {
                throw Refusal(.contactUnknown, ["email": email])
            }
            return try broker.register(key, of: contact, isOfContract: false, in: transaction)
        }
        broker.outbox.ring()
        return registered
    }
}

extension Broker {
    /// Registers a contact's key, and asks for its confirmation unless it came with the contract.
    @discardableResult
    func register(
        _ key: SSHPublicKey,
        of contact: Contact,
        isOfContract: Bool,
        in transaction: Transaction
    ) throws -> ContactKey {
        guard let contactId = contact.id else { throw StoreError.missingRow }
        guard try transaction.contactKey(fingerprint: key.fingerprint) == nil else {
            throw Refusal(.alreadyExists, ["what": "key of contact", "name": key.fingerprint])
        }
        let registered = try transaction.insert(
            ContactKey(
                contactId: contactId,
                publicKey: key.line,
                fingerprint: key.fingerprint,
                createdAt: transaction.now,
                confirmedAt: isOfContract ? transaction.now : nil
            )
        )
        try transaction.record(.contactKeyAdded, registered.told.merging(["email": contact.email]) { $1 })
        guard !isOfContract else { return registered }
        try enrol(
            .key,
            EnrolmentContent([.email: contact.email, .key: key.line, .fingerprint: key.fingerprint]),
            ofClient: contact.clientId,
            contact: contact,
            key: registered,
            in: transaction
        )
        return registered
    }
}
