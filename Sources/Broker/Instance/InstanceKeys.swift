public import Cryptography

/// The keys of an instance, read from the data folder at the start.
public struct InstanceKeys: Sendable {
    /// Signs passes. A stolen copy opens every machine with a plain trust line: THREAT_MODEL says so.
    public let authority: SigningKey
    /// Seals messages that wait.
    public let sealing: SealingKey
    /// Hashes decision codes.
    let codes: [UInt8]
    /// Hashes the decision codes of enrolments.
    let enrolmentCodes: [UInt8]
    /// Hashes follow handles.
    let handles: [UInt8]
    /// Signs the tokens of the consent pages' forms.
    let forms: [UInt8]
    /// Marks what is sent about a ticket, so that answers find it.
    let threads: [UInt8]
    /// Keys the pseudonyms of redaction, one key per client.
    private let pseudonyms: [UInt8]

    /// Keys of an instance.
    ///
    /// - Parameter secret: at least 32 random bytes from which the keys for hashes are derived.
    public init(authority: SigningKey, sealing: SealingKey, secret: [UInt8]) {
        self.authority = authority
        self.sealing = sealing
        codes = Self.derive("decision codes", from: secret)
        enrolmentCodes = Self.derive("enrolment codes", from: secret)
        handles = Self.derive("follow handles", from: secret)
        forms = Self.derive("form tokens", from: secret)
        threads = Self.derive("threads of mail", from: secret)
        pseudonyms = Self.derive("pseudonyms", from: secret)
    }

    /// The key of one client's pseudonyms: the same host has the same name within a client, and no other client's.
    func pseudonymKey(ofClient client: Int64) -> [UInt8] {
        Self.derive("client \(client)", from: pseudonyms)
    }

    private static func derive(_ purpose: String, from secret: [UInt8]) -> [UInt8] {
        HKDF.key(from: secret, salt: [], info: Array("propusk/\(purpose)".utf8), count: 32)
    }
}
