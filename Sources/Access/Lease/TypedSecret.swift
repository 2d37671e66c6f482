import Cryptography

/// A password on its way from a person to the broker: a value of a use case, never shown, wiped with its last owner.
public struct TypedSecret: Sendable {
    private let secret: SecretBytes

    /// What a person typed.
    public init(typed text: String) { secret = SecretBytes(Array(text.utf8)) }

    /// The secret and an account, as a form to lend them by.
    ///
    /// - Throws: ``Refusal``: `invalidUser`, `invalidText`.
    public func form(login: String) throws(Refusal) -> LoginSecretForm {
        var bytes = secret.withBytes { Array($0) }
        return try LoginSecretForm(login: login, password: &bytes)
    }
}

extension TypedSecret: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(typed: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(secret.withBytes { String(decoding: $0, as: UTF8.self) })
    }
}

extension TypedSecret: CustomStringConvertible, CustomReflectable {
    /// Always `<secret>`.
    public var description: String { "<secret>" }
    /// Shows nothing of the inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
