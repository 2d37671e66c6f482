public import Foundation
public import Store

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
        /// The newest claimed value.
        public var claimed: String?
        /// Whether both are known and the same; nil where one is unknown.
        public var agrees: Bool?
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

    /// The number.
    public var number: Int64
    /// The client.
    public var client: String
    /// Who filed it.
    public var contact: String
    /// Their address.
    public var email: String
    /// One line.
    public var subject: String
    /// The text.
    public var body: String
    /// Where it stands.
    public var state: String
    /// When it was opened.
    public var createdAt: Date
    /// Server and mobile, version and edition, apart.
    public var fields: [Field]
    /// Every fact, in the order it came.
    public var facts: [FactView]
    /// What was asked for, decided and collected.
    public var requests: [RequestView]
    /// What happened, in order.
    public var timeline: [Step]
}
