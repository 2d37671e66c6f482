/// A public key, as the numbers it consists of.
///
/// A closed enum, so that every place that tells kinds apart is an exhaustive `switch`. The bytes are what a stranger
/// sent: only `isWellFormed` or a signature that verifies says that they are a key.
public enum VerifyingKey: Hashable, Sendable {
    /// The elliptic curves of ECDSA keys, by the names of NIST.
    public enum Curve: String, Hashable, Sendable, CaseIterable {
        /// NIST P-256.
        case p256
        /// NIST P-384.
        case p384
        /// NIST P-521.
        case p521
    }

    /// Ed25519 (RFC 8032), 32 bytes.
    case ed25519([UInt8])
    /// ECDSA; the point is uncompressed, `04 || x || y`.
    case ecdsa(Curve, point: [UInt8])
    /// RSA with PKCS #1 v1.5 signatures; both numbers big-endian, without a leading zero.
    case rsa(modulus: [UInt8], exponent: [UInt8])
}

extension VerifyingKey.Curve {
    /// Bytes of one coordinate, and of each half of a signature.
    public var width: Int {
        switch self {
        case .p256: 32
        case .p384: 48
        case .p521: 66
        }
    }

    /// The digest that goes with the curve (RFC 5656 section 6.2.1).
    public var hash: HashFunction {
        switch self {
        case .p256: .sha256
        case .p384: .sha384
        case .p521: .sha512
        }
    }

    /// The curve by OpenSSL's name.
    var groupName: String {
        switch self {
        case .p256: "P-256"
        case .p384: "P-384"
        case .p521: "P-521"
        }
    }
}

extension VerifyingKey {
    /// Bits of an RSA modulus; nil for other keys.
    public var modulusBits: Int? {
        guard case .rsa(let modulus, _) = self else { return nil }
        guard let first = modulus.firstIndex(where: { $0 != 0 }) else { return 0 }
        return (modulus.count - first) * 8 - modulus[first].leadingZeroBitCount
    }
}
