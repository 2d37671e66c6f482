import Access
import Desk
import OpenSSHFormats
import Store
import Wording

extension Broker {
    /// Tells the contact who decided, or everybody who was asked, what was done, what was kept and what to remove now.
    func writeClosingMessages(for request: AccessRequest, in transaction: Transaction) throws {
        guard let number = request.id, let machine = try transaction.machine(request.machineId) else {
            throw StoreError.missingRow
        }
        let consent = try transaction.consent(onRequest: number)
        let readers = try consent.map { [$0.contactId] } ?? transaction.invitations(toRequest: number).map(\.contactId)
        let pass = try transaction.passes(ofRequest: number).last
        let collection = try transaction.collections(ofRequest: number).last
        let summary = ClosingSummary(
            origin: settings.origin,
            request: number,
            ticket: request.ticketId,
            machine: machine.name,
            agent: request.agent,
            state: request.state,
            failure: request.failure,
            began: collection?.beganAt,
            ended: collection?.endedAt,
            grade: consent?.grade,
            serial: pass?.serial,
            keyId: pass?.keyId,
            planDigest: consent?.planDigest,
            keptTexts: try collection?.id.map { try transaction.keptTexts(ofCollection: $0) } ?? 0,
            redactions: collection?.redactions.values.reduce(0, +) ?? 0,
            whatToRemove: pass == nil ? nil : try trustLines(of: machine),
            lentLogin: try transaction.lease(ofRequest: number)?.login,
            // Only what was approved has a receipt.
            ledgerKey: consent?.decision == .approved ? try ledgerKey(in: transaction) : nil
        )
        for reader in readers {
            guard let contact = try transaction.contact(reader) else { continue }
            let words = wording(contact.language).closing(summary)
            try desk.postbox.post(words, to: contact, in: transaction)
        }
    }

    /// What every trust line of a machine has, whatever it was asked to be: pinned to a plan, or with another end.
    private func trustLines(of machine: Machine) throws -> ClosingSummary.TrustLines {
        let usual = try trustEntry(of: machine)
        return try ClosingSummary.TrustLines(
            account: machine.user,
            principal: MachineName(machine.name).principal,
            fingerprint: usual.key.fingerprint,
            example: usual.line
        )
    }
}
