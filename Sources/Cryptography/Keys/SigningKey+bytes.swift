import COpenSSL

extension SigningKey {
    /// The 32-byte seed of an Ed25519 key, nil for other kinds: the secret itself, for formats that must carry it.
    public var rawSeed: [UInt8]? {
        guard algorithm == .ed25519 else { return nil }
        var seed = [UInt8](repeating: 0, count: 32)
        var count = seed.count
        guard unsafe EVP_PKEY_get_raw_private_key(handle.raw, &seed, &count) == 1, count == 32 else { return nil }
        return seed
    }

    /// The 32-byte private number of a P-256 key, nil for other kinds: the secret itself.
    public var rawScalar: [UInt8]? {
        guard algorithm == .ecdsaP256 else { return nil }
        var number: OpaquePointer?
        guard unsafe EVP_PKEY_get_bn_param(handle.raw, OSSL_PKEY_PARAM_PRIV_KEY, &number) == 1,
            let number = unsafe number
        else { return nil }
        let scalar = unsafe BigNumber(owning: number)
        return unsafe BigNumber.bytes(of: scalar.raw, count: 32)
    }

    static func rawPublicKey(_ handle: KeyHandle) throws(CryptographyError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        var count = bytes.count
        guard unsafe EVP_PKEY_get_raw_public_key(handle.raw, &bytes, &count) == 1, count == 32 else {
            throw .library("public key", as: .malformedKey)
        }
        return bytes
    }

    static func uncompressedPoint(_ handle: KeyHandle) throws(CryptographyError) -> [UInt8] {
        var point: [UInt8] = [4]
        for coordinate in [OSSL_PKEY_PARAM_EC_PUB_X, OSSL_PKEY_PARAM_EC_PUB_Y] {
            var number: OpaquePointer?
            guard unsafe EVP_PKEY_get_bn_param(handle.raw, coordinate, &number) == 1, let number = unsafe number else {
                throw .library("public key", as: .malformedKey)
            }
            let value = unsafe BigNumber(owning: number)
            guard let bytes = unsafe BigNumber.bytes(of: value.raw, count: 32) else {
                throw CryptographyError(.malformedKey, "the point does not lie on P-256")
            }
            point += bytes
        }
        return point
    }
}
