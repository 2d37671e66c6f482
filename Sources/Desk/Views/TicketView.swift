public import Diagnostics
public import Foundation
public import Regulation
public import Store
public import Tickets

/// A ticket with everything that is attached to it.
public struct TicketView: Codable, Hashable, Sendable {
    /// A typed value, and what it is worth.
    public struct FactView: Codable, Hashable, Sendable {
        /// `server`, `mobile` or `machine`.
        public var part: String
        /// The name, such as `server.version`.
        public var name: String
        /// The value.
        public var value: String
        /// What it is worth.
        public var origin: Origin
        /// The probe that brought it.
        public var probe: String?
        /// The collection that brought it.
        public var collection: Int64?
    }

    /// A field of the regulation's clause 4.1: what the client says beside what the machine says.
    public struct Field: Codable, Hashable, Sendable {
        /// The name, such as `server.version`.
        public var name: String
        /// The newest measured value.
        public var measured: String?
        /// The newest value in a result that the client sent.
        public var byHand: String?
        /// The newest value in the client's own words, or else the one in a result that they sent.
        public var claimed: String?
        /// Whether both are known and the same; nil where one is unknown.
        public var agrees: Bool?
        /// How what was collected stands to the client's words, versions compared as versions; nil where one is unknown.
        public var verdict: FieldVerdict?
    }

    /// A step in the ticket's life.
    public struct Step: Codable, Hashable, Sendable {
        /// When.
        public var at: Date
        /// What.
        public var kind: EventKind
        /// Who.
        public var actor: String
        /// Its details.
        public var fields: [String: String]
    }

    /// Words that came after the first ones.
    public struct MessageView: Codable, Hashable, Sendable {
        /// The message's number.
        public var number: Int64
        /// Whose words they are: the client's, support's to the client, or support's to itself.
        public var kind: TicketMessage.Kind
        /// The client's address, or the agent's name.
        public var author: String
        /// How they came or went.
        public var channel: Channel
        /// The words.
        public var body: String
        /// When.
        public var at: Date
        /// False where it came by mail from a sender who is not confirmed (clause 4.3), however it names itself.
        public var isConfirmed: Bool?
    }

    /// The number.
    public var number: Int64
    /// The client; nil while the sender's identity is not confirmed (clause 4.3).
    public var client: String?
    /// Who filed it; nil while the sender's identity is not confirmed.
    public var contact: String?
    /// The sender's address.
    public var email: String
    /// One line.
    public var subject: String
    /// Where it stands.
    public var state: TicketState.Name
    /// What it waits for.
    public var waitsFor: Waiting?
    /// Who works on it.
    public var assignee: String?
    /// Why it is handled out of turn (clause 2.2); nil where it isn't.
    public var criticality: String?
    /// When it was opened.
    public var createdAt: Date
    /// By when support has to react.
    public var dueAt: Date?
    /// The year whose calendar is missing, so that the deadline is unknown until it is entered; nil where none is.
    public var calendarMissing: Int?
    /// How it came.
    public var channel: Channel
    /// The text.
    public var body: String
    /// The page of the documentation that it is about (clause 1.2).
    public var page: String?
    /// Why a solution is put off (clause 4.5).
    public var deferral: DeferralReason?
    /// The release that it waits for (clause 2.3).
    public var release: String?
    /// What it is about (clauses 3.1–3.4).
    public var topic: SupportTopic?
    /// Whether support covers the topic; nil without one.
    public var isCovered: Bool?
    /// The category of the problem (clause 2.1).
    public var category: String?
    /// The ticket that it was a duplicate of.
    public var mergedInto: Int64?
    /// Its tags.
    public var tags: [String]
    /// Who takes part beside the contact.
    public var participants: [String]
    /// What it is owed, and why (clause 2.1).
    public var level: LevelView
    /// Its clocks, in order.
    public var clocks: [ClockView]
    /// What clause 4.1 wants and the ticket doesn't have.
    public var missing: [IntakeItem]
    /// The words after the first ones, in order.
    public var messages: [MessageView]
    /// Its files.
    public var files: [FileView]
    /// Answers that agents have begun.
    public var drafts: [Draft]
    /// Server and mobile, version and edition, apart.
    public var fields: [Field]
    /// What analyzers conclude, the gravest first; those that a later one stands for are left out.
    public var findings: [FindingView]
    /// Every fact, in the order it came.
    public var facts: [FactView]
    /// What was asked for, decided and collected.
    public var requests: [RequestView]
    /// What happened, in order.
    public var timeline: [Step]
    /// Articles that fit what the client wrote, the best first (clause 1.2).
    public var articles: [ArticleSummary]
}
