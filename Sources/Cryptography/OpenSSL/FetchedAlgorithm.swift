import COpenSSL

/// A digest or cipher fetched once from the provider and kept for the life of the process.
///
/// `EVP_sha256()` and its like are looked up in the provider at each use, which costs more than hashing a short text.
/// `@unchecked`: a fetched algorithm is immutable and reference-counted by OpenSSL.
@safe
final class FetchedAlgorithm: @unchecked Sendable {
    static let sha256 = FetchedAlgorithm(digest: "SHA2-256")
    static let sha384 = FetchedAlgorithm(digest: "SHA2-384")
    static let sha512 = FetchedAlgorithm(digest: "SHA2-512")
    static let aes256GCM = FetchedAlgorithm(cipher: "AES-256-GCM")

    let raw: OpaquePointer

    private init(digest name: String) {
        guard let digest = unsafe EVP_MD_fetch(nil, name, nil) else { fatalError("openssl lacks \(name)") }
        unsafe raw = digest
    }

    private init(cipher name: String) {
        guard let cipher = unsafe EVP_CIPHER_fetch(nil, name, nil) else { fatalError("openssl lacks \(name)") }
        unsafe raw = cipher
    }
}
