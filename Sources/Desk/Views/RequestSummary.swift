public import Access
public import Foundation
import Store

/// An access request in a list: what a line of it says, and nothing that was collected.
public struct RequestSummary: Codable, Hashable, Sendable {
    /// The number.
    public var number: Int64
    /// The ticket it serves.
    public var ticket: Int64
    /// The machine.
    public var machine: String
    /// The profile and its version, `posix-basics 1.0.0`.
    public var profile: String
    /// Who asked.
    public var agent: String
    /// Where it stands.
    public var state: RequestState
    /// When it was made.
    public var createdAt: Date
}

extension RequestSummary {
    init(_ request: AccessRequest, machine: String) {
        self.init(
            number: request.id ?? 0,
            ticket: request.ticketId,
            machine: machine,
            profile: "\(request.profile) \(request.profileVersion)",
            agent: request.agent,
            state: request.state,
            createdAt: request.createdAt
        )
    }
}
