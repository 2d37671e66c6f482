/// The key pair of one pass and its certificate.
///
/// It lives in memory only; libssh is handed a copy that is wiped after the import.
public struct SSHCredential: Sendable {
    /// An unencrypted private key in the text form of `openssh-key-v1` ("-----BEGIN OPENSSH PRIVATE KEY-----").
    public var privateKey: [UInt8]
    /// One line: certificate type, base64 and perhaps a comment.
    public var certificate: String

    /// A credential; its parts are checked when a run begins.
    public init(privateKey: [UInt8], certificate: String) {
        self.privateKey = privateKey
        self.certificate = certificate
    }
}

extension SSHCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The certificate's type; never a byte of the key.
    public var description: String { "<credential \(certificate.prefix { $0 != " " })>" }
    /// The same as ``description``.
    public var debugDescription: String { description }
    /// No children: a dump must not show the key either.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
