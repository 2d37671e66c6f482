public import Tickets

/// Whom mail comes to, and how answers find their ticket.
public struct Mailbox: Sendable {
    /// Marks what is sent about tickets.
    public let threads: ThreadKey
    /// What the configuration says.
    public let settings: IntakeSettings
    /// The sender of our messages.
    public let senderAddress: String
    /// How many automatic answers an address gets.
    public let budget = SenderBudget()

    /// A mailbox.
    public init(threads: ThreadKey, settings: IntakeSettings, senderAddress: String) {
        self.threads = threads
        self.settings = settings
        self.senderAddress = senderAddress
    }

    /// Our own addresses.
    var ownAddresses: [String] { [senderAddress] + (settings.address.map { [$0] } ?? []) }

    /// Whether an identifier of a message is one that we gave.
    func isOwn(messageId: String) -> Bool {
        messageId.lowercased().hasSuffix("@\(threads.origin)")
    }

    /// Whether an address is ours, with or without an extension.
    func isOwn(address: String) -> Bool {
        let bare = address.lowercased()
        return ownAddresses.contains { own in
            let own = own.lowercased()
            guard let at = own.lastIndex(of: "@") else { return false }
            return bare == own || (bare.hasPrefix(own[..<at] + "+") && bare.hasSuffix(own[at...]))
        }
    }

    /// Where answers about a ticket are to go, if elsewhere than to the sender.
    func replyAddress(ticket: Int64) -> String? {
        guard let address = settings.address else { return nil }
        if settings.takesExtensions { return threads.replyAddress(ticket: ticket, at: address) }
        return address == senderAddress ? nil : address
    }

    /// The address with which keyed reply addresses are made.
    var extensibleAddress: String? { settings.takesExtensions ? settings.address : nil }
}
