public import Cryptography

/// What a pass is offered as.
public enum SSHCredential: Sendable {
    /// A key pair made for one pass, and its certificate.
    ///
    /// The private key is unencrypted, in the text form of `openssh-key-v1` ("-----BEGIN OPENSSH PRIVATE KEY-----"); it
    /// lives in memory only, and libssh is handed a copy that is wiped after the import. The certificate is one line:
    /// type, base64 and perhaps a comment.
    case certificate(String, privateKey: [UInt8])

    /// A password that the client lent, UTF-8 without a NUL.
    ///
    /// It is taken when the machine has proved its host key and asks for it, and offered once, never a second time: a
    /// run that failed before leaves it for another run.
    case password(OneTimeSecret)

    /// A key pair and its certificate; the parts are checked when a run begins.
    public init(privateKey: [UInt8], certificate: String) {
        self = .certificate(certificate, privateKey: privateKey)
    }
}

extension SSHCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind of the credential; never a byte of a key or secret.
    public var description: String {
        switch self {
        case .certificate(let line, _): "<credential \(line.prefix { $0 != " " })>"
        case .password: "<credential password>"
        }
    }
    /// The same as ``description``.
    public var debugDescription: String { description }
    /// No children: a dump must not show a key either.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
