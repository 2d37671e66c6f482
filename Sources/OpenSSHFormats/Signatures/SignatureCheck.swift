import Cryptography

/// Decides whether a text was signed with one of a set of keys, for one purpose.
///
/// It verifies, in this order: the form, the key, the namespace, the algorithm, for a security token that somebody touched
/// it, and the signature. Ed25519, ECDSA on the three NIST curves, RSA with SHA-2 from 2048 bits on, and both kinds of
/// security tokens are taken.
public struct SignatureCheck: Sendable {
    /// The registered keys.
    public var keys: [SSHPublicKey]
    /// The purpose, as `ssh-keygen -n` names it.
    public var namespace: String

    /// A check for one purpose.
    public init(keys: [SSHPublicKey], namespace: String) {
        self.keys = keys
        self.namespace = namespace
    }

    /// The registered key that signed exactly these bytes.
    ///
    /// - Parameters:
    ///   - text: what was to be signed.
    ///   - armored: the text of the `.sig` file.
    /// - Throws: ``SignatureRefusal``: the first reason that was found.
    public func signer(of text: [UInt8], armored: String) throws(SignatureRefusal) -> SSHPublicKey {
        try signer(of: text, signature: SSHSignature(armored: armored))
    }

    /// The registered key that signed exactly these bytes.
    ///
    /// - Throws: ``SignatureRefusal``: the first reason that was found.
    public func signer(of text: [UInt8], signature: SSHSignature) throws(SignatureRefusal) -> SSHPublicKey {
        let key = signature.publicKey
        guard keys.contains(key) else { throw .otherKey(fingerprint: key.fingerprint) }
        guard signature.namespace.utf8.elementsEqual(namespace.utf8) else {
            throw .wrongNamespace(signature.namespace)
        }
        guard signature.hasAllowedAlgorithm else { throw .algorithmNotAllowed(signature.signature.algorithm) }
        guard signature.touch?.isUserPresent ?? true else { throw .userAbsent }
        guard signature.isValid(for: text) else { throw .badSignature }
        return key
    }
}

extension SSHSignature {
    /// Whether the algorithm is one that may sign under the key.
    var hasAllowedAlgorithm: Bool {
        touch == nil ? signature.isAllowed(for: publicKey) : signature.algorithm == publicKey.algorithm
    }

    /// Whether this is the key's signature of a text.
    func isValid(for text: [UInt8]) -> Bool {
        let message = signedBytes(of: text)
        guard let touch else { return signature.isValid(for: message, under: publicKey) }
        guard hasAllowedAlgorithm, let token = publicKey.token else { return false }
        var writer = WireWriter()
        writer.write(raw: SHA256.digest(Array(token.application.utf8)).bytes)
        writer.write(raw: [touch.flags])
        writer.write(touch.counter)
        writer.write(raw: SHA256.digest(message).bytes)
        // A token signs like any other key of its kind; only the message differs.
        let plain = SSHPublicKey(token.key)
        return CertificateSignature(algorithm: plain.algorithm, bytes: signature.bytes)
            .isValid(for: writer.bytes, under: plain)
    }
}

extension SSHPublicKey {
    /// The numbers of a security token's key and the application that it was made for; nil for other keys.
    fileprivate var token: (key: VerifyingKey, application: String)? {
        var reader = WireReader(Array(body))
        if type == .securityKeyECDSA { _ = try? reader.readText("curve") }
        guard type.isSecurityKey, let numbers = try? reader.readString("key"),
            let application = try? reader.readText("application")
        else { return nil }
        return (type == .securityKeyECDSA ? .ecdsa(.p256, point: numbers) : .ed25519(numbers), application)
    }
}
