/// The first leaf of a log: its own name, and the last known checkpoint of the log that it follows.
///
/// After a restore from a backup the old log may have had leaves that the backup lacks. Appending to it would be a fork;
/// so a new log begins under a new name, and says up to where the old one is still vouched for.
public struct LogBeginning: Hashable, Sendable {
    /// The kind of the event.
    public static let kind = "log.began"
    private static let originField = "origin"
    private static let previousField = "previous"

    /// The name of the new log.
    public let origin: String
    /// The last known checkpoint of the log before; nil for the first log of an instance.
    public let previous: SignedNote?

    /// A beginning of these values.
    public init(origin: String, after previous: SignedNote?) {
        self.origin = origin
        self.previous = previous
    }

    /// The event to append as the new log's first.
    ///
    /// - Throws: `wrongOrigin` where the new log has the old one's name; `malformedCheckpoint`; `malformedEvent`.
    public func event(minute: Int) throws(LedgerError) -> LedgerEvent {
        if let previous { try LogBeginning.check(Checkpoint(text: previous.text), precedes: origin) }
        var fields = [LedgerEvent.Field(LogBeginning.originField, origin)]
        if let previous { fields.append(LedgerEvent.Field(LogBeginning.previousField, previous.encoded)) }
        return try LedgerEvent(kind: LogBeginning.kind, minute: minute, fields: fields)
    }

    /// Reads the first leaf of a log.
    ///
    /// - Throws: `wrongOpening`; `malformedEvent` where the leaf is of another kind or lacks its fields; `malformedNote`.
    public init(_ leaf: Leaf, _ opening: Opening) throws(LedgerError) {
        try opening.verify(leaf)
        guard leaf.kind == LogBeginning.kind, let origin = opening[LogBeginning.originField] else {
            throw LedgerError(.malformedEvent, "a log begins with \(LogBeginning.kind), not with \(leaf.kind)")
        }
        self.origin = origin
        var previous: SignedNote?
        if let text = opening[LogBeginning.previousField] { previous = try SignedNote(parsing: text) }
        self.previous = previous
    }

    /// Checks that this begins the log of that name, and returns the checkpoint that it takes over from the old log.
    ///
    /// - Parameters:
    ///   - origin: the name of the new log.
    ///   - keys: the keys of the old log.
    /// - Throws: `wrongOrigin`, or what a checkpoint throws that does not verify.
    public func verify(origin: String, keys: [VerifierKey]) throws(LedgerError) -> Checkpoint? {
        guard self.origin.hasBytes(of: origin) else { throw LedgerError(.wrongOrigin, "this begins \(self.origin)") }
        guard let previous else { return nil }
        let checkpoint = try Checkpoint(verifying: previous, keys: keys)
        try LogBeginning.check(checkpoint, precedes: origin)
        return checkpoint
    }

    private static func check(_ checkpoint: Checkpoint, precedes origin: String) throws(LedgerError) {
        guard !checkpoint.origin.hasBytes(of: origin) else {
            throw LedgerError(.wrongOrigin, "a log that follows \(origin) needs another name")
        }
    }
}
