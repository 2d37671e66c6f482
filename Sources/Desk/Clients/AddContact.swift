public import Access
public import Store

/// Registers a person of a client. The first contact of a client comes with the contract, and approves.
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
    /// Whether the contact shall approve access: the first one always does, a later one is refused.
    public var approves: Bool
    /// The language of messages and pages.
    public var language: Language

    /// A contact to register.
    public init(client: String, name: String, email: String, login: String?, approves: Bool, language: Language) {
        self.client = client
        self.name = name
        self.email = email
        self.login = login
        self.approves = approves
        self.language = language
    }

    /// - Throws: ``Refusal``: `clientUnknown`, `invalidText`, `invalidEmail`, `alreadyExists`, `contactMayNotApprove`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Contact {
        let name = try QuotedText(name, field: "name").text
        let email = try EmailAddress(email).address
        let login = try login.map { try QuotedText($0, field: "login").text }
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard let client = try transaction.client(named: client), let clientId = client.id else {
                throw Refusal(.clientUnknown, ["client": client])
            }
            guard try transaction.contact(email: email) == nil else {
                throw Refusal(.alreadyExists, ["what": "contact", "name": email])
            }
            let isFirst = try transaction.contacts(of: clientId).isEmpty
            // An agent could name their own address here: a later contact may file, and approves nothing until an
            // approving contact of the client confirms it, for which there is no way yet.
            guard isFirst || !approves else { throw Refusal(.contactMayNotApprove, ["contact": email]) }
            let contact = try transaction.insert(
                Contact(
                    clientId: clientId,
                    name: name,
                    email: email,
                    login: login,
                    language: language,
                    approves: isFirst,
                    createdAt: transaction.now
                )
            )
            try transaction.record(
                .contactAdded,
                ["client": client.name, "email": email, "approves": contact.approves ? "yes" : "no"]
            )
            return contact
        }
    }
}
