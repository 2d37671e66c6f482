import Access
import SSHTransport

/// The credential of one session, which was written down and may now be used: a certificate, or a login that was lent.
struct IssuedPass: Sendable {
    /// The certificate's serial; nil for a lease.
    let serial: Int64?
    /// What is offered to the machine; nil for a lease, which is opened when the run begins.
    let credential: SSHCredential?
    /// How strongly the consent binds with this credential.
    let grade: Grade
    /// What the machine is asked to run. Where a certificate or a gate forces its own command, a word that is ignored.
    let command: String
    /// What is sent to its standard input.
    let input: [UInt8]
    /// What a contact lent instead.
    let lent: LentLogin?

    /// What is offered to the machine, now.
    ///
    /// - Throws: `LeasedSecret.Closed` where a lease is over.
    func credential(at now: Int64) throws(LeasedSecret.Closed) -> SSHCredential {
        if let credential { return credential }
        guard let lent else { throw .spent }
        return try lent.credential(at: now)
    }
}
