public import Access
import Desk
public import Store

/// Takes a contact's key back, at once: a signature with it no longer counts. What was signed with it stays evidence.
public struct RemoveContactKey: UseCase {
    public static var permission: Permission { .work }

    /// The contact's registered address.
    public var email: String
    /// The key's SHA-256 fingerprint, as `ssh-keygen -l` prints it.
    public var fingerprint: String

    /// A key to take back.
    public init(email: String, fingerprint: String) {
        self.email = email
        self.fingerprint = fingerprint
    }

    /// - Throws: ``Refusal``: `contactUnknown`, `invalidKey` where the contact has no such key.
    public func perform(by principal: Principal, in broker: Broker) async throws -> ContactKey {
        let removed = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard let contact = try transaction.contact(email: email), let number = contact.id else {
                throw Refusal(.contactUnknown, ["email": email])
            }
            guard var key = try transaction.contactKey(fingerprint: fingerprint), key.contactId == number,
                key.removedAt == nil
            else {
                throw Refusal(.invalidKey, .unknownKeyOfContact, ["field": "fingerprint", "contact": email])
            }
            key.removedAt = transaction.now
            try transaction.update(key)
            for waiting in try transaction.waitingEnrolments(ofClient: contact.clientId) where waiting.keyId == key.id {
                try broker.replace(waiting, in: transaction)
            }
            try transaction.record(.contactKeyRemoved, key.told.merging(["email": contact.email]) { $1 })
            let content = EnrolmentContent(
                [.email: contact.email, .fingerprint: ""],
                replacing: EnrolmentContent([.fingerprint: fingerprint])
            )
            try broker.announce(.key, content, about: contact, in: transaction)
            return key
        }
        broker.outbox.ring()
        return removed
    }
}
