/// Which ticket a message belongs to, and how that is known.
public enum ThreadMatch: Hashable, Sendable {
    /// It answers a message of ours, by one of our identifiers.
    case message(ticket: Int64)
    /// It was sent to the reply address of a ticket.
    case replyAddress(ticket: Int64)
    /// Its subject bears the token of a ticket.
    case subjectToken(ticket: Int64)
    /// Its subject names the number of a ticket that the sender takes part in.
    case number(ticket: Int64)
    /// It begins something new.
    case new

    /// Matches a message.
    ///
    /// - Parameters:
    ///   - replyAddress: our own address with which reply addresses are made; nil where there are none.
    ///   - isParticipant: whether the sender, who must be authenticated for it, takes part in a ticket.
    public init(
        of message: IncomingMessage,
        key: ThreadKey,
        replyAddress: String?,
        isParticipant: (_ ticket: Int64) throws -> Bool
    ) rethrows {
        // The nearest message first: a thread that was split goes on where the answer was written.
        let identifiers = message.inReplyTo + message.references.reversed()
        if let ticket = identifiers.lazy.compactMap(key.ticket(ofMessageId:)).first {
            self = .message(ticket: ticket)
        } else if let own = replyAddress,
            let ticket = (message.to + message.cc).lazy.compactMap({ key.ticket(ofReplyAddress: $0.address, at: own) })
                .first
        {
            self = .replyAddress(ticket: ticket)
        } else if let ticket = key.ticket(ofSubject: message.subject) {
            self = .subjectToken(ticket: ticket)
        } else if let ticket = try Self.numbers(in: message.subject).first(where: isParticipant) {
            self = .number(ticket: ticket)
        } else {
            self = .new
        }
    }

    /// The ticket; nil for something new.
    public var ticket: Int64? {
        switch self {
        case .message(let ticket), .replyAddress(let ticket), .subjectToken(let ticket), .number(let ticket): ticket
        case .new: nil
        }
    }

    /// Numbers behind `#` or `№` in a subject, a handful at most.
    private static func numbers(in subject: String) -> [Int64] {
        subject.split(omittingEmptySubsequences: false) { $0 == "#" || $0 == "№" }.dropFirst().prefix(5).compactMap {
            part in
            let digits = part.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
            return ThreadKey.number(digits)
        }
    }
}
