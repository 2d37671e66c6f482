/// What a channel has received and the session has not looked at yet.
///
/// libssh's callbacks fill it on the session's thread; it is bounded by what one turn of the session reads.
final class Inbox {
    /// Standard output that was not delivered yet.
    var output: [UInt8] = []
    /// The beginning of standard error, at most the cap.
    private(set) var errors: [UInt8] = []
    /// All bytes of standard error, kept or not.
    private(set) var errorBytes = 0
    /// How many packets carried output or errors.
    private(set) var dataPackets: UInt64 = 0
    /// The exit status, once the machine has reported one.
    private(set) var exitStatus: Int?
    /// The name of the signal that ended the command, once the machine has reported one.
    private(set) var signal: String?
    /// No more output comes.
    var hasEnded = false
    /// The channel is closed by the machine.
    var isClosed = false

    private let errorCap: Int

    init(errorCap: Int) { self.errorCap = errorCap }

    /// Whether the machine has said how the command ended.
    var knowsResult: Bool { exitStatus != nil || signal != nil }

    /// Takes the command's result; what a machine sends after it has closed the channel counts for nothing.
    func end(status: Int? = nil, signal: String? = nil) {
        guard !isClosed else { return }
        self.exitStatus = status ?? exitStatus
        self.signal = signal ?? self.signal
    }

    /// Takes a piece of output or errors.
    func receive(_ bytes: UnsafeRawBufferPointer, isError: Bool) {
        guard !isClosed else { return }
        dataPackets += 1
        guard isError else { return unsafe output.append(contentsOf: bytes) }
        errorBytes += bytes.count
        let room = max(0, errorCap - errors.count)
        unsafe errors.append(contentsOf: bytes.prefix(room))
    }
}
