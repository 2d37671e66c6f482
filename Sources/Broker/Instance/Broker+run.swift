import Access
import Desk
import Foundation
import Logging
import Store

extension Broker {
    var log: Logger { Logger(label: "propusk.broker") }

    /// Seconds between looks at the deadlines of tickets, which are told in minutes.
    private static let secondsBetweenDeadlines = 20

    /// Ends what the clock ends, until it is cancelled; then cuts what still runs.
    public func run() async {
        var second = 0
        while !Task.isCancelled {
            do {
                try await endOverdue()
                if second % Self.secondsBetweenDeadlines == 0 { try await desk.tellDeadlines() }
                second += 1
                try await Task.sleep(for: .seconds(1))
            } catch is CancellationError {
                break
            } catch {
                log.error("deadlines could not be checked", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(5))
            }
        }
        await live.endAll()
    }

    /// Writes down as interrupted whatever was live when the last server stopped: its pass is dead, and what ran on the
    /// client's machine has ended with its connection. To be called once, before anybody can ask for anything.
    ///
    /// What was asked before a restore is withdrawn: its codes are void, and nobody can say what became of it since.
    ///
    /// - Throws: the store's errors.
    public func closeInterrupted() async throws {
        let aftermaths = try await store.write(at: now(), by: "system") { transaction in
            let begin = try transaction.newestLog()?.firstEvent ?? 0
            return try transaction.openRequests().compactMap { request -> Aftermath? in
                if request.state == .requested,
                    try transaction.events(ofRequest: request.id ?? 0).first?.id.map({ $0 < begin }) == true
                {
                    return try self.apply(.withdraw, to: request, in: transaction)
                }
                guard request.state == .active || (request.state == .approved && request.attempts > 0),
                    request.scope == .collection || request.state == .active
                else { return nil }
                return try self.apply(.interrupted, to: request, failure: SessionFailure(.interrupted), in: transaction)
            }
        }
        await carryOut(aftermaths)
    }

    /// Ends what the clock has ended: unanswered requests lapse, approved ones expire, and what runs is cut.
    ///
    /// - Throws: the store's errors.
    public func endOverdue() async throws {
        let now = now()
        let overdue = try await store.read { try $0.overdueRequests(at: now) }
        try await endOverdueEnrolments(at: now)
        guard !overdue.isEmpty else { return }
        let aftermaths = try await cutting(overdue.compactMap(\.id)) {
            try await store.write(at: now, by: "system") { transaction in
                try overdue.compactMap { stale -> Aftermath? in
                    guard let request = try transaction.request(stale.id ?? 0),
                        let event = request.overdueEvent(at: now)
                    else { return nil }
                    return try self.apply(event, to: request, in: transaction)
                }
            }
        }
        await carryOut(aftermaths)
    }
}

extension Broker {
    /// Nobody confirmed in time: silence is refusal.
    private func endOverdueEnrolments(at now: Date) async throws {
        guard try await !store.read({ try $0.overdueEnrolments(at: now).isEmpty }) else { return }
        try await store.write(at: now, by: "system") { transaction in
            for enrolment in try transaction.overdueEnrolments(at: now) {
                try self.end(enrolment, as: .lapsed, in: transaction)
                try self.record(.enrolmentLapsed, enrolment, in: transaction)
            }
        }
    }
}

extension AccessRequest {
    /// What the clock does to the request now; nil where it has time left.
    fileprivate func overdueEvent(at now: Date) -> RequestEvent? {
        switch state {
        case .requested: lapsesAt <= now ? .lapse : nil
        case .approved, .active: expiresAt.map { $0 <= now } == true ? .expire : nil
        default: nil
        }
    }
}
