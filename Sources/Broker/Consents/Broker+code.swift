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
        guard let hash = invitation.codeHash else { return Refusal(.codeUsed) }
        let second = Int(transaction.now.timeIntervalSince1970)
        guard let refusal = verdict(onCode: code, hash, of: id, throttledBy: invitation.throttle, at: second) else {
            return nil
        }
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

    private func verdict(
        onCode code: String,
        _ hash: Data,
        of invitation: Int64,
        throttledBy throttle: CodeThrottle,
        at second: Int
    ) -> Refusal? {
        do throws(Refusal) {
            try throttle.admit(at: second)
            let typed = try DecisionCode(typed: code)
            return typed.isMatch(for: Array(hash), key: keys.codes, invitation: invitation) ? nil : Refusal(.codeWrong)
        } catch {
            return error
        }
    }
}
