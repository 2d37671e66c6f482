/// What a client confirms before it counts.
public enum EnrolmentSubject: String, Codable, Sendable, CaseIterable {
    /// A new contact who is to approve access.
    case contact
    /// Another name, address, login or right of a contact.
    case contactChange = "contact-change"
    /// A key with which a contact is to sign.
    case key
    /// A machine's address, account and host key.
    case machine
}
