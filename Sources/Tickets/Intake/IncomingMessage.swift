/// A message that came in by mail, as plain values: what it says of itself, its text, and what hung on it.
///
/// Nothing in it is trusted: who the sender is decides ``SenderVerdict``, which ticket it belongs to ``ThreadMatch``,
/// and whether it may be answered by itself ``AutomaticMail``. All texts are valid UTF-8 without control characters
/// (but for line ends and tabs in ``text``), and bounded by ``IntakeLimits``.
public struct IncomingMessage: Hashable, Sendable, Codable {
    /// Everybody in all `From` fields, in order; an honest message has exactly one.
    public var from: [MailAddress] = []
    /// The addresses of `To`.
    public var to: [MailAddress] = []
    /// The addresses of `Cc`.
    public var cc: [MailAddress] = []
    /// Where the sender wants answers, if elsewhere.
    public var replyTo: [MailAddress] = []
    /// The subject in one line; empty where there is none.
    public var subject = ""
    /// The seconds since 1970 that `Date` claims.
    public var date: Int64?
    /// The message's identifier without its angle brackets.
    public var messageId: String?
    /// The identifiers in `In-Reply-To`.
    public var inReplyTo: [String] = []
    /// The identifiers in `References`: where there are too many, the first and the last of them.
    public var references: [String] = []
    /// What a person reads, quotations included: the plain text, or the HTML turned into text.
    public var text = ""
    /// What else hung on it.
    public var attachments: [IncomingAttachment] = []
    /// What was left out, and why.
    public var notes: [IntakeNote] = []
    /// The fields that tell whether a program wrote the message.
    public var traits = MailTraits()
    /// The values of all `Authentication-Results` fields from the top, each in one line.
    public var authenticationResults: [String] = []

    /// A message of which nothing is known yet.
    public init() {}
}
