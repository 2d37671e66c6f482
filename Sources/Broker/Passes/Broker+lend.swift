import Access
import Diagnostics
import Foundation
import OpenSSHFormats
import Store

extension Broker {
    /// Writes down that a contact lent a login and password for one run, and seals it for that run.
    ///
    /// No sshd bounds such a session: the machine runs what it is asked to, which is the plan's bootstrap. The broker alone
    /// keeps to the plan, and the page says so.
    ///
    /// - Throws: ``Refusal``: `leaseNotTaken` where the machine's record is not confirmed, or the machine checks the
    ///   contact's own key; `leaseOfOtherAccount` where the login is not the record's account.
    func lend(
        _ form: LoginSecretForm,
        for request: AccessRequest,
        on machine: Machine,
        running plan: Plan,
        grade: Grade,
        in transaction: Transaction
    ) throws -> IssuedPass {
        guard let number = request.id, let end = request.expiresAt else { throw StoreError.missingRow }
        guard machine.takesLeasedSecrets else {
            let isConfirmed = machine.confirmedAt == nil ? "no" : "yes"
            throw Refusal(.leaseNotTaken, ["machine": machine.name, "confirmed": isConfirmed])
        }
        guard form.login.name == machine.user else {
            throw Refusal(.leaseOfOtherAccount, ["user": machine.user])
        }
        _ = try transaction.insert(
            Lease(requestId: number, login: form.login.name, leasedAt: transaction.now, endsAt: end)
        )
        try transaction.record(
            .secretLeased,
            ticket: request.ticketId,
            request: number,
            [
                "machine": machine.name, "address": machine.address, "user": form.login.name, "grade": grade.rawValue,
                "host_key": try SSHPublicKey(line: machine.hostKey).fingerprint,
                "valid_before": String(end.wholeSeconds),
            ]
        )
        return IssuedPass(
            serial: nil,
            credential: nil,
            grade: grade,
            command: plan.bootstrap,
            input: plan.script,
            lent: try LentLogin(form, for: number, until: end.wholeSeconds, from: randomness)
        )
    }
}

extension Date {
    /// Whole seconds since 1970, rounded down.
    var wholeSeconds: Int64 { Int64(timeIntervalSince1970.rounded(.down)) }
}
