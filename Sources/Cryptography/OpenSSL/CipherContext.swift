import COpenSSL

/// The one owner of an `EVP_CIPHER_CTX`.
@safe
struct CipherContext: ~Copyable {
    let raw: OpaquePointer

    init() {
        guard let context = unsafe EVP_CIPHER_CTX_new() else { fatalError("out of memory") }
        unsafe raw = context
    }

    deinit {
        unsafe EVP_CIPHER_CTX_free(raw)
    }
}
