public import Foundation

/// Everything that a contact has to know before confirming something about their organisation, as one value.
///
/// Page, terminal and message are worded from it, like the consent's (``ConsentDocument``).
public struct EnrolmentDocument: Codable, Hashable, Sendable {
    /// The instance's domain.
    public var origin: String
    /// The enrolment's number.
    public var number: Int64
    /// The client's name.
    public var client: String
    /// The contact who reads this.
    public var contact: String
    /// The contact's language.
    public var language: Language
    /// What is to be confirmed.
    public var subject: EnrolmentSubject
    /// The person whom it is about; nil for a machine.
    public var person: String?
    /// What takes effect with the confirmation.
    public var content: EnrolmentContent
    /// Whether it is about the reader, who is asked since the client has no other approving contact.
    public var isAboutReader: Bool
    /// Who entered it.
    public var enteredBy: String
    /// When.
    public var createdAt: Date
    /// When silence becomes refusal.
    public var lapsesAt: Date
    /// Where it stands.
    public var state: EnrolmentState
    /// Who decided, where somebody did.
    public var decidedBy: String?

    /// A document with these values.
    public init(
        origin: String,
        number: Int64,
        client: String,
        contact: String,
        language: Language,
        subject: EnrolmentSubject,
        person: String?,
        content: EnrolmentContent,
        isAboutReader: Bool,
        enteredBy: String,
        createdAt: Date,
        lapsesAt: Date,
        state: EnrolmentState,
        decidedBy: String?
    ) {
        self.origin = origin
        self.number = number
        self.client = client
        self.contact = contact
        self.language = language
        self.subject = subject
        self.person = person
        self.content = content
        self.isAboutReader = isAboutReader
        self.enteredBy = enteredBy
        self.createdAt = createdAt
        self.lapsesAt = lapsesAt
        self.state = state
        self.decidedBy = decidedBy
    }
}
