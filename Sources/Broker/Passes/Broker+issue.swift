import Access
import Cryptography
import Diagnostics
import Foundation
import OpenSSHFormats
import SSHTransport
import Store

extension Broker {
    /// Seconds that a pass is valid before and after the moment of issue.
    static let validity = (before: 60, after: 120)
    /// The most seconds by which a machine's clock may shift the validity.
    static let mostClockOffset = 86_400

    /// Issues the pass of one session, for an approved plan, and writes it down before it is used.
    ///
    /// The key pair is made for this pass and its private half never leaves memory; it is made before the write, since the
    /// one writer's time is everybody's. Where the machine trusts the contact's own key, the broker's authority is not
    /// asked: `heldCertificate` has to be exactly what was shown.
    ///
    /// - Parameters:
    ///   - input: what the session sends: the plan's script, or the envelope of a gate.
    ///   - grade: the consent's, where the machine trusts the broker's authority.
    ///   - key: made for this pass; not used where the machine trusts the contact's own key.
    /// - Throws: ``Refusal``: `certificateMissing`, `certificateNotWanted`, `certificateRefused`.
    func issuePass(
        for request: AccessRequest,
        on machine: Machine,
        running plan: Plan,
        sending input: [UInt8],
        heldCertificate: String?,
        grade: Grade,
        key: SigningKey,
        in transaction: Transaction
    ) throws -> IssuedPass {
        guard let authority = machine.heldAuthority else {
            guard heldCertificate == nil else { throw Refusal(.certificateNotWanted, ["machine": machine.name]) }
            // sshd takes a gate's line only with a certificate that forces the same command or none.
            let command = try gate(of: machine)?.command ?? plan.bootstrap
            let certificate = try certify(key, for: request, on: machine, forcing: command, in: transaction)
            return try write(certificate, key, for: request, sending: input, grade: grade, in: transaction)
        }
        guard let heldCertificate, !heldCertificate.isEmpty else {
            throw Refusal(.certificateMissing, ["machine": machine.name])
        }
        guard let number = request.id else { throw StoreError.missingRow }
        let key = try heldKeys.key(ofRequest: number)
        let certificate = try accept(
            heldCertificate,
            of: key,
            from: SSHPublicKey(line: authority),
            for: request,
            on: machine,
            running: plan,
            in: transaction
        )
        return try write(certificate, key, for: request, sending: input, grade: .held, in: transaction)
    }

    private func certify(
        _ key: SigningKey,
        for request: AccessRequest,
        on machine: Machine,
        forcing command: String,
        in transaction: Transaction
    ) throws -> SSHCertificate {
        let offset = max(-Self.mostClockOffset, min(Self.mostClockOffset, machine.clockOffset))
        let now = Int(transaction.now.timeIntervalSince1970) + offset
        return try CertificateRequest(
            subject: SSHPublicKey(key.publicKey),
            serial: UInt64(transaction.takeSerial()),
            keyID: transaction.nextKeyId(of: request),
            principal: MachineName(machine.name).principal,
            validAfter: UInt64(now - Self.validity.before),
            validBefore: UInt64(now + Self.validity.after),
            forceCommand: command
        ).signed(by: keys.authority, nonce: randomness.bytes(32))
    }

    private func accept(
        _ line: String,
        of key: SigningKey,
        from authority: SSHPublicKey,
        for request: AccessRequest,
        on machine: Machine,
        running plan: Plan,
        in rows: some Rows
    ) throws -> SSHCertificate {
        let certificate: SSHCertificate
        do {
            certificate = try SSHCertificate(line: line)
        } catch {
            throw Refusal(.certificateRefused, error)
        }
        let now = Int(now().timeIntervalSince1970) + machine.clockOffset
        let check = HeldCertificateCheck(
            authority: authority,
            subject: SSHPublicKey(key.publicKey),
            principal: try MachineName(machine.name).principal,
            forceCommand: plan.bootstrap,
            keyID: try rows.nextKeyId(of: request),
            serial: UInt64(try rows.heldSerial(ofRequest: request.id ?? 0)),
            now: UInt64(now)
        )
        if case .refused(let reason) = check.verdict(on: certificate) {
            throw Refusal(reason)
        }
        return certificate
    }

    private func write(
        _ certificate: SSHCertificate,
        _ key: SigningKey,
        for request: AccessRequest,
        sending input: [UInt8],
        grade: Grade,
        in transaction: Transaction
    ) throws -> IssuedPass {
        guard let number = request.id else { throw StoreError.missingRow }
        guard let serial = Int64(exactly: certificate.serial) else {
            throw Refusal(.certificateRefused, .otherSerial)
        }
        let line = certificate.line
        let signer = certificate.signatureKey.fingerprint
        _ = try transaction.insert(
            Pass(
                serial: serial,
                requestId: number,
                keyId: certificate.keyID,
                publicKey: SSHPublicKey(key.publicKey).line,
                certificate: line,
                authority: signer,
                validAfter: Int64(certificate.validAfter),
                validBefore: Int64(certificate.validBefore),
                issuedAt: transaction.now
            )
        )
        try transaction.record(
            .passIssued,
            ticket: request.ticketId,
            request: number,
            [
                "serial": String(serial), "key_id": certificate.keyID, "grade": grade.rawValue,
                "authority": signer,
                "certificate": SHA256.digest(Array(line.utf8)).hex,
                "principal": certificate.principals.joined(separator: ","),
                "valid_after": String(certificate.validAfter), "valid_before": String(certificate.validBefore),
            ]
        )
        let credential = SSHCredential(
            privateKey: OpenSSHPrivateKey.text(for: key, comment: ""),
            certificate: line
        )
        return IssuedPass(
            serial: serial,
            credential: credential,
            grade: grade,
            command: "propusk",
            input: input,
            lent: nil
        )
    }
}
