import CLibSSH
import Glibc

/// One connection, one channel, one command: the whole life of a run, on a ``PollThread``.
///
/// The files beside this one hold its steps in order: connect, handshake, authentication, command.
actor Session {
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

    /// What a machine may send beyond what was asked for, in packets: answers to our requests, window adjustments,
    /// keep-alives and key exchanges stay far below; a flood of requests does not.
    static let packetAllowance: UInt64 = 4096

    let thread: PollThread
    let ticket: Ticket
    let endpoint: SSHEndpoint
    let run: CommandRun
    private var course: Course
    /// The machine's version line, once it came.
    var version = ""
    /// The first bytes that the machine sent, to tell what it is when it is no SSH server.
    var firstBytes: [UInt8] = []

    init(on thread: PollThread, ticket: Ticket, endpoint: SSHEndpoint, run: CommandRun, deadlines: Deadlines) {
        self.thread = thread
        self.ticket = ticket
        self.endpoint = endpoint
        self.run = run
        course = Course(deadlines: deadlines)
    }

    /// Runs the command from the first packet to the closed descriptor.
    ///
    /// - Parameters:
    ///   - started: called once, when the machine has accepted the command, before its input is sent.
    ///   - output: called for each piece of standard output, in order.
    func perform(
        with credential: SSHCredential,
        started: @Sendable () -> Void,
        output: @Sendable ([UInt8]) -> OutputVerdict
    ) async -> Result<RunOutcome, TransportError> {
        do throws(TransportError) {
            try checkRequest()
            let proof = try proof(credential)
            course.enter(.connect)
            let connection = try await connect()
            defer { thread.forget(connection.number) }
            course.enter(.banner)
            let session = try openSession(over: connection)
            try await shakeHands(session, connection)
            course.enter(.authentication)
            try await authenticate(session, connection, proof)
            let outcome = try await runCommand(session, connection, started: started, output: output)
            session.disconnect()
            return .success(outcome)
        } catch {
            return .failure(error)
        }
    }
}

extension Session {
    /// Begins the next step and its deadline.
    func enter(_ phase: Phase) { course.enter(phase) }

    /// Gives the current step its whole time again, or another limit from now.
    func extendPhase(by limit: Duration? = nil) { course.extend(by: limit) }

    /// The step that is going on.
    var phase: Phase { course.phase }

    /// The longest time of a step.
    func limit(of phase: Phase) -> Duration { course.deadlines.limit(of: phase) }

    /// The time that each step took so far, with the whole.
    func timings() -> [Phase: Duration] { course.timings() }

    /// When the first of `count` equal shares of what is left of the current step ends.
    func endOfShare(of count: Int) -> ContinuousClock.Instant { course.endOfShare(of: count) }

    /// Suspends until the connection is ready for a session.
    ///
    /// The acknowledgement of what was just read is sent at once (`TCP_QUICKACK` has to be set again each time): a
    /// delayed one makes `sshd` wait 40 ms before it answers, half of a collection.
    func waitForSession(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor
    ) async throws(TransportError) {
        connection.set(CInt(IPPROTO_TCP), TCP_QUICKACK, 1)
        let events = session.wantsWrite ? EPOLLIN.rawValue | EPOLLOUT.rawValue : EPOLLIN.rawValue
        try await wait(on: connection.number, for: events, until: course.end)
    }

    /// Suspends until a descriptor is ready.
    ///
    /// - Throws: `cancelled`, or `deadlinePassed` when the deadline of the step or of the run came first.
    func wait(
        on descriptor: CInt,
        for events: UInt32,
        until end: ContinuousClock.Instant
    ) async throws(TransportError) {
        switch await thread.wait(ticket, on: descriptor, for: events, until: min(end, course.end)) {
        case .ready: return
        case .cancelled: throw failure(.cancelled)
        case .deadline: throw failure(.deadlinePassed(course.latePhase), hints: [.slowMachineOrLine])
        }
    }

    /// An error about this session's endpoint.
    func failure(
        _ code: TransportError.Code,
        _ detail: String = "",
        hints: [TransportError.Hint] = []
    ) -> TransportError {
        TransportError(code, subject: endpoint.description, detail: detail, hints: hints)
    }

    /// What a failed call of libssh means in the current step, when it was not a plain "no" of the machine.
    func breakdown(_ session: borrowing SessionHandle, _ connection: borrowing Descriptor) -> TransportError {
        let words = session.errorText
        let disconnect = "Received SSH_MSG_DISCONNECT: "
        if words.hasPrefix(disconnect) {
            return failure(.closedMidway(phase), String(words.dropFirst(disconnect.count)))
        }
        if connection.isAtEnd { return failure(.closedMidway(phase)) }
        // The socket is full although libssh has just answered something: the peer asks and does not read.
        let isStuffed = unsafe words.hasSuffix(String(cString: strerror(EAGAIN)))
        return failure(.protocolViolation, isStuffed ? "it asks without reading the answers" : words)
    }
}
