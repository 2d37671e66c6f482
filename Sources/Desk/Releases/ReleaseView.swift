public import Foundation

/// A release, and the tickets that waited for it.
public struct ReleaseView: Codable, Hashable, Sendable {
    /// The version.
    public var version: String
    /// A word on it.
    public var note: String?
    /// Who registered it.
    public var registeredBy: String
    /// When.
    public var registeredAt: Date
    /// The tickets that waited for it, whose senders were told; empty in a list.
    public var tickets: [TicketSummary]
}
