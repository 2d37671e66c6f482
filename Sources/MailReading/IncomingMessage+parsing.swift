public import Tickets

extension IncomingMessage {
    /// Parses a message as a mail server hands it over.
    ///
    /// Nothing in it can make this fail but not being a message at all; what exceeds a limit is left out and noted.
    /// Time and memory are linear in the bytes.
    ///
    /// - Throws: ``MailReadingError``.
    public init(parsing bytes: [UInt8], limits: IntakeLimits = IntakeLimits()) throws(MailReadingError) {
        guard bytes.contains(where: { !$0.isBlank }) else { throw .empty }
        let start = bytes.beginsWithMailboxLine ? (bytes.firstIndex(of: 0x0A) ?? 0) + 1 : 0
        let end = min(bytes.count, limits.message)
        guard start < end, bytes[start..<end].beginsWithField, let parsed = ParsedMessage(bytes[start..<end]) else {
            throw .notAMessage
        }
        guard let message = parsed.read({ Self.read($0, limits: limits) }) else { throw .notAMessage }
        self = message
        if bytes.count > limits.message { notes.append(.messageCut(limit: limits.message)) }
    }

    private static func read(_ message: MIMEObject, limits: IntakeLimits) -> IncomingMessage? {
        let fields = message.fields()
        // A text whose first line happens to have a colon is no message.
        let expected = ["from", "to", "subject", "date", "message-id", "received", "return-path"]
        guard expected.contains(where: { fields[$0] != nil }) else { return nil }
        var reader = FieldReader(fields, limits: limits)
        var body = BodyReader(limits: limits)
        var read = IncomingMessage()
        read.from = reader.addresses("from")
        read.to = reader.addresses("to")
        read.cc = reader.addresses("cc")
        read.replyTo = reader.addresses("reply-to")
        read.subject = reader.line("subject") ?? ""
        read.date = reader.date
        read.messageId = reader.messageId
        read.inReplyTo = reader.identifiers("in-reply-to")
        read.references = reader.identifiers("references")
        read.text = body.text(of: message)
        read.attachments = body.attachments
        read.traits = reader.traits
        read.authenticationResults = reader.lines("authentication-results", limit: 20)
        read.notes = reader.notes + body.notes
        return read
    }
}

extension Collection<UInt8> where Index == Int {
    /// Whether a line in front is the one that mailbox files and some mail servers put there: `From sender date`.
    fileprivate var beginsWithMailboxLine: Bool { starts(with: "From ".utf8) }

    /// Whether a field begins here: a name of printable ASCII and a colon.
    fileprivate var beginsWithField: Bool {
        let name = prefix(200).prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
        guard !name.isEmpty else { return false }
        return dropFirst(name.count).first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
    }
}
