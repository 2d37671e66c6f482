import COpenSSL

/// The one owner of an `EVP_PKEY`.
///
/// A class, for keys are shared between tasks. `@unchecked`: OpenSSL 3 lets many threads use one key at once as long
/// as none changes it, and nothing here changes a key after it is made.
@safe
final class KeyHandle: @unchecked Sendable {
    let raw: OpaquePointer

    init(owning raw: OpaquePointer) {
        unsafe self.raw = raw
    }

    deinit {
        unsafe EVP_PKEY_free(raw)
    }
}
