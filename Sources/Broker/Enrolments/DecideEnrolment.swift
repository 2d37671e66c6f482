public import Access
import Desk
import Foundation
import Store
import Wording

/// A contact confirms what was entered about their organisation, or refuses it.
public struct DecideEnrolment: UseCase {
    public static var permission: Permission { .consent }

    /// The read handle.
    public var handle: String
    /// The decision code, as typed.
    public var code: String
    /// Whether the contact confirms.
    public var isConfirmed: Bool

    /// A decision.
    public init(handle: String, code: String, isConfirmed: Bool) {
        self.handle = handle
        self.code = code
        self.isConfirmed = isConfirmed
    }

    /// - Throws: ``Refusal``: `handleUnknown`, `enrolmentOver`, `contactMayNotApprove`, `alreadyExists`, and what a code is refused for.
    public func perform(by principal: Principal, in broker: Broker) async throws -> EnrolmentDocument {
        let handle = try Handle(handle)
        let decided = try await broker.store.write(at: broker.now(), by: principal.actor) {
            transaction -> Result<EnrolmentDocument, Refusal> in
            let invited = try EnrolmentInvited(handle: handle, in: transaction)
            let transaction = transaction.acting(as: invited.contact.actorName)
            if let refusal = try broker.refusal(ofCode: code, for: invited, in: transaction) {
                return .failure(refusal)
            }
            var invitation = invited.invitation
            invitation.codeUsedAt = transaction.now
            try transaction.update(invitation)
            let enrolment = invited.enrolment
            try broker.end(
                enrolment,
                as: isConfirmed ? .confirmed : .refused,
                by: invited.contact,
                in: transaction
            )
            if isConfirmed {
                try broker.takeEffect(enrolment, in: transaction)
            } else {
                try broker.drop(enrolment, in: transaction)
            }
            try broker.record(
                isConfirmed ? .enrolmentConfirmed : .enrolmentRefused,
                enrolment,
                by: invited.contact,
                in: transaction
            )
            guard let after = try transaction.enrolment(enrolment.id ?? 0) else { throw StoreError.missingRow }
            for contact in try transaction.contacts(of: enrolment.clientId) {
                let words = broker.wording(contact.language).enrolmentNews(
                    try broker.document(of: after, readBy: contact, in: transaction)
                )
                try broker.desk.postbox.post(words, to: contact, in: transaction)
            }
            return .success(try broker.document(of: after, readBy: invited.contact, in: transaction))
        }.get()
        broker.outbox.ring()
        return decided
    }
}

extension Broker {
    /// Makes true what was confirmed, exactly as it was shown.
    fileprivate func takeEffect(_ enrolment: Enrolment, in transaction: Transaction) throws {
        let content = enrolment.content
        switch enrolment.subject {
        case .contact, .contactChange:
            guard var contact = try transaction.contact(enrolment.contactId ?? 0) else { throw StoreError.missingRow }
            if enrolment.subject == .contactChange {
                // Only what changes stands there: what else has changed since is not undone.
                if let email = content[.email], email != contact.email,
                    try transaction.contact(email: email) != nil
                {
                    throw Refusal(.alreadyExists, ["what": "contact", "name": email])
                }
                contact.name = content[.name] ?? contact.name
                contact.email = content[.email] ?? contact.email
                contact.login = content[.login] ?? contact.login
                contact.approves = content[.approves].map { $0 == "yes" } ?? contact.approves
            }
            // Whoever confirms another name or address has not been asked about a right that still waits.
            if enrolment.subject == .contact || content[.approves] == "yes" { contact.confirmedAt = transaction.now }
            try transaction.update(contact)
            try transaction.record(.contactChanged, contact.told)
        case .key:
            guard var key = try transaction.contactKey(enrolment.keyId ?? 0) else { throw StoreError.missingRow }
            key.confirmedAt = transaction.now
            try transaction.update(key)
        case .machine:
            guard var machine = try transaction.machine(enrolment.machineId ?? 0) else { throw StoreError.missingRow }
            // A change replaces what waited, so that this cannot be another record than the one that was shown.
            guard try EnrolmentContent(machine).tellsSame(as: content) else {
                throw Refusal(.enrolmentOver, ["state": EnrolmentState.replaced.rawValue])
            }
            machine.confirmedAt = transaction.now
            try transaction.update(machine)
        }
    }

    /// Takes away what was refused: such a contact approves nothing, such a key signs nothing, for good.
    fileprivate func drop(_ enrolment: Enrolment, in transaction: Transaction) throws {
        switch enrolment.subject {
        case .contact:
            guard var contact = try transaction.contact(enrolment.contactId ?? 0) else { throw StoreError.missingRow }
            contact.approves = false
            try transaction.update(contact)
            try transaction.record(.contactChanged, contact.told)
        case .key:
            guard var key = try transaction.contactKey(enrolment.keyId ?? 0) else { throw StoreError.missingRow }
            key.removedAt = transaction.now
            try transaction.update(key)
        case .contactChange, .machine: break
        }
    }
}
