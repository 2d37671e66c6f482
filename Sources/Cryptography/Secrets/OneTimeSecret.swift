import Synchronization

/// A secret that can be taken once.
///
/// For a password that must not be offered a second time: whoever holds a reference may take it, the first one gets it,
/// and it is overwritten when that one lets go. A secret that nobody takes is overwritten by ``discard()``, or with its
/// last reference.
public final class OneTimeSecret: Sendable {
    private let secret: Mutex<SecretBytes?>

    /// Takes the bytes over: the caller's array, which must be nobody else's too, is overwritten with zeros.
    public init(wiping bytes: inout [UInt8]) { secret = Mutex(SecretBytes(wiping: &bytes)) }

    /// The secret, for the first caller; absent for every other.
    public func take() -> SecretBytes? {
        secret.withLock { secret in
            defer { secret = nil }
            return secret
        }
    }

    /// Overwrites the secret if nobody has taken it.
    public func discard() { _ = take() }
}

extension OneTimeSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<secret>`.
    public var description: String { "<secret>" }
    /// Always `<secret>`.
    public var debugDescription: String { "<secret>" }
    /// Shows nothing of the inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
