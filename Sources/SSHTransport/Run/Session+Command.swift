import CLibSSH

extension Session {
    /// The most turns of libssh, of 4 KiB each, before other sessions of the thread get theirs.
    private static let turnsAtOnce = 64
    /// The most bytes of output that are taken before the machine has said that it runs the command.
    private static let earlyOutput = 32_768
    /// How far standard error may go beyond its cap before the session ends.
    private static let errorAllowance = 16 << 20

    /// Opens the channel, starts the command, feeds it and hands its output over.
    func runCommand(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        started: @Sendable () -> Void,
        output: @Sendable ([UInt8]) -> OutputVerdict
    ) async throws(TransportError) -> RunOutcome {
        let inbox = Inbox(errorCap: run.errorCap)
        enter(.open)
        guard let channel = ChannelHandle(session, inbox: inbox) else {
            throw failure(.channelRefused, "out of memory")
        }
        try await open(channel, session, connection, inbox)
        enter(.exec)
        try await execute(channel, session, connection, inbox)
        enter(.output)
        started()
        var delivery = Delivery(cap: run.outputCap)
        try await converse(channel, session, connection, inbox, &delivery, output)
        return RunOutcome(
            exitStatus: inbox.exitStatus,
            signal: inbox.signal,
            stderr: inbox.errors,
            outputBytes: delivery.bytes,
            wasCut: delivery.wasCut,
            hostVersion: version,
            timings: timings()
        )
    }

    private func open(
        _ channel: borrowing ChannelHandle,
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        _ inbox: Inbox
    ) async throws(TransportError) {
        while true {
            let status = unsafe ssh_channel_open_session(channel.raw)
            if status == SSH_OK { return }
            guard status == SSH_AGAIN, !session.isBroken else {
                // A channel that was opened and closed at once has left no words.
                guard session.wasDenied || inbox.isClosed else { throw breakdown(session, connection) }
                throw failure(.channelRefused, session.errorText, hints: [.sessionsForbidden])
            }
            try checkPackets(session)
            try await waitForSession(session, connection)
        }
    }

    private func execute(
        _ channel: borrowing ChannelHandle,
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        _ inbox: Inbox
    ) async throws(TransportError) {
        while true {
            let status = unsafe ssh_channel_request_exec(channel.raw, run.command)
            if status == SSH_OK { return }
            guard status == SSH_AGAIN, !session.isBroken, !inbox.isClosed else {
                guard session.wasDenied || inbox.isClosed else { throw breakdown(session, connection) }
                throw failure(.commandRefused, session.errorText, hints: [.forcedCommand])
            }
            guard inbox.output.count <= Self.earlyOutput else {
                throw failure(.protocolViolation, "output before the command was accepted")
            }
            try checkPackets(session, dataPackets: inbox.dataPackets)
            try await waitForSession(session, connection)
        }
    }
}

extension Session {
    /// Until the command has ended, its receiver has enough, or a deadline passes.
    private func converse(
        _ channel: borrowing ChannelHandle,
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        _ inbox: Inbox,
        _ delivery: inout Delivery,
        _ output: @Sendable ([UInt8]) -> OutputVerdict
    ) async throws(TransportError) {
        var feeder = InputFeeder(run)
        var progress = UInt64.max
        var isClosing = false
        while true {
            let isAlive = drain(session)
            guard delivery.deliver(inbox, to: output) == .more else { return }
            if inbox.isClosed || (inbox.hasEnded && inbox.knowsResult) { return }
            guard isAlive else { throw breakdown(session, connection) }
            try checkPackets(session, dataPackets: inbox.dataPackets)
            guard inbox.errorBytes <= run.errorCap + Self.errorAllowance else { throw failure(.outputFlood) }
            guard feeder.feed(channel, session, inbox) else {
                throw failure(.protocolViolation, "it takes no packets of a usable size")
            }
            // The exit status may come before the output that is still on its way, a whole window of it.
            let isLast = inbox.hasEnded || inbox.knowsResult
            if isLast != isClosing || progress != inbox.dataPackets &+ UInt64(feeder.sent) {
                isClosing = isLast
                progress = inbox.dataPackets &+ UInt64(feeder.sent)
                extendPhase(by: isClosing ? limit(of: .exec) : nil)
            }
            do throws(TransportError) {
                try await waitForSession(session, connection)
            } catch {
                // A process that the command left behind may hold its output open: the command itself has ended.
                guard isClosing, error.code == .deadlinePassed(.output) else { throw error }
                return
            }
        }
    }

    /// Lets libssh read what is there; false when the connection has ended.
    private func drain(_ session: borrowing SessionHandle) -> Bool {
        for _ in 0..<Self.turnsAtOnce {
            let status = session.turn()
            guard status != SSH_ERROR, !session.isBroken else { return false }
            if status == SSH_AGAIN { return true }
        }
        return true
    }
}
