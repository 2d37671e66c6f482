public import Access
public import Foundation

/// A contact's yes, as the form sent it.
public struct ConsentApproval: Sendable {
    /// The read handle.
    public var handle: String
    /// The decision code, as typed. Never shown again, never logged.
    public var code: String
    /// SHA-256 of the script that was on the page, in hexadecimal.
    public var plan: String
    /// What was taken away from the request on that page.
    public var narrowed: ConsentNarrowing
    /// Whether the contact runs the script themselves.
    public var isByHand: Bool
    /// The contact's certificate, where the machine trusts their own key.
    public var certificate: String?
    /// The armoured signature of the statement, where the contact signed it.
    public var signature: String?
    /// The end that stands in that statement.
    public var notAfter: Date?
    /// The account that is lent, where the contact lends one.
    public var login: String?
    /// Its password.
    public var password: TypedSecret?
}
