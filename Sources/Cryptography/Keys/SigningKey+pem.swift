import COpenSSL

extension SigningKey {
    /// The key as unencrypted PKCS #8 PEM (RFC 5958), for a file that only its owner reads.
    public var pem: String {
        let buffer = MemoryBuffer()
        let result = unsafe PEM_write_bio_PKCS8PrivateKey(buffer.raw, handle.raw, nil, nil, 0, nil, nil)
        precondition(result == 1, "openssl could not write a private key")
        return buffer.text
    }

    /// A key from PEM as `pem` and `openssl genpkey` write it.
    ///
    /// Encrypted keys, RSA and other curves throw `malformedKey`; nothing is ever asked at the terminal.
    public init(pem: String) throws(CryptographyError) {
        let buffer = MemoryBuffer(Array(pem.utf8))
        let noPassphrase: @convention(c) (UnsafeMutablePointer<CChar>?, CInt, CInt, UnsafeMutableRawPointer?) -> CInt =
            { _, _, _, _ in -1 }
        guard let key = unsafe PEM_read_bio_PrivateKey(buffer.raw, nil, noPassphrase, nil) else {
            throw .library("private key in PEM", as: .malformedKey)
        }
        let handle = unsafe KeyHandle(owning: key)
        // OpenSSL tries one decoder after another and leaves the failures in its queue even where one succeeds.
        CryptographyError.discardLibraryErrors()
        if unsafe EVP_PKEY_is_a(handle.raw, "ED25519") == 1 {
            try self.init(handle: handle, algorithm: .ed25519)
        } else if unsafe EVP_PKEY_is_a(handle.raw, "EC") == 1, SigningKey.groupName(handle) == "prime256v1" {
            try self.init(handle: handle, algorithm: .ecdsaP256)
        } else {
            throw CryptographyError(.malformedKey, "neither Ed25519 nor P-256")
        }
    }

    private static func groupName(_ handle: KeyHandle) -> String? {
        var name = [CChar](repeating: 0, count: 64)
        var count = 0
        guard unsafe EVP_PKEY_get_group_name(handle.raw, &name, name.count, &count) == 1 else { return nil }
        return String(decoding: name.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
