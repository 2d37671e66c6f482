public import Access
public import Desk
public import Foundation

/// The answer to a decision.
public struct Decided: Codable, Hashable, Sendable {
    /// The request.
    public var request: Int64
    /// Where it stands now.
    public var state: RequestState
    /// The handle with which the contact watches, stops and attaches; told once, never stored in clear.
    public var followHandle: String?
    /// When the approved time is over.
    public var expiresAt: Date?
    /// The request with its results, where the caller waited for them.
    public var result: RequestView?
}
