public import Cryptography

/// A login and password that a contact lent for one request: sealed from the approval on, opened once, gone at the end.
///
/// It lives in the broker's memory only and is no `Codable`, so that it cannot get into the database by mistake: a
/// restart ends it. The sealing key is made for this one lease and taken out to open it, so that no copy of the value
/// opens a second time.
public struct LeasedSecret: Sendable {
    /// Why a lease does not open.
    public enum Closed: String, Error, Sendable {
        /// It was opened before, or ended.
        case spent
        /// Its time is over.
        case expired
    }

    /// The request that the secret was lent for.
    public let request: Int64
    /// The account on the machine.
    public let login: LoginName
    /// The first second since 1970 at which it no longer opens: the end of the pass.
    public let end: Int64

    private let sealed: [UInt8]
    private let key: OneTimeSecret

    /// Seals what was typed, at the approval.
    ///
    /// - Throws: `CryptographyError` where OpenSSL fails.
    public init(
        _ form: LoginSecretForm,
        for request: Int64,
        until end: Int64,
        from randomness: Randomness = .system
    ) throws(CryptographyError) {
        self.request = request
        self.login = form.login
        self.end = end
        var bytes = randomness.bytes(SealingKey.count)
        let sealing = try SealingKey(bytes: bytes)
        let context = Self.context(request, form.login, end)
        sealed = try form.password.withBytes { password throws(CryptographyError) in
            try sealing.seal(password, context: context)
        }
        key = OneTimeSecret(wiping: &bytes)
    }

    /// The password, for the one run that may offer it.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Throws: ``Closed``; after `expired` the lease is spent as well.
    public func open(at now: Int64) throws(Closed) -> OneTimeSecret {
        guard let bytes = key.take() else { throw .spent }
        guard now < end else { throw .expired }
        let context = Self.context(request, login, end)
        let opened = bytes.withBytes { key in
            // Both fail for other bytes and another context only, and those were chosen above.
            try? SealingKey(bytes: key).open(sealed, context: context)
        }
        guard var opened else { throw .spent }
        return OneTimeSecret(wiping: &opened)
    }

    /// Gives the secret up: at the end of the request, however it ends.
    public func giveUp() { key.discard() }

    private static func context(_ request: Int64, _ login: LoginName, _ end: Int64) -> [UInt8] {
        Array("leased-secret/\(request)/\(end)/\(login.name)".utf8)
    }
}

extension LeasedSecret: CustomStringConvertible, CustomReflectable {
    /// The request and the login; never the secret.
    public var description: String { "<lease of \(login.name) for request \(request)>" }
    /// Shows nothing of the inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
