import Cryptography

/// A login and password as a contact typed them, to be lent for one request (DESIGN §4, clause 4.2 of the regulation).
public struct LoginSecretForm: Sendable {
    /// The most bytes of a password, in UTF-8.
    public static let longestPassword = 256

    /// The account on the machine.
    public let login: LoginName

    /// The password: 1 to ``longestPassword`` bytes of UTF-8 without control characters.
    let password: SecretBytes

    /// Takes what was typed.
    ///
    /// - Parameters:
    ///   - login: the account.
    ///   - password: in UTF-8; overwritten with zeros, also when it is refused. The array must be nobody else's too:
    ///     a text that it was made of is a copy that nobody wipes.
    /// - Throws: ``Refusal/Code/invalidUser``, or ``Refusal/Code/invalidText`` with the field `password` and `reason`
    ///   (`empty`, `too long`, `control characters`, which stands for broken UTF-8 too).
    public init(login: String, password: inout [UInt8]) throws(Refusal) {
        defer { SecretBytes.wipe(&password) }
        self.login = try LoginName(login)
        guard !password.isEmpty else { throw Self.refusal(.empty) }
        guard password.count <= Self.longestPassword else {
            throw Self.refusal(.tooLong, ["limit": String(Self.longestPassword)])
        }
        guard Self.isPlainText(password) else { throw Self.refusal(.controlCharacters) }
        self.password = SecretBytes(wiping: &password)
    }

    private static func refusal(_ reason: Refusal.Reason, _ more: [String: String] = [:]) -> Refusal {
        Refusal(.invalidText, reason, ["field": "password"].merging(more) { first, _ in first })
    }

    /// Decoded scalar by scalar: a `String` would be a copy.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        var (decoder, iterator) = (UTF8(), bytes.makeIterator())
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): guard scalar.properties.generalCategory != .control else { return false }
            case .emptyInput: return true
            case .error: return false
            }
        }
    }
}
