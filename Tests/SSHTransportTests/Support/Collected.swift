import SSHTransport
import Synchronization

/// What a run delivered, collected on the transport's thread.
final class Collected: Sendable {
    private let state = Mutex((bytes: [UInt8](), starts: 0))

    var bytes: [UInt8] { state.withLock { $0.bytes } }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// How often the run said that the command was accepted.
    var starts: Int { state.withLock { $0.starts } }

    func add(_ piece: [UInt8]) { state.withLock { $0.bytes += piece } }
    func start() { state.withLock { $0.starts += 1 } }
}

extension SSHTransport {
    /// A run whose whole output is collected.
    func collect(
        _ run: CommandRun,
        at endpoint: SSHEndpoint,
        with pass: SSHCredential,
        deadlines: Deadlines = .standard,
        into collected: Collected = Collected()
    ) async throws(TransportError) -> (outcome: RunOutcome, collected: Collected) {
        let outcome = try await self.run(
            run,
            at: endpoint,
            with: pass,
            deadlines: deadlines,
            started: { collected.start() },
            output: { piece in
                collected.add(piece)
                return .more
            }
        )
        return (outcome, collected)
    }

    /// The code that a run ends with; absent when it succeeds.
    func failure(
        _ run: CommandRun = CommandRun(command: "true"),
        at endpoint: SSHEndpoint,
        with pass: SSHCredential,
        deadlines: Deadlines = .standard
    ) async -> TransportError? {
        do throws(TransportError) {
            _ = try await collect(run, at: endpoint, with: pass, deadlines: deadlines)
            return nil
        } catch {
            return error
        }
    }
}

extension Deadlines {
    /// Every step the same.
    static func each(_ limit: Duration, total: Duration = .seconds(60)) -> Deadlines {
        Deadlines(
            connect: limit,
            banner: limit,
            keyExchange: limit,
            authentication: limit,
            open: limit,
            exec: limit,
            idle: limit,
            total: total
        )
    }
    /// Long ones, but for one step that is meant to run out of time.
    static func only(_ phase: Phase, _ limit: Duration) -> Deadlines {
        var deadlines = each(.seconds(60), total: .seconds(120))
        switch phase {
        case .connect: deadlines.connect = limit
        case .banner: deadlines.banner = limit
        case .keyExchange: deadlines.keyExchange = limit
        case .authentication: deadlines.authentication = limit
        case .open: deadlines.open = limit
        case .exec: deadlines.exec = limit
        case .output: deadlines.idle = limit
        case .total: deadlines.total = limit
        }
        return deadlines
    }
}
