public import Access
import Desk
public import Store

/// Changes what is registered of a contact.
///
/// Whoever gets a code, and who may approve, is what a client's trust stands on: another name, address or login, and the
/// right to approve, count only once another contact of the client confirms them; until then all stays as it was. The
/// language, and taking the right away, take effect at once and are told to all.
public struct ChangeContact: UseCase {
    public static var permission: Permission { .work }

    /// The contact's registered address.
    public var email: String
    /// Another name.
    public var name: String?
    /// Another address.
    public var newEmail: String?
    /// Another login in the vendor's system.
    public var login: String?
    /// Whether the contact shall approve access.
    public var approves: Bool?
    /// Another language of messages and pages.
    public var language: Language?

    /// A change; what is nil stays as it is.
    public init(
        email: String,
        name: String? = nil,
        newEmail: String? = nil,
        login: String? = nil,
        approves: Bool? = nil,
        language: Language? = nil
    ) {
        self.email = email
        self.name = name
        self.newEmail = newEmail
        self.login = login
        self.approves = approves
        self.language = language
    }

    /// - Returns: the contact as it is now, without what waits to be confirmed.
    /// - Throws: ``Refusal``: `contactUnknown`, `invalidText`, `invalidEmail`, `alreadyExists`, `noApprovingContact`
    ///   where nobody would be left who may approve.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Contact {
        let name = try name.map { try QuotedText($0, field: "name").text }
        let newEmail = try newEmail.map { try EmailAddress($0).address }
        let login = try login.map { try QuotedText($0, field: "login").text }
        let changed = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard var contact = try transaction.contact(email: email) else {
                throw Refusal(.contactUnknown, ["email": email])
            }
            if let newEmail, newEmail != contact.email, try transaction.contact(email: newEmail) != nil {
                throw Refusal(.alreadyExists, ["what": "contact", "name": newEmail])
            }
            let before = EnrolmentContent(contact)
            contact.language = language ?? contact.language
            if approves == false, contact.approves { try takeRight(from: &contact, in: broker, transaction) }
            if contact.approves != (before[.approves] == "yes") || language != nil {
                try transaction.update(contact)
                try transaction.record(.contactChanged, contact.told)
                let content = EnrolmentContent(contact).replacing(before)
                try broker.announce(.contactChange, content, about: contact, in: transaction)
            }
            let wanted = EnrolmentContent([
                .name: name ?? contact.name, .email: newEmail ?? contact.email, .login: login ?? contact.login,
                .approves: (approves ?? contact.approves) ? "yes" : "no",
            ])
            let changes = wanted.changes(from: EnrolmentContent(contact))
            if !changes.facts.isEmpty {
                try broker.enrol(
                    .contactChange,
                    changes,
                    ofClient: contact.clientId,
                    contact: contact,
                    in: transaction
                )
            }
            return contact
        }
        broker.outbox.ring()
        return changed
    }

    private func takeRight(from contact: inout Contact, in broker: Broker, _ transaction: Transaction) throws {
        let id = contact.id
        let others = try transaction.contacts(of: contact.clientId).filter { $0.mayApprove && $0.id != id }
        guard !contact.mayApprove || !others.isEmpty else {
            throw Refusal(.noApprovingContact, ["client": try transaction.client(contact.clientId)?.name ?? ""])
        }
        contact.approves = false
        contact.confirmedAt = nil
        // What waits was made while they had the right: confirming it would give it back.
        for waiting in try transaction.waitingEnrolments(ofClient: contact.clientId) where waiting.contactId == id {
            try broker.replace(waiting, in: transaction)
        }
    }
}
