public import Access
public import Foundation

/// What a contact sees after the decision.
public struct FollowedAccess: Sendable {
    /// The credential of a session.
    public struct Pass: Hashable, Sendable {
        /// The certificate's serial.
        public var serial: Int64
        /// The certificate's key id.
        public var keyId: String

        /// A pass with these values.
        public init(serial: Int64, keyId: String) {
            self.serial = serial
            self.keyId = keyId
        }
    }

    /// What one probe brought.
    public struct Answer: Hashable, Sendable {
        /// The probe's id.
        public var probe: String
        /// Why there is no answer; nil where there is one.
        public var unknown: String?
        /// The text that was kept, redacted.
        public var text: String?

        /// An answer with these values.
        public init(probe: String, unknown: String?, text: String?) {
            self.probe = probe
            self.unknown = unknown
            self.text = text
        }
    }

    /// One run of the plan.
    public struct Run: Hashable, Sendable {
        /// `direct`, `dial-out` or `by hand`.
        public var road: String
        /// `measured`, `claimed` or `unverified`.
        public var origin: String
        /// Whether the last frame arrived.
        public var isComplete: Bool
        /// Why it ended early.
        public var failure: SessionFailure?
        /// Begin.
        public var beganAt: Date
        /// Wall time in milliseconds.
        public var milliseconds: Int
        /// Places that were struck out before anything was stored.
        public var redactions: Int
        /// What each probe brought.
        public var answers: [Answer]

        /// A run with these values.
        public init(
            road: String,
            origin: String,
            isComplete: Bool,
            failure: SessionFailure?,
            beganAt: Date,
            milliseconds: Int,
            redactions: Int,
            answers: [Answer]
        ) {
            self.road = road
            self.origin = origin
            self.isComplete = isComplete
            self.failure = failure
            self.beganAt = beganAt
            self.milliseconds = milliseconds
            self.redactions = redactions
            self.answers = answers
        }
    }

    /// What was approved.
    public var document: ConsentDocument
    /// Where the request stands.
    public var state: RequestState
    /// The grade that the decision has; nil where it isn't known yet.
    public var grade: Grade?
    /// Why the request failed.
    public var failure: SessionFailure?
    /// When the approved time is over.
    public var expiresAt: Date?
    /// When the request ended.
    public var endedAt: Date?
    /// Whether a result that the contact collects by hand is awaited.
    public var awaitsResult: Bool
    /// The credentials that were issued.
    public var passes: [Pass]
    /// The account whose login and password were lent instead of a pass.
    public var lentLogin: String?
    /// What was collected.
    public var runs: [Run]

    /// An access with these values.
    public init(
        document: ConsentDocument,
        state: RequestState,
        grade: Grade?,
        failure: SessionFailure?,
        expiresAt: Date?,
        endedAt: Date?,
        awaitsResult: Bool,
        passes: [Pass],
        lentLogin: String? = nil,
        runs: [Run]
    ) {
        self.document = document
        self.state = state
        self.grade = grade
        self.failure = failure
        self.expiresAt = expiresAt
        self.endedAt = endedAt
        self.awaitsResult = awaitsResult
        self.passes = passes
        self.lentLogin = lentLogin
        self.runs = runs
    }
}
