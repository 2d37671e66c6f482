public import Foundation

/// A ticket in a list.
public struct TicketSummary: Codable, Hashable, Sendable {
    /// The number.
    public var number: Int64
    /// The client.
    public var client: String
    /// One line.
    public var subject: String
    /// Where it stands.
    public var state: String
    /// When it was opened.
    public var createdAt: Date
}
