public import Access
public import Foundation

/// What a contact is told when an access is over.
public struct ClosingSummary: Codable, Hashable, Sendable {
    /// What tells trust lines apart from all others: a client may have put down another one than the default.
    public struct TrustLines: Codable, Hashable, Sendable {
        /// The account whose `authorized_keys` has them.
        public var account: String
        /// What stands as `principals`.
        public var principal: String
        /// The fingerprint of the authority that they trust.
        public var fingerprint: String
        /// The line that `propusk machine trust` prints where nothing else is asked for.
        public var example: String

        /// The lines with these marks.
        public init(account: String, principal: String, fingerprint: String, example: String) {
            self.account = account
            self.principal = principal
            self.fingerprint = fingerprint
            self.example = example
        }
    }

    /// The instance's domain.
    public var origin: String
    /// The request's number.
    public var request: Int64
    /// The ticket's number.
    public var ticket: Int64
    /// The machine's name.
    public var machine: String
    /// The agent who asked.
    public var agent: String
    /// How it ended.
    public var state: RequestState
    /// Why it failed.
    public var failure: SessionFailure?
    /// When the collection began; nil where nothing ran.
    public var began: Date?
    /// When the collection ended.
    public var ended: Date?
    /// The grade of the consent; nil where nobody decided.
    public var grade: Grade?
    /// The pass's serial; nil where none was issued.
    public var serial: Int64?
    /// The pass's key id.
    public var keyId: String?
    /// SHA-256 of the approved script, in hexadecimal.
    public var planDigest: String?
    /// How many probes' texts were kept.
    public var keptTexts: Int
    /// How many places were struck out before the texts were kept.
    public var redactions: Int
    /// The lines to remove from the machine; nil where none is needed any more or none was used.
    public var whatToRemove: TrustLines?
    /// The account whose login and password were lent; nil where none were.
    public var lentLogin: String?
    /// The key that verifies the receipt.
    public var ledgerKey: String?

    /// A summary with these values.
    public init(
        origin: String,
        request: Int64,
        ticket: Int64,
        machine: String,
        agent: String,
        state: RequestState,
        failure: SessionFailure?,
        began: Date?,
        ended: Date?,
        grade: Grade?,
        serial: Int64?,
        keyId: String?,
        planDigest: String?,
        keptTexts: Int,
        redactions: Int,
        whatToRemove: TrustLines?,
        lentLogin: String? = nil,
        ledgerKey: String? = nil
    ) {
        self.origin = origin
        self.request = request
        self.ticket = ticket
        self.machine = machine
        self.agent = agent
        self.state = state
        self.failure = failure
        self.began = began
        self.ended = ended
        self.grade = grade
        self.serial = serial
        self.keyId = keyId
        self.planDigest = planDigest
        self.keptTexts = keptTexts
        self.redactions = redactions
        self.whatToRemove = whatToRemove
        self.lentLogin = lentLogin
        self.ledgerKey = ledgerKey
    }
}
