import COpenSSL

extension VerifyingKey {
    /// Whether the numbers are a key: right lengths, a point on its curve, a modulus of at most 16384 bits.
    public var isWellFormed: Bool { handle() != nil }

    /// Whether `signature` is one of `message` under this key.
    ///
    /// Signatures are 64 bytes for Ed25519, `r || s` of twice the curve's width for ECDSA, and as long as the modulus
    /// for RSA. `hash` is the digest inside an ECDSA or RSA signature; nil means the curve's own, and SHA-256 for RSA.
    /// Ed25519 has its digest built in: any other than nil or SHA-512 is refused.
    public func isValid(_ signature: [UInt8], for message: [UInt8], hash: HashFunction? = nil) -> Bool {
        switch self {
        case .ed25519:
            guard signature.count == 64, hash == nil || hash == .sha512 else { return false }
            return verifies(signature, message, digest: nil)
        case .ecdsa(let curve, _):
            guard signature.count == curve.width * 2, let der = ECDSASignature.der(fixedWidth: signature) else {
                return false
            }
            return verifies(der, message, digest: (hash ?? curve.hash).algorithm)
        case .rsa:
            guard let bits = modulusBits, signature.count == (bits + 7) / 8 else { return false }
            return verifies(signature, message, digest: (hash ?? .sha256).algorithm)
        }
    }

    private func verifies(_ signature: [UInt8], _ message: [UInt8], digest: FetchedAlgorithm?) -> Bool {
        guard let key = handle() else { return false }
        let context = DigestContext()
        let isStarted = unsafe EVP_DigestVerifyInit(context.raw, nil, digest?.raw, nil, key.raw) == 1
        let isValid =
            unsafe isStarted
            && EVP_DigestVerify(context.raw, signature, signature.count, message, message.count) == 1
        if !isValid { CryptographyError.discardLibraryErrors() }
        return isValid
    }

    /// OpenSSL's form of the key; nil where the numbers are none.
    private func handle() -> KeyHandle? {
        let handle =
            switch self {
            case .ed25519(let bytes): VerifyingKey.ed25519Handle(bytes)
            case .ecdsa(let curve, let point): VerifyingKey.ecdsaHandle(curve, point)
            case .rsa(let modulus, let exponent): VerifyingKey.rsaHandle(modulus, exponent)
            }
        if handle == nil { CryptographyError.discardLibraryErrors() }
        return handle
    }

    private static func ed25519Handle(_ bytes: [UInt8]) -> KeyHandle? {
        guard bytes.count == 32,
            let key = unsafe EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
        else { return nil }
        return unsafe KeyHandle(owning: key)
    }

    private static func ecdsaHandle(_ curve: Curve, _ point: [UInt8]) -> KeyHandle? {
        guard point.count == 1 + 2 * curve.width, point.first == 4 else { return nil }
        guard let key = unsafe COpenSSL_ec_public_key(curve.groupName, point, point.count) else { return nil }
        return unsafe KeyHandle(owning: key)
    }

    private static func rsaHandle(_ modulus: [UInt8], _ exponent: [UInt8]) -> KeyHandle? {
        guard (1...2048).contains(modulus.count), (1...8).contains(exponent.count), modulus.last.map({ $0 & 1 }) == 1,
            exponent.last.map({ $0 & 1 }) == 1
        else { return nil }
        guard let key = unsafe COpenSSL_rsa_public_key(modulus, modulus.count, exponent, exponent.count) else {
            return nil
        }
        return unsafe KeyHandle(owning: key)
    }
}
