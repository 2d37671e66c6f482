/// Something of a message that was not taken as it came, for the ticket to say.
public enum IntakeNote: Hashable, Sendable, Codable {
    /// The message went on behind the limit, and what stood there is missing.
    case messageCut(limit: Int)
    /// The text went on behind the limit.
    case textCut(limit: Int)
    /// A file was larger than one may be.
    case attachmentTooLarge(name: String, size: Int, limit: Int)
    /// The files were too large together.
    case attachmentsTooLarge(name: String, size: Int, limit: Int)
    /// There were more files than a message may bring.
    case tooManyAttachments(left: Int)
    /// There were more parts than are looked at.
    case tooManyParts(limit: Int)
    /// Parts were nested deeper than is looked at.
    case nestedTooDeep(limit: Int)
    /// A file that only Outlook packs, with what it contains unopened.
    case outlookContainer(name: String)
    /// A field had more addresses or identifiers than are kept.
    case fieldCut(field: String)
}
