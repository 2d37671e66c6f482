/// One command on one machine: one connection, one channel, one exec.
public struct CommandRun: Sendable, Hashable {
    /// What is asked for; a certificate's `force-command` replaces it on the machine. At most 64 KiB, no NUL.
    public var command: String
    /// Standard input. Sent only after the machine has accepted the command: what failed before certainly did not run.
    public var input: [UInt8]
    /// Whether standard input stays open after ``input``.
    ///
    /// It is then a dead-man's handle: it ends when the connection does, and the runner kills all that it started.
    public var keepsInputOpen: Bool
    /// The most bytes of standard output that are delivered; at the next one the session is closed.
    public var outputCap: Int
    /// The most bytes of standard error that are kept.
    public var errorCap: Int

    /// A run with room for 8 MiB of output and 64 KiB of errors.
    public init(
        command: String,
        input: [UInt8] = [],
        keepsInputOpen: Bool = true,
        outputCap: Int = 8 << 20,
        errorCap: Int = 64 << 10
    ) {
        self.command = command
        self.input = input
        self.keepsInputOpen = keepsInputOpen
        self.outputCap = outputCap
        self.errorCap = errorCap
    }
}

/// What the receiver of a run's output says to each piece.
public enum OutputVerdict: Sendable, Hashable {
    /// Go on.
    case more
    /// All that was wanted is there: close the session at once.
    case enough
}
