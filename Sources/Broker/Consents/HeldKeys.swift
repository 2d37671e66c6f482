import Cryptography
import Synchronization

/// The private keys of passes that contacts are asked to certify (grade *held*, way A).
///
/// They live in memory only, one per open request: after a restart the contact is shown a new key to sign.
final class HeldKeys: Sendable {
    private let keys = Mutex<[Int64: SigningKey]>([:])

    /// The key of a request, made at the first call.
    ///
    /// - Throws: what key generation throws.
    func key(ofRequest request: Int64) throws -> SigningKey {
        try keys.withLock { keys in
            if let key = keys[request] { return key }
            let key = try SigningKey.generate(.ed25519)
            keys[request] = key
            return key
        }
    }

    /// Drops the key of a request that ended.
    func forget(request: Int64) {
        keys.withLock { $0[request] = nil }
    }
}
