/// How much of a message is taken. What exceeds a limit is left out with an ``IntakeNote``; nothing is refused for it.
public struct IntakeLimits: Hashable, Sendable {
    /// Bytes of a message.
    public var message = 50 << 20
    /// Bytes of the text as UTF-8: what a ticket's text may have.
    public var text = 64 << 10
    /// Bytes of one file.
    public var attachment = 20 << 20
    /// Bytes of all files.
    public var attachments = 40 << 20
    /// Files.
    public var attachmentCount = 50
    /// Parts that are looked at, whatever they are.
    public var parts = 1000
    /// How deep parts may be nested.
    public var depth = 32
    /// Characters of a subject, a name of a person or file.
    public var line = 300
    /// Addresses in one field.
    public var addresses = 100
    /// Identifiers in one field.
    public var identifiers = 50
    /// Bytes of one field that are looked at.
    public var field = 64 << 10

    /// The limits of the product.
    public init() {}
}
