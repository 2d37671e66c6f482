public import Access
public import Foundation

/// An invitation that a contact answers with a decision code, whatever it invites to.
public protocol CodeBearer: NumberedRecord {
    /// HMAC of the decision code; nil once it is used, void or burnt.
    var codeHash: Data? { get set }
    /// Wrong tries so far.
    var throttle: CodeThrottle { get set }
}

extension Invitation: CodeBearer {}

extension EnrolmentInvitation: CodeBearer {}
