import Access
import Cryptography
import SSHTransport
import Synchronization

/// A login and password that a contact lent for one run: offered to the machine once, and struck out of what comes back.
///
/// It is sealed twice, with a key each: once to be offered, when the run begins, and once for the redactor, when it ends.
final class LentLogin: Sendable {
    private struct Opened {
        var offered: OneTimeSecret?
        var literal: SecretBytes?
    }

    private let offer: LeasedSecret
    private let echo: LeasedSecret
    private let opened = Mutex(Opened())

    /// Seconds beyond the end of the request in which a machine's answer may still have to be redacted.
    private static let aftermath: Int64 = 3600

    /// Seals what was typed.
    ///
    /// - Parameter end: the second since 1970 at which it can no longer be offered.
    init(_ form: LoginSecretForm, for request: Int64, until end: Int64, from randomness: Randomness) throws {
        offer = try LeasedSecret(form, for: request, until: end, from: randomness)
        echo = try LeasedSecret(form, for: request, until: end + Self.aftermath, from: randomness)
    }

    /// What the transport takes. Later tries of the run get the same, which is empty once a machine was offered it.
    ///
    /// - Throws: ``LeasedSecret/Closed``.
    func credential(at now: Int64) throws(LeasedSecret.Closed) -> SSHCredential {
        try opened.withLock { opened throws(LeasedSecret.Closed) in
            if let secret = opened.offered { return .password(secret) }
            let secret = try offer.open(at: now)
            opened.offered = secret
            return .password(secret)
        }
    }

    /// The secret as a redactor takes it: a machine may say it back.
    ///
    /// The text is a copy, whose memory is wiped when it is freed (`CScrub`).
    ///
    /// - Throws: ``LeasedSecret/Closed``; nothing of the run may be kept then.
    func literals(at now: Int64) throws(LeasedSecret.Closed) -> [String] {
        try opened.withLock { opened throws(LeasedSecret.Closed) in
            if opened.literal == nil { opened.literal = try echo.open(at: now).take() }
            guard let secret = opened.literal else { throw .spent }
            return secret.withBytes { [String(decoding: $0, as: UTF8.self)] }
        }
    }

    /// Wipes it, at the end of the run, however that ended.
    func giveUp() {
        offer.giveUp()
        echo.giveUp()
        opened.withLock { opened in
            opened.offered?.discard()
            opened = Opened()
        }
    }
}
