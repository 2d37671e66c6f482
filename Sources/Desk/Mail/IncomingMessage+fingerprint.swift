import Cryptography
public import Tickets

extension IncomingMessage {
    /// What tells the message from every other one: its sender and identifier, so that nobody can make another sender's
    /// message look like one that was taken already; without an identifier, all that it says.
    public var fingerprint: String {
        var parts = [from.first?.address.lowercased() ?? ""]
        if let messageId {
            parts.append(messageId)
        } else {
            parts += [date.map { String($0) } ?? "", subject, text]
            parts += attachments.flatMap { [$0.name, SHA256.digest($0.bytes).hex] }
        }
        // A length before each part, so that none can reach into the next one.
        return SHA256.digest(parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }).hex
    }
}
