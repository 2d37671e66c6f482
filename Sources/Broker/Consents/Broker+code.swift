import Access
import Foundation
import Store

extension Broker {
    /// Whether a contact's decision code holds; a wrong one is counted.
    ///
    /// - Returns: nil when the code is right, and the refusal when it isn't: a value, so that the count is committed.
    /// - Throws: the store's errors.
    func refusal(
        ofCode code: String,
        for invited: Invited,
        in transaction: Transaction
    ) throws -> Refusal? {
        var invitation = invited.invitation
        guard let id = invitation.id else { throw StoreError.missingRow }
        guard invited.request.state == .requested else {
            return Refusal(.wrongState, ["state": invited.request.state.rawValue, "event": "decide"])
        }
        // The clock decides, not the loop that writes lapses down.
        guard transaction.now < invited.request.lapsesAt else {
            return Refusal(.wrongState, ["state": RequestState.lapsed.rawValue, "event": "decide"])
        }
        // Their right may have been taken back since they were asked.
        guard invited.contact.mayApprove else {
            return Refusal(.contactMayNotApprove, ["contact": invited.contact.email])
        }
        guard let hash = invitation.codeHash else { return Refusal(.codeUsed) }
        let second = Int(transaction.now.timeIntervalSince1970)
        guard
            let refusal = verdict(
                onCode: code,
                hash,
                of: id,
                key: keys.codes,
                throttledBy: invitation.throttle,
                at: second
            )
        else { return nil }
        if refusal.code == .codeWrong {
            invitation.throttle.countWrongTry(at: second)
            if invitation.throttle.isBurnt { invitation.codeHash = nil }
            try transaction.update(invitation)
            try transaction.record(
                .codeRefused,
                ticket: invited.request.ticketId,
                request: invited.request.id,
                ["contact": invited.contact.email, "wrong_tries": String(invitation.throttle.wrongTries)]
            )
        }
        return refusal
    }

    /// The same for an enrolment: whether the contact still may decide, it still waits, and the code holds.
    func refusal(
        ofCode code: String,
        for invited: EnrolmentInvited,
        in transaction: Transaction
    ) throws -> Refusal? {
        var invitation = invited.invitation
        guard let id = invitation.id else { throw StoreError.missingRow }
        guard invited.enrolment.state == .waiting else {
            return Refusal(.enrolmentOver, ["state": invited.enrolment.state.rawValue])
        }
        guard transaction.now < invited.enrolment.lapsesAt else {
            return Refusal(.enrolmentOver, ["state": EnrolmentState.lapsed.rawValue])
        }
        guard invited.contact.mayApprove else {
            return Refusal(.contactMayNotApprove, ["contact": invited.contact.email])
        }
        guard let hash = invitation.codeHash else { return Refusal(.codeUsed) }
        let second = Int(transaction.now.timeIntervalSince1970)
        guard
            let refusal = verdict(
                onCode: code,
                hash,
                of: id,
                key: keys.enrolmentCodes,
                throttledBy: invitation.throttle,
                at: second
            )
        else { return nil }
        if refusal.code == .codeWrong {
            invitation.throttle.countWrongTry(at: second)
            if invitation.throttle.isBurnt { invitation.codeHash = nil }
            try transaction.update(invitation)
            try transaction.record(
                .codeRefused,
                [
                    "contact": invited.contact.email, "enrolment": String(invited.enrolment.id ?? 0),
                    "wrong_tries": String(invitation.throttle.wrongTries),
                ]
            )
        }
        return refusal
    }

    private func verdict(
        onCode code: String,
        _ hash: Data,
        of invitation: Int64,
        key: [UInt8],
        throttledBy throttle: CodeThrottle,
        at second: Int
    ) -> Refusal? {
        do throws(Refusal) {
            try throttle.admit(at: second)
            let typed = try DecisionCode(typed: code)
            return typed.isMatch(for: Array(hash), key: key, invitation: invitation) ? nil : Refusal(.codeWrong)
        } catch {
            return error
        }
    }
}
