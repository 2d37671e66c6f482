import COpenSSL

/// The one owner of an `EVP_MD_CTX`: a digest, a signature or a verification under way.
@safe
struct DigestContext: ~Copyable {
    let raw: OpaquePointer

    init() {
        guard let context = unsafe EVP_MD_CTX_new() else { fatalError("out of memory") }
        unsafe raw = context
    }

    deinit {
        unsafe EVP_MD_CTX_free(raw)
    }
}
