/// Decides whether a certificate that the client made themselves is exactly what was asked for.
///
/// In *held*, way A, the contact signs the pass's public key with their own authority. sshd takes whatever that
/// authority signed, so a certificate that says more than was approved (a contact who copied a wrong line, an old file)
/// is stopped here, before it is used.
public struct HeldCertificateCheck: Sendable {
    /// The longest window, in seconds: 15 minutes. A trust line cannot bound it, so this check does.
    public static let longestValidity: UInt64 = 900

    /// Why a certificate is not the one that was asked for.
    public enum Refusal: Error, Hashable, Sendable {
        /// Not valid at all: the reason is the ordinary check's.
        case certificate(CertificateRefusal)
        /// It certifies another key than the pass's.
        case otherSubject
        /// Another key id than the one that was asked for, so that the machine's log would not name the pass.
        case keyIDDiffers
        /// Another serial number than the one that was asked for.
        case serialDiffers(UInt64)
        /// No command is forced.
        case forceCommandMissing
        /// Another command than the approved one.
        case forceCommandDiffers
        /// Not exactly the one principal.
        case principalsDiffer([String])
        /// Addresses that were not asked for, or other ones.
        case sourceAddressDiffers
        /// An extension; none is allowed.
        case extensionNotAllowed(String)
        /// Valid for so many seconds, more than 15 minutes.
        case validForTooLong(seconds: UInt64)
    }

    /// What the check answers.
    public enum Verdict: Hashable, Sendable {
        /// Exactly what was asked for.
        case valid
        /// Something else, for the first reason that was found.
        case refused(Refusal)
    }

    /// The authority that the machine's trust line names: the contact's own key.
    public var authority: SSHPublicKey
    /// The public key that was made for the pass.
    public var subject: SSHPublicKey
    /// The machine's one principal.
    public var principal: String
    /// The bootstrap with the digest that was approved.
    public var forceCommand: String
    /// The ranges that were asked for, in their order; empty for none.
    public var sourceAddresses: [String]
    /// The key id that was asked for; nil where it is left to the contact.
    public var keyID: String?
    /// The serial number that was asked for; nil where it is left to the contact.
    public var serial: UInt64?
    /// Seconds since 1970, by the machine's clock where that is known.
    public var now: UInt64

    /// A check of what was asked for.
    public init(
        authority: SSHPublicKey,
        subject: SSHPublicKey,
        principal: String,
        forceCommand: String,
        sourceAddresses: [String] = [],
        keyID: String? = nil,
        serial: UInt64? = nil,
        now: UInt64
    ) {
        self.authority = authority
        self.subject = subject
        self.principal = principal
        self.forceCommand = forceCommand
        self.sourceAddresses = sourceAddresses
        self.keyID = keyID
        self.serial = serial
        self.now = now
    }

    /// The verdict on what the contact handed in, the text of a `…-cert.pub` file.
    public func verdict(onLine line: String) -> Verdict {
        do {
            return verdict(on: try SSHCertificate(line: line))
        } catch {
            let isNested = error.code == .certificateAsKey
            return .refused(.certificate(isNested ? .authorityIsCertificate : .malformed(error)))
        }
    }

    /// The verdict on a certificate that was read.
    public func verdict(on certificate: SSHCertificate) -> Verdict {
        let basic =
            CertificateCheck.refusalOfOrigin(certificate, authorities: [authority])
            ?? CertificateCheck.refusalOfOptions(certificate)
        if let basic { return .refused(.certificate(basic)) }
        if let refusal = refusalOfContent(certificate) { return .refused(refusal) }
        let window = CertificateCheck.refusalOfWindow(certificate, now: now)
        return window.map { .refused(.certificate($0)) } ?? .valid
    }

    private func refusalOfContent(_ certificate: SSHCertificate) -> Refusal? {
        if certificate.publicKey != subject { return .otherSubject }
        if let keyID, !certificate.keyID.utf8.elementsEqual(keyID.utf8) { return .keyIDDiffers }
        if let serial, certificate.serial != serial { return .serialDiffers(certificate.serial) }
        guard let command = certificate.forceCommand else { return .forceCommandMissing }
        if !command.utf8.elementsEqual(forceCommand.utf8) { return .forceCommandDiffers }
        let names = certificate.principals
        if names.count != 1 || !names[0].utf8.elementsEqual(principal.utf8) { return .principalsDiffer(names) }
        let wanted = sourceAddresses.isEmpty ? nil : sourceAddresses.joined(separator: ",")
        if certificate.sourceAddress != wanted { return .sourceAddressDiffers }
        if let first = certificate.extensions.first { return .extensionNotAllowed(first.name) }
        guard certificate.validBefore > certificate.validAfter else { return nil }
        let seconds = certificate.validBefore - certificate.validAfter
        return seconds > HeldCertificateCheck.longestValidity ? .validForTooLong(seconds: seconds) : nil
    }
}

extension HeldCertificateCheck.Refusal: CustomStringConvertible {
    /// One lower-case line: that it was refused, and why.
    public var description: String {
        switch self {
        case .certificate(let refusal): "\(refusal)"
        case .otherSubject: "certificate refused: it is for another key than the pass's"
        case .keyIDDiffers: "certificate refused: its key id is not the one that was asked for"
        case .serialDiffers(let serial): "certificate refused: its serial number is \(serial), not the one asked for"
        case .forceCommandMissing: "certificate refused: it forces no command"
        case .forceCommandDiffers: "certificate refused: it forces another command than the approved one"
        case .principalsDiffer: "certificate refused: it is not for exactly the machine's principal"
        case .sourceAddressDiffers: "certificate refused: its source addresses are not the ones that were asked for"
        case .extensionNotAllowed(let name):
            "certificate refused: it permits \(name.debugDescription); sign with -O clear"
        case .validForTooLong(let seconds):
            "certificate refused: it is valid for \(seconds) s, more than \(HeldCertificateCheck.longestValidity)"
        }
    }
}
