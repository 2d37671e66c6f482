import Synchronization

/// Runs commands on machines over SSH.
///
/// All libssh calls of the product are behind it. A few threads share all sessions; none of them ever waits for one
/// machine, and a machine that is slow, silent or hostile costs the others nothing.
public final class SSHTransport: Sendable {
    private let threads: [PollThread]
    private let turn = Atomic<Int>(0)

    /// A transport with its own threads; one drives hundreds of sessions.
    ///
    /// - Parameter threads: how many, at least 1.
    public init(threads: Int = 1) {
        precondition(threads > 0, "a transport needs a thread")
        self.threads = (0..<threads).map { PollThread(name: "ssh-\($0)") }
    }

    deinit {
        for thread in threads { thread.end() }
    }

    /// Runs one command on one machine, over a connection of its own.
    ///
    /// Cancelling the task closes the connection within milliseconds, whatever is queued; what runs on the machine
    /// then loses its standard input, the dead-man's handle.
    ///
    /// - Parameters:
    ///   - run: the command, its input and its caps.
    ///   - endpoint: the machine; its host key is checked before the pass is offered.
    ///   - credential: the pass.
    ///   - deadlines: the longest time of each step.
    ///   - started: called once, when the machine has accepted the command and before any input is sent: from here on
    ///     the command may have run.
    ///   - output: called with each piece of standard output, in order, on a thread that other sessions share: it
    ///     must not block, and while it works the machine is not read from. Nothing is delivered beyond the cap.
    /// - Returns: how the command ended, also when it failed or was cut.
    /// - Throws: ``TransportError`` when the connection did not come to its end.
    public func run(
        _ run: CommandRun,
        at endpoint: SSHEndpoint,
        with credential: SSHCredential,
        deadlines: Deadlines = .standard,
        started: @Sendable () -> Void = {},
        output: @Sendable ([UInt8]) -> OutputVerdict
    ) async throws(TransportError) -> RunOutcome {
        let count = turn.wrappingAdd(1, ordering: .relaxed).oldValue
        let thread = threads[Int(UInt(bitPattern: count) % UInt(threads.count))]
        let ticket = thread.makeTicket()
        defer { thread.discard(ticket) }
        let session = Session(on: thread, ticket: ticket, endpoint: endpoint, run: run, deadlines: deadlines)
        let result = await withTaskCancellationHandler {
            await session.perform(with: credential, started: started, output: output)
        } onCancel: {
            thread.cancel(ticket)
        }
        return try result.get()
    }
}
