public import Access
public import Foundation
import Store

/// An access request as people and programs read it, with what became of it.
public struct RequestView: Codable, Hashable, Sendable {
    /// The decision on a request.
    public struct ConsentSummary: Codable, Hashable, Sendable {
        /// Who decided.
        public var contact: String
        /// `approved` or `declined`.
        public var decision: String
        /// How strongly it binds.
        public var grade: Grade
        /// Whether the client runs the script.
        public var isByHand: Bool
        /// SHA-256 of the approved script.
        public var planDigest: String
        /// Probes that were struck out.
        public var struckProbes: [String]
        /// For how long.
        public var minutes: Int
        /// When.
        public var decidedAt: Date
    }

    /// A credential that was issued.
    public struct PassSummary: Codable, Hashable, Sendable {
        /// The certificate's serial.
        public var serial: Int64
        /// The certificate's key id.
        public var keyId: String
        /// Fingerprint of the authority that signed it.
        public var authority: String
        /// The certificate, as one line.
        public var certificate: String
        /// When it was issued.
        public var issuedAt: Date
    }

    /// A login and password that a contact lent; never the secret.
    public struct LeaseSummary: Codable, Hashable, Sendable {
        /// The account.
        public var login: String
        /// When it was lent.
        public var leasedAt: Date
        /// When it ended at the latest.
        public var endsAt: Date
    }

    /// The number.
    public var number: Int64
    /// The ticket it serves.
    public var ticket: Int64
    /// The machine.
    public var machine: String
    /// Who asked.
    public var agent: String
    /// The real person behind the agent's name.
    public var actor: String
    /// What was asked for.
    public var scope: Scope
    /// The profile and its version, `posix-basics 1.0.0`.
    public var profile: String
    /// For how long was asked, in minutes.
    public var minutes: Int
    /// Why.
    public var reason: String
    /// SHA-256 of the script that was asked for.
    public var planDigest: String
    /// Where it stands.
    public var state: RequestState
    /// Why it failed, as an English sentence.
    public var failure: String?
    /// The same as data: what faces word in their reader's language.
    public var cause: SessionFailure?
    /// When it was made.
    public var createdAt: Date
    /// When silence becomes refusal.
    public var lapsesAt: Date
    /// When the approved time is over.
    public var expiresAt: Date?
    /// When it ended.
    public var endedAt: Date?
    /// The decision.
    public var consent: ConsentSummary?
    /// The credentials.
    public var passes: [PassSummary]
    /// What was lent instead of a pass; nil where nothing was.
    public var lease: LeaseSummary?
    /// What was collected.
    public var collections: [CollectionView]
}
