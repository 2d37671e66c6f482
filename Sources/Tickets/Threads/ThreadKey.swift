public import Cryptography

/// Marks what we send with the ticket it is about, so that nobody else can write such a mark.
///
/// An answer finds its ticket by an identifier, an address or a token that carries a keyed code; a number alone would
/// let a stranger into any ticket by counting.
public struct ThreadKey: Sendable {
    let key: [UInt8]
    /// The domain behind our identifiers of messages.
    public let origin: String

    /// - Parameters:
    ///   - key: 32 bytes that the instance keeps for this alone.
    ///   - origin: the domain behind our identifiers, in lower case.
    public init(key: [UInt8], origin: String) {
        self.key = key
        self.origin = origin
    }

    /// A new identifier for a message about a ticket, without angle brackets: `t42.RANDOM.CODE@origin`.
    public func messageId(ticket: Int64, from randomness: Randomness) -> String {
        let random = Crockford.text(randomness.bytes(Self.randomLength)).lowercased()
        return "t\(ticket).\(random).\(messageCode(ticket, random))@\(origin)"
    }

    /// The ticket that one of our identifiers is about; nil for any other.
    public func ticket(ofMessageId identifier: String) -> Int64? {
        let parts = identifier.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].lowercased() == origin else { return nil }
        let fields = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].first == "t", let ticket = Self.number(fields[0].dropFirst()) else {
            return nil
        }
        return isEqual(fields[2], messageCode(ticket, String(fields[1]))) ? ticket : nil
    }

    /// The token in a subject: `[#42-XXXXXXX]`.
    public func subjectToken(ticket: Int64) -> String {
        "[#\(ticket)-\(tokenCode(ticket))]"
    }

    /// The ticket of the first token in a subject that is ours; nil where there is none.
    public func ticket(ofSubject subject: String) -> Int64? {
        for token in subject.split(separator: "[", omittingEmptySubsequences: false).dropFirst().prefix(20) {
            let inner = token.prefix { $0 != "]" }
            let parts = inner.split(separator: "-", omittingEmptySubsequences: false)
            guard inner.endIndex < token.endIndex, parts.count == 2, parts[0].first == "#",
                let ticket = Self.number(parts[0].dropFirst()), isEqual(parts[1], tokenCode(ticket))
            else { continue }
            return ticket
        }
        return nil
    }

    /// The address that answers about a ticket go to: `local+t42-CODE@domain`.
    ///
    /// - Parameter address: our own address, to which the mail server delivers what has a `+` in it, too.
    public func replyAddress(ticket: Int64, at address: String) -> String {
        let (local, domain) = Self.parts(of: address)
        return "\(local)+t\(ticket)-\(addressCode(ticket))@\(domain)"
    }

    /// The ticket of a reply address of ours; nil for any other.
    public func ticket(ofReplyAddress address: String, at own: String) -> Int64? {
        let (local, domain) = Self.parts(of: own)
        let (claimed, claimedDomain) = Self.parts(of: address)
        let prefix = local.lowercased() + "+t"
        guard claimedDomain.lowercased() == domain.lowercased(), claimed.lowercased().hasPrefix(prefix) else {
            return nil
        }
        let fields = claimed.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 2, let ticket = Self.number(fields[0]) else { return nil }
        return isEqual(fields[1], addressCode(ticket)) ? ticket : nil
    }
}
