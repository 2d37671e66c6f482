import Access
import Desk
import Foundation
import Store
import Wording

extension Broker {
    /// Seconds after which an enrolment that nobody answered lapses: two weeks.
    static let enrolmentLapse: TimeInterval = 14 * 86_400

    /// Asks a client to confirm what was entered about them; until one of them does, it has no effect.
    ///
    /// What waits about the same is replaced. Contacts who may approve decide, but never about themselves, unless the
    /// client has nobody else; every other contact is told.
    ///
    /// - Parameters:
    ///   - contact: the contact whom it is about.
    ///   - key: the contact's key that it is about.
    ///   - machine: the machine that it is about.
    func enrol(
        _ subject: EnrolmentSubject,
        _ content: EnrolmentContent,
        ofClient client: Int64,
        contact: Contact? = nil,
        key: ContactKey? = nil,
        machine: Machine? = nil,
        in transaction: Transaction
    ) throws {
        let enrolment = try transaction.insert(
            Enrolment(
                clientId: client,
                subject: subject,
                contactId: contact?.id,
                keyId: key?.id,
                machineId: machine?.id,
                content: content,
                enteredBy: transaction.actor,
                createdAt: transaction.now,
                lapsesAt: transaction.now.addingTimeInterval(Self.enrolmentLapse)
            )
        )
        for waiting in try transaction.waitingEnrolments(ofClient: client) where waiting.isAboutSame(as: enrolment) {
            try replace(waiting, in: transaction)
        }
        try record(.enrolmentEntered, enrolment, in: transaction)
        try ask(about: enrolment, in: transaction)
    }

    /// Writes to everybody of the client: a code to those who decide, the news to all others.
    func ask(about enrolment: Enrolment, in transaction: Transaction) throws {
        let everybody = try transaction.contacts(of: enrolment.clientId)
        let approving = everybody.filter(\.mayApprove)
        let others = approving.filter { $0.id != enrolment.contactId }
        let deciding = others.isEmpty ? approving : others
        for contact in deciding { try inviteToConfirm(enrolment, contact, in: transaction) }
        for contact in everybody where !deciding.contains(where: { $0.id == contact.id }) {
            let words = wording(contact.language).enrolmentNews(
                try document(of: enrolment, readBy: contact, in: transaction)
            )
            try desk.postbox.post(words, to: contact, in: transaction)
        }
    }

    /// The code exists in clear only here and in the sealed message.
    ///
    /// - Parameter old: the invitation whose code was burnt, as for requests.
    func inviteToConfirm(
        _ enrolment: Enrolment,
        _ contact: Contact,
        renewing old: EnrolmentInvitation? = nil,
        in transaction: Transaction
    ) throws {
        guard let number = enrolment.id, let contactId = contact.id else { throw StoreError.missingRow }
        let handle = Handle(from: randomness)
        let code = DecisionCode(from: randomness)
        var invitation =
            try old
            ?? transaction.insert(
                EnrolmentInvitation(
                    enrolmentId: number,
                    contactId: contactId,
                    readHandle: handle.text,
                    throttle: CodeThrottle(),
                    createdAt: transaction.now
                )
            )
        invitation.readHandle = handle.text
        guard let id = invitation.id else { throw StoreError.missingRow }
        invitation.codeHash = Data(code.keyedHash(key: keys.enrolmentCodes, invitation: id))
        try transaction.update(invitation)
        let words = wording(contact.language).enrolmentQuestion(
            try document(of: enrolment, readBy: contact, in: transaction),
            code: code,
            link: "\(settings.publicURL)/e/\(handle.text)",
            showCommand: "propusk enrolment show \(handle.text) --server \(settings.publicURL)"
        )
        try desk.postbox.post(words, to: contact, in: transaction)
    }

    /// Ends what waits, since something newer takes its place.
    func replace(_ enrolment: Enrolment, in transaction: Transaction) throws {
        try end(enrolment, as: .replaced, in: transaction)
        try record(.enrolmentReplaced, enrolment, in: transaction)
    }

    /// Ends an enrolment, and voids its codes.
    func end(
        _ enrolment: Enrolment,
        as state: EnrolmentState,
        by contact: Contact? = nil,
        in transaction: Transaction
    ) throws {
        var ended = enrolment
        ended.state = state
        ended.decidedAt = transaction.now
        ended.decidedBy = contact?.id
        try transaction.update(ended)
        try transaction.voidCodes(ofEnrolment: enrolment.id ?? 0)
    }

    /// Records a step in the life of an enrolment, with what it is about.
    func record(
        _ kind: EventKind,
        _ enrolment: Enrolment,
        by contact: Contact? = nil,
        in transaction: Transaction
    ) throws {
        var fields = Dictionary(
            uniqueKeysWithValues: enrolment.content.facts.map { ($0.field.rawValue, $0.value) }
        )
        fields.merge(try enrolment.told) { $1 }
        fields["contact"] = contact?.email
        fields["contact_row"] = contact?.id.map { String($0) }
        try transaction.record(kind, fields)
    }

    /// Everything that a contact has to know before they confirm.
    func document(of enrolment: Enrolment, readBy contact: Contact, in rows: some Rows) throws -> EnrolmentDocument {
        EnrolmentDocument(
            origin: settings.origin,
            number: enrolment.id ?? 0,
            client: try rows.client(enrolment.clientId)?.name ?? "",
            contact: contact.name,
            language: contact.language,
            subject: enrolment.subject,
            person: try enrolment.contactId.flatMap { try rows.contact($0)?.name },
            content: enrolment.content,
            isAboutReader: enrolment.contactId == contact.id,
            enteredBy: enrolment.enteredBy,
            createdAt: enrolment.createdAt,
            lapsesAt: enrolment.lapsesAt,
            state: enrolment.state,
            decidedBy: try enrolment.decidedBy.flatMap { try rows.contact($0)?.name }
        )
    }
}

extension Enrolment {
    /// Whether another entry is about the same, so that one takes the other's place.
    func isAboutSame(as other: Enrolment) -> Bool {
        id != other.id && subject == other.subject && contactId == other.contactId && keyId == other.keyId
            && machineId == other.machineId
    }
}
