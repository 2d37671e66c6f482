import COpenSSL

/// A private key that signs: the broker's certificate authority, or the key of one pass.
///
/// Opaque: the key lies in OpenSSL's memory, is wiped when the last copy goes, and leaves only through `pem` and the
/// few accessors that name what they give away.
public struct SigningKey: Sendable {
    /// The kinds of private keys that are made here.
    public enum Algorithm: String, Hashable, Sendable, CaseIterable {
        /// Ed25519 (RFC 8032).
        case ed25519
        /// ECDSA on NIST P-256 with SHA-256, for those whose rules or tokens do not know Ed25519.
        case ecdsaP256
    }

    /// The kind of key.
    public let algorithm: Algorithm
    /// The public half.
    public let publicKey: VerifyingKey
    let handle: KeyHandle

    /// Makes a new key from OpenSSL's own randomness.
    public static func generate(_ algorithm: Algorithm) throws(CryptographyError) -> SigningKey {
        switch algorithm {
        case .ed25519:
            var seed = [UInt8](repeating: 0, count: 32)
            guard unsafe RAND_priv_bytes(&seed, 32) == 1 else { throw .library("random bytes") }
            defer { SecretBytes.wipe(&seed) }
            return try SigningKey(seed: seed)
        case .ecdsaP256:
            guard let key = unsafe COpenSSL_generate_p256() else { throw .library("key generation") }
            return try SigningKey(handle: unsafe KeyHandle(owning: key), algorithm: .ecdsaP256)
        }
    }

    /// An Ed25519 key from its 32-byte seed, for keys that are derived or come from vectors.
    public init(seed: [UInt8]) throws(CryptographyError) {
        guard seed.count == 32 else {
            throw CryptographyError(.malformedKey, "an Ed25519 seed has 32 bytes, not \(seed.count)")
        }
        guard let key = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
            throw .library("Ed25519 key", as: .malformedKey)
        }
        try self.init(handle: unsafe KeyHandle(owning: key), algorithm: .ed25519)
    }

    init(handle: KeyHandle, algorithm: Algorithm) throws(CryptographyError) {
        self.handle = handle
        self.algorithm = algorithm
        publicKey =
            switch algorithm {
            case .ed25519: try .ed25519(SigningKey.rawPublicKey(handle))
            case .ecdsaP256: try .ecdsa(.p256, point: SigningKey.uncompressedPoint(handle))
            }
    }

    /// Signs a message: 64 bytes, for Ed25519 as in RFC 8032, for P-256 `r || s` over its SHA-256.
    public func signature(for message: [UInt8]) throws(CryptographyError) -> [UInt8] {
        let context = DigestContext()
        let digest: FetchedAlgorithm? = algorithm == .ecdsaP256 ? .sha256 : nil
        var signature = [UInt8](repeating: 0, count: 80)
        var count = signature.count
        guard unsafe EVP_DigestSignInit(context.raw, nil, digest?.raw, nil, handle.raw) == 1,
            unsafe EVP_DigestSign(context.raw, &signature, &count, message, message.count) == 1
        else { throw .library("signing") }
        signature.removeLast(signature.count - count)
        guard algorithm == .ecdsaP256 else { return signature }
        guard let fixed = ECDSASignature.fixedWidth(der: signature, width: 32) else { throw .library("signing") }
        return fixed
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    /// The kind of key and nothing of its inside.
    public var description: String { "<\(algorithm.rawValue) signing key>" }
    /// Shows nothing of the inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
