import Access
import Foundation
import OpenSSHFormats
import Store

/// A statement with a registered contact's valid signature.
struct SignedStatement {
    let statement: ConsentStatement
    /// The armoured signature.
    let signature: String
    let signer: SSHPublicKey
}

extension Broker {
    /// What a contact has to sign; nil where the decision is made, or where they have no key and none is demanded.
    ///
    /// - Parameter notAfter: the end of a statement that was shown before, which is kept while it may be approved.
    func signing(
        of document: ConsentDocument,
        by contact: Contact,
        notAfter: Date?,
        on machine: Machine,
        at now: Date,
        in rows: some Rows
    ) throws -> ConsentDocument.Signing? {
        guard document.state == .requested, let number = contact.id else { return nil }
        let keys = try rows.countingKeys(ofContact: number)
        let isDemanded = machine.isGated || machine.demandedGrade == .signed
        let grade = machine.statementGrade
        guard isDemanded || !keys.isEmpty else { return nil }
        let kept = notAfter.map { ConsentStatement(document, grade: grade, notAfter: $0) }
        let end = ConsentStatement.end(minutes: document.minutes, shownAt: now)
        return ConsentDocument.Signing(
            statement: kept.flatMap { $0.mayBeApproved(at: now) ? $0 : nil }
                ?? ConsentStatement(document, grade: grade, notAfter: end),
            namespace: ConsentStatement.namespace(origin: document.origin),
            keys: keys.map(\.fingerprint),
            isDemanded: isDemanded
        )
    }

    /// Verifies what a contact signed: the text is made again, and only their own registered keys count.
    ///
    /// - Returns: nil where nothing was signed and nothing has to be.
    /// - Throws: ``Refusal``: `signatureMissing`, `signatureNotWanted`, `signatureRefused`, `statementOver`.
    func verify(
        _ signature: String?,
        notAfter: Date?,
        of document: ConsentDocument,
        by contact: Contact,
        on machine: Machine,
        isByHand: Bool,
        at now: Date,
        in rows: some Rows
    ) throws -> SignedStatement? {
        guard let signature, !signature.isEmpty else {
            guard machine.demandedGrade != .signed, !machine.isGated || isByHand else {
                throw Refusal(.signatureMissing, ["machine": machine.name])
            }
            return nil
        }
        // The broker could hand the signature to the gate, though the contact chose to run the script themselves.
        guard !machine.isGated || !isByHand else { throw Refusal(.signatureNotWanted, ["machine": machine.name]) }
        guard let number = contact.id else { throw StoreError.missingRow }
        guard let notAfter, notAfter < .distantFuture else {
            throw Refusal(.signatureRefused, .statementEndMissing)
        }
        let statement = ConsentStatement(document, grade: machine.statementGrade, notAfter: notAfter)
        guard statement.mayBeApproved(at: now) else { throw Refusal(.statementOver) }
        let check = SignatureCheck(
            keys: try rows.countingKeys(ofContact: number).map { try SSHPublicKey(line: $0.publicKey) },
            namespace: ConsentStatement.namespace(origin: document.origin)
        )
        do throws(SignatureRefusal) {
            // A form sends the line ends of the network; what is kept is the file that ssh-keygen reads.
            let armored = signature.replacingOccurrences(of: "\r\n", with: "\n")
            let signer = try check.signer(of: statement.bytes, armored: armored)
            return SignedStatement(statement: statement, signature: armored, signer: signer)
        } catch {
            throw Refusal(error)
        }
    }
}
