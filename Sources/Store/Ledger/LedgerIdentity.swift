public import Cryptography
public import Ledger

/// Whose ledger it is: the name under which its checkpoints are signed, and the key.
public struct LedgerIdentity: Sendable {
    /// The instance's domain; the first log is named `DOMAIN/ledger`, the ones after restores `DOMAIN/ledger-N`, N rising.
    public let domain: String
    let key: SigningKey
    let randomness: Randomness

    /// An identity.
    ///
    /// - Parameters:
    ///   - key: Ed25519.
    ///   - randomness: the source of salts.
    public init(domain: String, key: SigningKey, randomness: Randomness) {
        self.domain = domain
        self.key = key
        self.randomness = randomness
    }

    /// The name of the log of that number, from 1.
    func origin(ofLog number: Int64) -> String {
        number == 1 ? "\(domain)/ledger" : "\(domain)/ledger-\(number)"
    }

    /// What signs the checkpoints of a log.
    ///
    /// - Throws: ``LedgerError`` for a domain that cannot name a log.
    public func signer(ofLog origin: String) throws -> NoteSigner {
        try NoteSigner(name: origin, key: key)
    }
}
