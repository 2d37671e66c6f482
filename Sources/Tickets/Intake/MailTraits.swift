/// The fields of a message that tell whether a program wrote it (RFC 3834 and what is common beside it).
public struct MailTraits: Hashable, Sendable, Codable {
    /// The keyword of `Auto-Submitted`, in lower case, without parameters.
    public var autoSubmitted: String?
    /// `Precedence`, in lower case.
    public var precedence: String?
    /// The names of all `List-*` fields, in lower case.
    public var listFields: [String] = []
    /// The values of `X-Auto-Response-Suppress`, in lower case.
    public var suppressed: [String] = []
    /// The topmost `Return-Path`, which the mail server writes: empty for a bounce, nil where it is missing.
    public var returnPath: String?
    /// The claimed type of the whole message, such as `multipart/report`.
    public var mediaType = "text/plain"
    /// Further fields that only programs write, by name in lower case: `X-Autoreply`, `X-Autorespond`, `X-Loop`.
    public var automaticFields: [String] = []

    /// Traits of a message that has none of the fields.
    public init() {}
}
