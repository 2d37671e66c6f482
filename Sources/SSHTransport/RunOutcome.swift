/// How a command ended, when its connection did what it should.
public struct RunOutcome: Sendable, Hashable {
    /// The exit status that the machine reported; absent after a signal, a cut, or when the machine sent none.
    public var exitStatus: Int?
    /// The signal that ended the command, as the machine named it (`TERM`), cleaned as in ``RemoteText``.
    public var signal: String?
    /// The beginning of standard error, at most the run's cap.
    public var stderr: [UInt8]
    /// How many bytes of standard output were delivered.
    public var outputBytes: Int
    /// Whether the session was closed because standard output went over the cap.
    public var wasCut: Bool
    /// The machine's version line ("SSH-2.0-OpenSSH_9.2p1 Debian-2"), cleaned and at most 200 characters.
    public var hostVersion: String
    /// The time that each step took.
    public var timings: [Phase: Duration]

    /// An outcome; for tests of those who receive one.
    public init(
        exitStatus: Int?,
        signal: String? = nil,
        stderr: [UInt8] = [],
        outputBytes: Int = 0,
        wasCut: Bool = false,
        hostVersion: String = "",
        timings: [Phase: Duration] = [:]
    ) {
        self.exitStatus = exitStatus
        self.signal = signal
        self.stderr = stderr
        self.outputBytes = outputBytes
        self.wasCut = wasCut
        self.hostVersion = hostVersion
        self.timings = timings
    }
}
