public import Access
public import Foundation

/// One run of a plan, with what each probe brought.
public struct CollectionView: Codable, Hashable, Sendable {
    /// What one probe brought.
    public struct ProbeView: Codable, Hashable, Sendable {
        /// The probe's id.
        public var probe: String
        /// `answered` or `unknown`.
        public var status: String
        /// Why it is unknown.
        public var reason: String?
        /// The command's exit status.
        public var exitStatus: Int?
        /// How long it took.
        public var milliseconds: Int?
        /// The redacted text.
        public var text: String?
        /// Redactions per class.
        public var redactions: [String: Int]
    }

    /// The number.
    public var number: Int64
    /// The request it belongs to; nil where a file was read.
    public var request: Int64?
    /// The file that was read.
    public var file: Int64?
    /// `direct`, `dial-out`, `by hand` or `file`.
    public var road: String
    /// `measured`, `claimed` or `unverified`.
    public var origin: String
    /// SHA-256 of the script that was run; of the profile's text where a file was read.
    public var planDigest: String
    /// The pass it ran under.
    public var passSerial: Int64?
    /// Whether the last frame arrived.
    public var isComplete: Bool
    /// Why it ended early, as an English sentence.
    public var failure: String?
    /// The same as data: what faces word in their reader's language.
    public var cause: SessionFailure?
    /// Begin.
    public var beganAt: Date
    /// Wall time in milliseconds.
    public var milliseconds: Int
    /// How the machine's sshd introduced itself.
    public var serverVersion: String?
    /// Bytes before the first frame, ignored.
    public var noiseBytes: Int
    /// Torn or forged frames.
    public var violations: Int
    /// What the session wrote to standard error, redacted.
    public var errors: String
    /// Redactions per class over all texts.
    public var redactions: [String: Int]
    /// What each probe brought.
    public var probes: [ProbeView]
}
