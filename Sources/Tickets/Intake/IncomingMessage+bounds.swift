extension IncomingMessage {
    /// The most that a size or a number in a note can be: far more than any message has.
    private static let largest = 1 << 40
    /// The most `Authentication-Results` fields that are read.
    private static let results = 20

    /// Whether the message keeps what its reader promises: lists, texts and numbers within the limits, fields in one line,
    /// identifiers that may stand in a field of an answer.
    ///
    /// The message is read on the mail server's side of a socket, and whoever may open that socket could have made it up:
    /// an identifier with a line end would write fields of its own into our answer.
    public func isWithin(_ limits: IntakeLimits = IntakeLimits()) -> Bool {
        let people = [from, to, cc, replyTo]
        let identifiers = [messageId].compactMap(\.self) + inReplyTo + references
        let lines =
            [subject] + people.joined().flatMap { [$0.name, $0.address] } + authenticationResults + traits.texts
            + attachments.flatMap { [$0.name, $0.mediaType] } + notes.flatMap(\.texts)
        return people.allSatisfy { $0.count <= limits.addresses }
            // A field may come four times.
            && max(inReplyTo.count, references.count) <= 4 * limits.identifiers
            && attachments.count <= limits.attachmentCount && authenticationResults.count <= Self.results
            && notes.count <= 2 * limits.parts && text.utf8.count <= limits.text
            && identifiers.allSatisfy(\.isMessageIdentifier)
            && lines.allSatisfy { $0.utf8.count <= limits.field && $0.isOneLine }
            && notes.flatMap(\.numbers).allSatisfy { (0...Self.largest).contains($0) }
    }
}

extension String {
    /// Whether it may stand between the angle brackets of a Message-ID: printable ASCII, in one line of mail.
    public var isMessageIdentifier: Bool {
        utf8.count <= 998 && utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }
    }

    fileprivate var isOneLine: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
}

extension MailTraits {
    fileprivate var texts: [String] {
        [autoSubmitted, precedence, returnPath, mediaType].compactMap(\.self) + listFields + suppressed
            + automaticFields
    }
}

extension IntakeNote {
    fileprivate var texts: [String] {
        switch self {
        case .attachmentTooLarge(let name, _, _), .attachmentsTooLarge(let name, _, _), .outlookContainer(let name),
            .fieldCut(let name):
            [name]
        default: []
        }
    }

    fileprivate var numbers: [Int] {
        switch self {
        case .messageCut(let limit), .textCut(let limit), .tooManyParts(let limit), .nestedTooDeep(let limit): [limit]
        case .attachmentTooLarge(_, let size, let limit), .attachmentsTooLarge(_, let size, let limit): [size, limit]
        case .tooManyAttachments(let left): [left]
        case .outlookContainer, .fieldCut: []
        }
    }
}
