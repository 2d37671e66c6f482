public import Foundation

/// What a registered contact reads before they say that a message was theirs (clause 4.3).
public struct IdentityDocument: Codable, Hashable, Sendable {
    /// Where it stands.
    public enum State: String, Codable, Sendable, CaseIterable {
        /// Nobody has said anything.
        case waiting
        /// The contact said that it was theirs.
        case confirmed
        /// Too late: the link lapsed, or somebody else confirmed the ticket.
        case over
    }

    /// The instance's name.
    public var origin: String
    /// The ticket.
    public var ticket: Int64
    /// Its subject, in the sender's words.
    public var subject: String
    /// The address that the message came from, as it says of itself.
    public var sender: String
    /// The contact who is asked.
    public var contact: String
    /// The contact's language.
    public var language: Language
    /// When the ticket came.
    public var arrivedAt: Date
    /// Until when the link can be used.
    public var lapsesAt: Date
    /// Where it stands.
    public var state: State

    /// A document.
    public init(
        origin: String,
        ticket: Int64,
        subject: String,
        sender: String,
        contact: String,
        language: Language,
        arrivedAt: Date,
        lapsesAt: Date,
        state: State
    ) {
        self.origin = origin
        self.ticket = ticket
        self.subject = subject
        self.sender = sender
        self.contact = contact
        self.language = language
        self.arrivedAt = arrivedAt
        self.lapsesAt = lapsesAt
        self.state = state
    }
}
