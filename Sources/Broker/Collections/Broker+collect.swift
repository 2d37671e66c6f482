import Access
import Diagnostics
import Foundation
import Logging
import SSHTransport
import Store
import Synchronization

extension Broker {
    /// The most bytes that are read of a collection's output, beyond what the plan's own caps add up to.
    static let outputCap = 16 << 20

    /// Runs an approved plan on its machine and attaches the result; writes down how it ended, whatever happens.
    func collect(_ first: CollectionJob) async {
        var next: CollectionJob? = first
        while let job = next {
            next = await collectOnce(job)
        }
        outbox.ring()
    }

    /// One session.
    ///
    /// - Returns: the job to try again, where the session failed before the script started and a try is left.
    private func collectOnce(_ job: CollectionJob) async -> CollectionJob? {
        let reader = Mutex(FrameReader(plan: job.plan))
        let start = Mutex<Task<Void, Never>?>(nil)
        let began = now()
        let outcome: Result<RunOutcome, TransportError>
        do {
            outcome = .success(
                try await transport.run(
                    CommandRun(command: "propusk", input: job.plan.script, outputCap: Self.outputCap),
                    at: job.endpoint,
                    with: job.credential,
                    deadlines: deadlines(of: job),
                    started: { start.withLock { $0 = Task { await self.noteStart(of: job) } } },
                    output: { bytes in
                        reader.withLock { $0.feed(bytes) }
                        return .more
                    }
                )
            )
        } catch {
            outcome = .failure(error)
        }
        await start.withLock { $0 }?.value
        let collected = reader.withLock { $0.result() }
        do {
            return try await end(job, outcome, collected, began: began)
        } catch {
            log.error(
                "a collection's end could not be written",
                metadata: ["request": "\(job.request)", "error": "\(error)"]
            )
            return nil
        }
    }

    private func deadlines(of job: CollectionJob) -> Deadlines {
        var deadlines = Deadlines.standard
        if let left = job.expiresAt?.timeIntervalSince(now()) {
            deadlines.total = min(deadlines.total, .seconds(max(1, left)))
        }
        return deadlines
    }

    /// The script was accepted: the consent is spent.
    private func noteStart(of job: CollectionJob) async {
        do {
            try await store.write(at: now(), by: "system") { transaction in
                guard let request = try transaction.request(job.request), request.state == .active else { return }
                _ = try self.apply(.scriptStarted, to: request, in: transaction)
            }
        } catch {
            log.error("a start could not be written", metadata: ["request": "\(job.request)", "error": "\(error)"])
        }
    }

    /// Writes down how a session ended, with what it brought.
    ///
    /// - Returns: the job to try again.
    private func end(
        _ job: CollectionJob,
        _ outcome: Result<RunOutcome, TransportError>,
        _ collected: CollectedOutput,
        began: Date
    ) async throws -> CollectionJob? {
        guard let request = try await store.read({ try $0.request(job.request) }) else { return nil }
        var ending = RunEnding(road: .direct, serial: job.serial, began: began)
        let event: RequestEvent
        switch outcome {
        case .success(let run):
            ending.exitStatus = run.exitStatus
            ending.serverVersion = run.hostVersion
            ending.errors = run.stderr
            ending.failure = Self.failure(of: run, collected)
            event = .sessionEnded(isComplete: ending.failure == nil)
        case .failure(let error):
            ending.failure = error.description
            event = .sessionFailed(isRetriable: error.code.isRetriable)
        }
        let failure = ending.failure
        let attachment = try await attachment(
            of: collected,
            running: job.plan,
            for: request,
            origin: .measured,
            ending: ending
        )
        let aftermath = try await store.write(at: now(), by: "system") { transaction -> Aftermath? in
            guard let current = try transaction.request(job.request) else { return nil }
            try transaction.noteClock(of: current, from: attachment)
            // A request that was stopped has its final state already; what came until then is kept.
            guard current.state == .active else {
                try transaction.attach(attachment)
                return nil
            }
            var life = RequestLife(
                scope: current.scope,
                state: current.state,
                attempts: current.attempts,
                isSpent: current.isSpent
            )
            let isLastTry = try !life.take(event).contains { if case .retrySession = $0 { true } else { false } }
            if isLastTry { try transaction.attach(attachment) }
            return try self.apply(event, to: current, failure: failure, in: transaction)
        }
        guard let aftermath else { return nil }
        await carryOut([aftermath])
        return try await retry(of: job, after: aftermath)
    }

    /// Why a session that the machine ended in order is no complete collection; nil where it is one.
    private static func failure(of run: RunOutcome, _ collected: CollectedOutput) -> String? {
        if run.wasCut { return "the machine sent more than \(outputCap) bytes; the session was cut" }
        if collected.isComplete { return nil }
        if run.exitStatus == 77 { return "the machine did not get the approved script" }
        if !collected.hasBegun { return "the machine ran something else: no frame of the runner came" }
        return "the output ended before the runner's last frame"
    }
}

extension Transaction {
    /// Keeps the measured difference of the clocks, by which the next pass's validity is shifted.
    fileprivate func noteClock(of request: AccessRequest, from attachment: Attachment) throws {
        guard let skew = attachment.facts.first(where: { $0.name == "clock.skew_seconds" }).flatMap({ Int($0.value) }),
            var machine = try machine(request.machineId)
        else { return }
        machine.clockOffset = max(-Broker.mostClockOffset, min(Broker.mostClockOffset, skew))
        try update(machine)
    }
}
