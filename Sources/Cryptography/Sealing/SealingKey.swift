import COpenSSL

/// A key that seals small secrets at rest: AES-256-GCM with a random nonce.
///
/// Sealed text is `nonce (12) || ciphertext || tag (16)`. The *context* is authenticated and not stored: it names the
/// row and field, so that a sealed value cannot be moved to another. Random nonces are safe up to some 2³² values under
/// one key (NIST SP 800-38D section 8.3), far above what a broker seals.
public struct SealingKey: Sendable {
    /// How many bytes a key has.
    public static let count = 32
    static let nonceCount = 12
    static let tagCount = 16

    private let secret: SecretBytes

    /// A key from 32 bytes; any other count throws `malformedKey`.
    public init(bytes: [UInt8]) throws(CryptographyError) {
        guard bytes.count == SealingKey.count else {
            throw CryptographyError(.malformedKey, "a sealing key has \(SealingKey.count) bytes, not \(bytes.count)")
        }
        secret = SecretBytes(bytes)
    }

    /// Seals `plain` for `context`.
    public func seal(_ plain: [UInt8], context: [UInt8]) throws(CryptographyError) -> [UInt8] {
        try seal(plain, context: context, nonce: Randomness.system.bytes(SealingKey.nonceCount))
    }

    /// Opens what `seal` made for the same context; throws `cannotOpen` for anything else, without saying why.
    public func open(_ sealed: [UInt8], context: [UInt8]) throws(CryptographyError) -> [UInt8] {
        guard sealed.count >= SealingKey.nonceCount + SealingKey.tagCount, let length = CInt(exactly: sealed.count),
            let contextLength = CInt(exactly: context.count)
        else { throw CryptographyError(.cannotOpen, "\(sealed.count) bytes are no sealed text") }
        let cipher = CipherContext()
        let nonce = Array(sealed.prefix(SealingKey.nonceCount))
        let body = Array(sealed.dropFirst(SealingKey.nonceCount).dropLast(SealingKey.tagCount))
        var tag = Array(sealed.suffix(SealingKey.tagCount))
        let bodyLength = length - CInt(SealingKey.nonceCount + SealingKey.tagCount)
        var plain = [UInt8](repeating: 0, count: body.count)
        var written: CInt = 0
        let isStarted = secret.withBytes { key in
            unsafe EVP_DecryptInit_ex(cipher.raw, FetchedAlgorithm.aes256GCM.raw, nil, key, nonce) == 1
        }
        guard isStarted,
            unsafe EVP_DecryptUpdate(cipher.raw, nil, &written, context, contextLength) == 1,
            unsafe EVP_DecryptUpdate(cipher.raw, &plain, &written, body, bodyLength) == 1,
            unsafe EVP_CIPHER_CTX_ctrl(cipher.raw, EVP_CTRL_AEAD_SET_TAG, CInt(SealingKey.tagCount), &tag) == 1
        else { throw .library("aes-256-gcm") }
        var rest: UInt8 = 0
        guard unsafe EVP_DecryptFinal_ex(cipher.raw, &rest, &written) == 1 else {
            SecretBytes.wipe(&plain)
            CryptographyError.discardLibraryErrors()
            throw CryptographyError(.cannotOpen, "changed, or sealed under another key or context")
        }
        return plain
    }

    /// Seals under a chosen nonce; a nonce used twice under one key breaks both texts, hence not public.
    func seal(_ plain: [UInt8], context: [UInt8], nonce: [UInt8]) throws(CryptographyError) -> [UInt8] {
        precondition(nonce.count == SealingKey.nonceCount, "a nonce has 12 bytes")
        guard let length = CInt(exactly: plain.count), let contextLength = CInt(exactly: context.count) else {
            throw CryptographyError(.outOfBounds, "text too long to seal")
        }
        let cipher = CipherContext()
        var body = [UInt8](repeating: 0, count: plain.count)
        var tag = [UInt8](repeating: 0, count: SealingKey.tagCount)
        var written: CInt = 0
        var rest: UInt8 = 0
        let isStarted = secret.withBytes { key in
            unsafe EVP_EncryptInit_ex(cipher.raw, FetchedAlgorithm.aes256GCM.raw, nil, key, nonce) == 1
        }
        guard isStarted,
            unsafe EVP_EncryptUpdate(cipher.raw, nil, &written, context, contextLength) == 1,
            unsafe EVP_EncryptUpdate(cipher.raw, &body, &written, plain, length) == 1,
            unsafe EVP_EncryptFinal_ex(cipher.raw, &rest, &written) == 1,
            unsafe EVP_CIPHER_CTX_ctrl(cipher.raw, EVP_CTRL_AEAD_GET_TAG, CInt(SealingKey.tagCount), &tag) == 1
        else { throw .library("aes-256-gcm") }
        return nonce + body + tag
    }
}
