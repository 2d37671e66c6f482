import Cryptography

/// A credential in the form in which it is offered.
enum Proof: ~Copyable {
    case key(KeyHandle)
    case password(OneTimeSecret)

    /// - Throws: what is malformed, in words without any of the credential's bytes.
    init(_ credential: SSHCredential) throws(KeyHandle.Malformed) {
        switch credential {
        case .certificate(let line, let key): self = .key(try KeyHandle(privateKey: key, certificate: line))
        case .password(let secret): self = .password(secret)
        }
    }
}
