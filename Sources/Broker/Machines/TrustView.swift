public import Access

/// What a client puts on a machine, with a word on each part.
public struct TrustView: Codable, Hashable, Sendable {
    /// A part of a line, and what it does.
    public struct Part: Codable, Hashable, Sendable {
        /// The part, as it stands in the line.
        public var text: String
        /// What it does.
        public var meaning: Bilingual
    }

    /// A line for `~/.ssh/authorized_keys`.
    public struct Line: Codable, Hashable, Sendable {
        /// The line.
        public var line: String
        /// Its parts.
        public var parts: [Part]
    }

    /// The lines, in order.
    public var lines: [Line]
    /// The script with which the contact certifies passes, where the machine trusts their own key.
    public var approveScript: String?
    /// The gate, where the machine verifies consents itself.
    public var gate: GateView?
    /// What to know before and after.
    public var notes: [Bilingual]
}
