/// Decides whether a user certificate is to be accepted for a name, now, from an address.
///
/// libssh's server verifies nothing of a certificate but the possession of its key, so this is the check. It verifies,
/// in this order: the authority, the strength of both keys, the signature, the kind, order and names of the options, the
/// principals, the window, the source address. Nothing in a certificate is believed before its signature is verified.
///
/// It does not say what the certificate permits: read `forceCommand` and `extensions` for that. That the peer holds the
/// key of the certificate is the matter of the SSH exchange.
public struct CertificateCheck: Sendable {
    /// What the check answers.
    public enum Verdict: Hashable, Sendable {
        /// Accepted.
        case valid
        /// Not accepted, for the first reason that was found.
        case refused(CertificateRefusal)
    }

    /// The keys whose certificates are accepted.
    public var authorities: [SSHPublicKey]
    /// The name that the certificate must list.
    public var principal: String
    /// Seconds since 1970.
    public var now: UInt64
    /// The peer's address; nil where it is not known, which refuses certificates that ask for one.
    public var sourceAddress: String?

    /// A check for one login.
    public init(authorities: [SSHPublicKey], principal: String, now: UInt64, sourceAddress: String?) {
        self.authorities = authorities
        self.principal = principal
        self.now = now
        self.sourceAddress = sourceAddress
    }

    /// The verdict on bytes of a stranger.
    public func verdict(onBlob blob: [UInt8]) -> Verdict {
        do {
            return verdict(on: try SSHCertificate(blob: blob))
        } catch {
            return .refused(error.code == .certificateAsKey ? .authorityIsCertificate : .malformed(error))
        }
    }

    /// The verdict on a certificate that was read.
    public func verdict(on certificate: SSHCertificate) -> Verdict {
        let refusal =
            CertificateCheck.refusalOfOrigin(certificate, authorities: authorities)
            ?? CertificateCheck.refusalOfOptions(certificate)
            ?? refusalOfPrincipals(certificate)
            ?? CertificateCheck.refusalOfWindow(certificate, now: now)
            ?? refusalOfAddress(certificate)
        return refusal.map(Verdict.refused) ?? .valid
    }

    private func refusalOfPrincipals(_ certificate: SSHCertificate) -> CertificateRefusal? {
        if certificate.principals.isEmpty { return .noPrincipal }
        if !certificate.principals.allSatisfy(PrincipalName.isClean) { return .malformedPrincipal }
        return certificate.principals.contains(principal) ? nil : .principalNotListed
    }

    private func refusalOfAddress(_ certificate: SSHCertificate) -> CertificateRefusal? {
        guard let text = certificate.sourceAddress else { return nil }
        guard let ranges = AddressRange.list(text) else { return .malformedOption(CertificateOption.sourceAddress) }
        guard let peer = sourceAddress.flatMap(IPAddress.init), ranges.contains(where: { $0.contains(peer) }) else {
            return .sourceAddressNotAllowed
        }
        return nil
    }
}
