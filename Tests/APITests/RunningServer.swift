import Access
import Broker
import Cryptography
import Diagnostics
import Foundation
import Hummingbird
import Logging
import PropuskTesting
import SSHTransport
import Store

@testable import API

/// A server on a data folder of its own, for the length of a closure.
struct RunningServer {
    let socket: String
    let port: UInt16

    var desk: APIClient { APIClient(.socket(path: socket), language: .en) }
    var visitor: APIClient { APIClient(.url("http://127.0.0.1:\(port)", certificate: nil), language: .en) }

    static func run(_ body: @Sendable (RunningServer) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "propusk-api-\(UUID().uuidString.prefix(8))"
        )
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path(percentEncoded: false)
        let broker = try broker(onStoreAt: path + "/propusk.sqlite")
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let server = RunningServer(socket: path + "/propusk.sock", port: LoopbackPort.free())
        let router = Router(context: ConnectionContext.self)
        router.add(
            middleware: DecisionThrottle(
                isBehindProxy: false,
                timeZone: .gmt,
                logger: logger,
                milliseconds: { 0 }
            )
        )
        PublicRoutes.add(to: router, for: broker, logger: logger)
        let agents = AgentListener(path: server.socket, broker: broker, logger: logger)
        let visitors = try PublicListener(
            host: "127.0.0.1",
            port: server.port,
            protection: .plain,
            router: router,
            logger: logger
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await agents.run() }
            group.addTask { try await visitors.run() }
            defer { group.cancelAll() }
            await server.answers()
            try await body(server)
        }
    }

    private static func broker(onStoreAt path: String) throws -> Broker {
        let settings = InstanceSettings(
            origin: "support.example",
            publicURL: "https://support.example",
            gatewayAddress: "support.example:2222",
            senderAddress: "propusk@support.example",
            filesFolder: path + ".files",
            timeZone: TimeZone(identifier: "Europe/Moscow") ?? .gmt,
            lapse: 86_400,
            version: "test"
        )
        return Broker(
            store: try Store(
                path: path,
                identity: LedgerIdentity(domain: "support.example", key: .generate(.ed25519), randomness: .system),
                at: Date()
            ),
            keys: InstanceKeys(
                authority: try .generate(.ed25519),
                sealing: try SealingKey(bytes: Randomness.system.bytes(32)),
                secret: Randomness.system.bytes(32)
            ),
            settings: settings,
            transport: SSHTransport(),
            profiles: .shipped,
            randomness: .system,
            now: { Date() }
        )
    }

    /// Waits until both doors are open.
    private func answers() async {
        for _ in 0..<500 {
            let isOpen = (try? await desk.call(ShowStatus())) != nil
            var isPublic = true
            if case .unreachable? = await failure({ try await visitor.call(FollowAccess(handle: "x")) }) {
                isPublic = false
            }
            if isOpen, isPublic { return }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    /// The error of a call; nil where it had an outcome.
    func failure<Outcome>(_ call: () async throws -> APIClient.Answer<Outcome>) async -> APIClientError? {
        do {
            _ = try await call()
            return nil
        } catch {
            return error as? APIClientError
        }
    }
}
