import Cryptography

/// The authority's signature at the end of a certificate.
public struct CertificateSignature: Hashable, Sendable {
    /// For example `ssh-ed25519` or `rsa-sha2-512`; for RSA not the name of the key.
    public let algorithm: String
    /// The signature itself: 64 bytes for Ed25519, two `mpint` for ECDSA, as long as the modulus for RSA.
    public let bytes: [UInt8]

    /// A signature as its bytes say.
    public init(algorithm: String, bytes: [UInt8]) {
        self.algorithm = algorithm
        self.bytes = bytes
    }

    /// Signs with a key of ours.
    init(of message: [UInt8], by key: SigningKey) throws(CryptographyError) {
        let raw = try key.signature(for: message)
        algorithm = SSHPublicKey(key.publicKey).algorithm
        switch key.algorithm {
        case .ed25519:
            bytes = raw
        case .ecdsaP256:
            var writer = WireWriter(capacity: 80)
            writer.write(positiveInteger: raw.prefix(32))
            writer.write(positiveInteger: raw.suffix(32))
            bytes = writer.bytes
        }
    }

    init(blob: [UInt8]) throws(FormatError) {
        var reader = WireReader(blob)
        algorithm = try reader.readText("signature algorithm")
        bytes = try reader.readString("signature")
        try reader.finish("signature")
    }

    var blob: [UInt8] {
        var writer = WireWriter(capacity: bytes.count + algorithm.utf8.count + 8)
        writer.write(text: algorithm)
        writer.write(string: bytes)
        return writer.bytes
    }
}

extension CertificateSignature {
    /// Whether the algorithm is one that may sign under such a key: SHA-2 only, and the curve's own for ECDSA.
    ///
    /// `ssh-rsa` means SHA-1 and is refused, as OpenSSH has done since 8.2 for certificates.
    func isAllowed(for key: SSHPublicKey) -> Bool {
        switch key.type {
        case .rsa: algorithm == "rsa-sha2-512" || algorithm == "rsa-sha2-256"
        case .ed25519, .ecdsaP256, .ecdsaP384, .ecdsaP521: algorithm == key.algorithm
        case .securityKeyEd25519, .securityKeyECDSA: false
        }
    }

    /// Whether this is a signature of `message` under the key.
    func isValid(for message: [UInt8], under key: SSHPublicKey) -> Bool {
        guard isAllowed(for: key), let verifyingKey = key.verifyingKey else { return false }
        switch verifyingKey {
        case .ed25519:
            return verifyingKey.isValid(bytes, for: message)
        case .ecdsa(let curve, _):
            guard let raw = fixedWidth(curve.width) else { return false }
            return verifyingKey.isValid(raw, for: message)
        case .rsa:
            let hash: HashFunction = algorithm == "rsa-sha2-512" ? .sha512 : .sha256
            return verifyingKey.isValid(bytes, for: message, hash: hash)
        }
    }

    /// `r || s` from the two numbers of an ECDSA signature; nil unless they are canonical and fit the curve.
    private func fixedWidth(_ width: Int) -> [UInt8]? {
        var reader = WireReader(bytes)
        guard let r = try? reader.readPositiveInteger("r"), let s = try? reader.readPositiveInteger("s"),
            reader.isAtEnd, r.count <= width, s.count <= width
        else { return nil }
        let padding = { (number: [UInt8]) in [UInt8](repeating: 0, count: width - number.count) + number }
        return padding(r) + padding(s)
    }
}
