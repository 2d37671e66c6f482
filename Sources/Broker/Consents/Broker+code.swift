import Access
import Foundation
import Store

extension Broker {
    /// Whether a contact's decision code holds for a request; a wrong one is counted.
    ///
    /// - Returns: nil when the code is right, and the refusal when it isn't: a value, so that the count is committed.
    /// - Throws: the store's errors.
    func refusal(
        ofCode code: String,
        for invited: Invited,
        in transaction: Transaction
    ) throws -> Refusal? {
        let request = invited.request
        guard request.state == .requested else {
            return Refusal(.wrongState, ["state": request.state.rawValue, "event": "decide"])
        }
        // The clock decides, not the loop that writes lapses down.
        guard transaction.now < request.lapsesAt else {
            return Refusal(.wrongState, ["state": RequestState.lapsed.rawValue, "event": "decide"])
        }
        return try refusal(
            ofCode: code,
            on: invited.invitation,
            of: invited.contact,
            key: keys.codes,
            ticket: request.ticketId,
            request: request.id,
            in: transaction
        )
    }

    /// The same for an enrolment.
    func refusal(
        ofCode code: String,
        for invited: EnrolmentInvited,
        in transaction: Transaction
    ) throws -> Refusal? {
        let enrolment = invited.enrolment
        guard enrolment.state == .waiting else {
            return Refusal(.enrolmentOver, ["state": enrolment.state.rawValue])
        }
        guard transaction.now < enrolment.lapsesAt else {
            return Refusal(.enrolmentOver, ["state": EnrolmentState.lapsed.rawValue])
        }
        return try refusal(
            ofCode: code,
            on: invited.invitation,
            of: invited.contact,
            key: keys.enrolmentCodes,
            ["enrolment": String(enrolment.id ?? 0)],
            in: transaction
        )
    }

    /// - Parameters:
    ///   - key: hashes the codes of this kind of invitation.
    ///   - fields: what the event about a wrong code tells besides.
    private func refusal(
        ofCode code: String,
        on invitation: some CodeBearer,
        of contact: Contact,
        key: [UInt8],
        ticket: Int64? = nil,
        request: Int64? = nil,
        _ fields: [String: String] = [:],
        in transaction: Transaction
    ) throws -> Refusal? {
        var invitation = invitation
        guard let id = invitation.id else { throw StoreError.missingRow }
        // Their right may have been taken back since they were asked.
        guard contact.mayApprove else { return Refusal(.contactMayNotApprove, ["contact": contact.email]) }
        guard let hash = invitation.codeHash else { return Refusal(.codeUsed) }
        let second = Int(transaction.now.timeIntervalSince1970)
        let refusal: Refusal
        do throws(Refusal) {
            try invitation.throttle.admit(at: second)
            let typed = try DecisionCode(typed: code)
            guard !typed.isMatch(for: Array(hash), key: key, invitation: id) else { return nil }
            refusal = Refusal(.codeWrong)
        } catch {
            refusal = error
        }
        if refusal.code == .codeWrong {
            invitation.throttle.countWrongTry(at: second)
            if invitation.throttle.isBurnt { invitation.codeHash = nil }
            try transaction.update(invitation)
            let told = ["contact": contact.email, "wrong_tries": String(invitation.throttle.wrongTries)]
            try transaction.record(.codeRefused, ticket: ticket, request: request, told.merging(fields) { $1 })
        }
        return refusal
    }
}
