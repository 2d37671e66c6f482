import Access
import Diagnostics
import Foundation
import Logging
import Redaction
import SSHTransport
import Store

extension Broker {
    /// Writes down how a session ended, with what it brought; tries again while the disk is full or the database busy.
    ///
    /// - Returns: what is left to do; nil where the request had ended already, or the end could not be written.
    func writeDown(
        _ job: CollectionJob,
        _ outcome: Result<RunOutcome, TransportError>,
        _ collected: CollectedOutput,
        began: Date,
        scriptStarted: Date?
    ) async -> Aftermath? {
        let giveUpAt = max(job.expiresAt ?? now(), now()).addingTimeInterval(60)
        var pause = 1
        while true {
            do {
                return try await end(job, outcome, collected, began: began, scriptStarted: scriptStarted)
            } catch {
                log.error(
                    "a collection's end could not be written",
                    metadata: ["request": "\(job.request)", "error": "\(error)"]
                )
                guard error is StoreError, now() < giveUpAt else { return nil }
                try? await Task.sleep(for: .seconds(pause))
                pause = min(pause * 2, 30)
            }
        }
    }

    private func end(
        _ job: CollectionJob,
        _ outcome: Result<RunOutcome, TransportError>,
        _ collected: CollectedOutput,
        began: Date,
        scriptStarted: Date?
    ) async throws -> Aftermath? {
        var ending = RunEnding(road: .direct, serial: job.pass.serial, began: began, scriptStarted: scriptStarted)
        let event: RequestEvent
        switch outcome {
        case .success(let run):
            ending.exitStatus = run.exitStatus
            ending.serverVersion = run.hostVersion
            ending.errors = run.stderr
            ending.failure = Self.failure(of: run, collected, isGated: job.isGated)
            event = .sessionEnded(isComplete: ending.failure == nil)
        case .failure(let error):
            ending.failure = SessionFailure(error)
            event = .sessionFailed(isRetriable: error.code.isRetriable)
        }
        // What a machine said goes through the redactor too, before it reaches a row, an event or a letter.
        let redactor = try redactor(
            forClient: job.client,
            literals: job.pass.lent?.literals(at: now().wholeSeconds) ?? []
        )
        ending.failure = ending.failure?.redacted { redactor.redact($0).text?.text }
        ending.serverVersion = ending.serverVersion.flatMap { redactor.redact($0).text?.text }
        let failure = ending.failure
        let attachment = attachment(
            of: collected,
            running: job.plan,
            from: .request(job.request),
            ticket: job.ticket,
            redactor: redactor,
            origin: .measured,
            ending: ending
        )
        let aftermath = try await store.write(at: now(), by: "system") { transaction -> Aftermath? in
            guard var current = try transaction.request(job.request) else { return nil }
            try transaction.noteClock(of: current, from: attachment)
            if let scriptStarted {
                current = try self.spend(current, at: scriptStarted, in: transaction)
            }
            // A request that was stopped has its final state already; what came until then is kept.
            guard current.state == .active else {
                try self.attach(attachment, running: job.plan, in: transaction)
                return nil
            }
            var life = RequestLife(
                scope: current.scope,
                state: current.state,
                attempts: current.attempts,
                isSpent: current.isSpent
            )
            let isLastTry = try !life.take(event).contains { if case .retrySession = $0 { true } else { false } }
            if isLastTry {
                try self.attach(attachment, running: job.plan, in: transaction)
            }
            return try self.apply(event, to: current, failure: failure, in: transaction)
        }
        if let aftermath { await carryOut([aftermath]) }
        return aftermath
    }

    /// The script was accepted: the consent is spent. Written down with the end of the session, since a server that is
    /// killed in between closes whatever is active as interrupted, spent or not.
    private func spend(
        _ request: AccessRequest,
        at moment: Date,
        in transaction: Transaction
    ) throws -> AccessRequest {
        var spent = request
        spent.isSpent = true
        try transaction.update(spent)
        try transaction.looking(backTo: moment).record(
            .scriptStarted,
            ticket: request.ticketId,
            request: request.id
        )
        return spent
    }

    /// Why a session that the machine ended in order is no complete collection; nil where it is one.
    private static func failure(
        of run: RunOutcome,
        _ collected: CollectedOutput,
        isGated: Bool
    ) -> SessionFailure? {
        if run.wasCut { return SessionFailure(.outputFlood, limit: outputCap) }
        if collected.hasBegun, !collected.isOfPlan { return SessionFailure(.otherPlan) }
        if collected.isComplete { return nil }
        if run.exitStatus == 77, isGated, !collected.hasBegun {
            let words = LineCap.lines(of: run.stderr, atMost: 400)
            return SessionFailure(.gateRefused, words: String(decoding: words, as: UTF8.self))
        }
        if run.exitStatus == 77 { return SessionFailure(.scriptNotReceived) }
        if !collected.hasBegun { return SessionFailure(.runnerNotSeen) }
        return SessionFailure(.outputTruncated)
    }
}

extension Transaction {
    /// Keeps the measured difference of the clocks, by which the next pass's validity is shifted.
    fileprivate func noteClock(of request: AccessRequest, from attachment: Attachment) throws {
        guard let skew = attachment.facts.first(where: { $0.name == "clock.skew_seconds" }).flatMap({ Int($0.value) }),
            var machine = try machine(request.machineId)
        else { return }
        let offset = max(-Broker.mostClockOffset, min(Broker.mostClockOffset, skew))
        guard offset != machine.clockOffset else { return }
        machine.clockOffset = offset
        try update(machine)
        try record(
            .clockMeasured,
            ticket: request.ticketId,
            request: request.id,
            ["machine": machine.name, "row": String(machine.id ?? 0), "clock_offset": String(offset)]
        )
    }
}
