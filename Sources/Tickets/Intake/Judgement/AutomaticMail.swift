/// Why a message must not be answered automatically: a program wrote it, and two programs that answer each other never
/// end (RFC 3834).
public enum AutomaticMail: Hashable, Sendable, Codable {
    /// `Auto-Submitted` says so.
    case autoSubmitted(String)
    /// `Precedence: bulk`, `list` or `junk`.
    case precedence(String)
    /// It came over a mailing list.
    case mailingList(field: String)
    /// It is a bounce: nobody wants to hear of it.
    case emptyReturnPath
    /// A report of a mail server.
    case report(mediaType: String)
    /// The sender is a mail server.
    case mailServer(address: String)
    /// The sender's program asks for silence.
    case suppressed
    /// A field that only programs write.
    case automaticField(String)
    /// The message is our own.
    case ownMessage
    /// The sender is one of our own addresses.
    case ownAddress
    /// There is nobody to answer.
    case noSender

    /// Judges a message; nil where a person may have written it.
    ///
    /// - Parameters:
    ///   - ownAddresses: the addresses that we send from and receive at.
    ///   - isOwn: whether an identifier of a message is one that we gave.
    public init?(
        _ message: IncomingMessage,
        ownAddresses: [String],
        isOwn: (_ messageId: String) -> Bool
    ) {
        guard let reason = Self.reason(in: message.traits) ?? Self.reason(in: message, ownAddresses, isOwn) else {
            return nil
        }
        self = reason
    }

    private static func reason(in traits: MailTraits) -> AutomaticMail? {
        if let keyword = traits.autoSubmitted, keyword != "no" { return .autoSubmitted(keyword) }
        if let word = traits.precedence, ["bulk", "list", "junk", "auto_reply"].contains(word) {
            return .precedence(word)
        }
        if let field = traits.listFields.first { return .mailingList(field: field) }
        if traits.returnPath == "" { return .emptyReturnPath }
        if ["multipart/report", "message/delivery-status"].contains(traits.mediaType) {
            return .report(mediaType: traits.mediaType)
        }
        let silencers: Set<Substring> = ["all", "autoreply", "oof"]
        let suppressed = traits.suppressed.flatMap { $0.split { $0 == "," || $0 == " " } }
        if suppressed.contains(where: silencers.contains) { return .suppressed }
        return traits.automaticFields.first.map { .automaticField($0) }
    }

    private static func reason(
        in message: IncomingMessage,
        _ ownAddresses: [String],
        _ isOwn: (String) -> Bool
    ) -> AutomaticMail? {
        guard let sender = message.from.first, sender.domain != nil else { return .noSender }
        if let identifier = message.messageId, isOwn(identifier) { return .ownMessage }
        let senders = (message.from + message.replyTo).map { $0.address.lowercased() }
        if senders.contains(where: { sender in ownAddresses.contains { $0.lowercased() == sender } }) {
            return .ownAddress
        }
        let local = sender.localPart.lowercased()
        let servers = ["mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply"]
        return servers.contains(local) ? .mailServer(address: sender.address) : nil
    }
}
