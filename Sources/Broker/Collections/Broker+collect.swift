import Access
import Desk
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
        defer { first.pass.lent?.giveUp() }
        var next: CollectionJob? = first
        while let job = next, await isStillActive(job) {
            next = await collectOnce(job)
        }
        outbox.ring()
    }

    /// Whether nobody ended the request between the commit that began this session and now.
    private func isStillActive(_ job: CollectionJob) async -> Bool {
        do {
            return try await store.read { try $0.request(job.request)?.state == .active }
        } catch {
            log.error("a session was not begun", metadata: ["request": "\(job.request)", "error": "\(error)"])
            return false
        }
    }

    /// One session.
    ///
    /// - Returns: the job to try again, where the session failed before the script started and a try is left.
    private func collectOnce(_ job: CollectionJob) async -> CollectionJob? {
        let reader = Mutex(FrameReader(plan: job.plan))
        let start = Mutex<Date?>(nil)
        let began = now()
        let outcome: Result<RunOutcome, TransportError>
        do {
            let credential = try job.pass.credential(at: began.wholeSeconds)
            outcome = .success(
                try await transport.run(
                    CommandRun(command: job.pass.command, input: job.pass.input, outputCap: Self.outputCap),
                    at: job.endpoint,
                    with: credential,
                    deadlines: deadlines(of: job),
                    started: { start.withLock { $0 = self.now() } },
                    output: { bytes in
                        reader.withLock { $0.feed(bytes) }
                        return .more
                    }
                )
            )
        } catch let error as TransportError {
            outcome = .failure(error)
        } catch {
            outcome = .failure(TransportError(.invalidRequest, subject: "the lent password", detail: "it is \(error)"))
        }
        let scriptStarted = start.withLock { $0 }
        let collected = reader.withLock { $0.result() }
        // A cut session is a cancelled task; what it leaves is written down all the same.
        let aftermath = await Task {
            await self.writeDown(job, outcome, collected, began: began, scriptStarted: scriptStarted)
        }.value
        guard let aftermath else { return nil }
        do {
            return try await retry(of: job, after: aftermath)
        } catch {
            log.notice("no further try", metadata: ["request": "\(job.request)", "error": "\(error)"])
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
}
