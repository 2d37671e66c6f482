public import Access
import Desk
import OpenSSHFormats
public import Store
import Wording

/// Registers a person of a client. The first contact of a client comes with the contract, and approves.
///
/// A later one who is to approve approves nothing until another contact of the client confirms it: an agent could name
/// their own address here.
public struct AddContact: UseCase {
    public static var permission: Permission { .work }

    /// The client's name.
    public var client: String
    /// The person's name.
    public var name: String
    /// The address that messages go to.
    public var email: String
    /// The login in the vendor's system.
    public var login: String?
    /// Whether the contact shall approve access; the first one always does.
    public var approves: Bool
    /// The language of messages and pages.
    public var language: Language
    /// The public key with which they sign, as one line.
    public var key: String?

    /// A contact to register.
    public init(
        client: String,
        name: String,
        email: String,
        login: String?,
        approves: Bool,
        language: Language,
        key: String? = nil
    ) {
        self.client = client
        self.name = name
        self.email = email
        self.login = login
        self.approves = approves
        self.language = language
        self.key = key
    }

    /// - Throws: ``Refusal``: `clientUnknown`, `invalidText`, `invalidEmail`, `invalidKey`, `alreadyExists`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Contact {
        let name = try QuotedText(name, field: "name").text
        let email = try EmailAddress(email).address
        let login = try login.map { try QuotedText($0, field: "login").text }
        let key = try key.map { try SSHPublicKey(typed: $0, field: "key") }
        let contact = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard let client = try transaction.client(named: client), let clientId = client.id else {
                throw Refusal(.clientUnknown, ["client": client])
            }
            guard try transaction.contact(email: email) == nil else {
                throw Refusal(.alreadyExists, ["what": "contact", "name": email])
            }
            let contact = Contact(
                clientId: clientId,
                name: name,
                email: email,
                login: login,
                language: language,
                approves: approves,
                createdAt: transaction.now
            )
            return try broker.register(contact, of: client, key: key, in: transaction)
        }
        broker.outbox.ring()
        return contact
    }
}

extension Broker {
    /// Registers a person of a client, by whatever way they were entered: the first one comes with the contract, and
    /// approves; a later one who is to approve waits for another contact's confirmation, and everybody is told.
    func register(
        _ person: Contact,
        of client: Client,
        key: SSHPublicKey? = nil,
        in transaction: Transaction
    ) throws -> Contact {
        let isFirst = try transaction.contacts(of: person.clientId).isEmpty
        var contact = person
        contact.approves = isFirst || person.approves
        contact.confirmedAt = isFirst ? transaction.now : nil
        contact = try transaction.insert(contact)
        try transaction.record(
            .contactAdded,
            contact.told.merging(["client": client.name, "first": isFirst ? "yes" : "no"]) { $1 }
        )
        if !isFirst { try tell(ofNew: contact, in: transaction) }
        if let key { try register(key, of: contact, isOfContract: isFirst, in: transaction) }
        return contact
    }

    /// Tells the other contacts; asks them to confirm one who is to approve.
    fileprivate func tell(ofNew contact: Contact, in transaction: Transaction) throws {
        let content = EnrolmentContent(contact)
        if contact.approves {
            try enrol(.contact, content, ofClient: contact.clientId, contact: contact, in: transaction)
        } else {
            try announce(.contact, content, about: contact, in: transaction)
        }
    }

    /// Tells a client's contacts what took effect at once, since it takes a right away or gives none.
    func announce(
        _ subject: EnrolmentSubject,
        _ content: EnrolmentContent,
        about contact: Contact,
        in transaction: Transaction
    ) throws {
        let announced = Enrolment(
            clientId: contact.clientId,
            subject: subject,
            contactId: contact.id,
            content: content,
            enteredBy: transaction.actor,
            createdAt: transaction.now,
            lapsesAt: transaction.now,
            state: .confirmed
        )
        for reader in try transaction.contacts(of: contact.clientId) {
            let words = wording(reader.language).enrolmentNews(
                try document(of: announced, readBy: reader, in: transaction)
            )
            try desk.postbox.post(words, to: reader, in: transaction)
        }
    }
}

extension EnrolmentContent {
    /// What is known of a contact.
    init(_ contact: Contact) {
        self.init([
            .name: contact.name, .email: contact.email, .login: contact.login,
            .approves: contact.approves ? "yes" : "no",
        ])
    }
}
