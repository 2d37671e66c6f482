/// What an instance is told about the mail that comes in.
public struct IntakeSettings: Hashable, Sendable {
    /// The name by which our mail server signs its `Authentication-Results`; nil where it writes none, and then no
    /// sender is ever confirmed by mail.
    public var server: String?
    /// The address at which mail comes in, for answers to go to; nil where answers go to the sender of messages.
    public var address: String?
    /// Whether the mail server delivers `local+anything@domain` to that address, too.
    public var takesExtensions: Bool

    /// Settings; without arguments those of an instance that takes no mail.
    public init(server: String? = nil, address: String? = nil, takesExtensions: Bool = false) {
        self.server = server
        self.address = address
        self.takesExtensions = takesExtensions
    }
}
