public import Broker
import Glibc
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle

/// The API on the Unix socket of the data folder, for the folder's owner alone.
public struct AgentListener: Service {
    /// The longest path that a Unix socket's address holds, in bytes (`sun_path` of unix(7), without its end).
    public static let longestPath = 107

    private let application: Application<RouterResponder<ConnectionContext>>

    /// A listener at `path`, which is removed first where a former server left it.
    ///
    /// The folder is 0700 already; the socket itself is 0600 as well.
    public init(path: String, broker: Broker, logger: Logger) {
        application = Application(
            responder: AgentRoutes.router(for: broker, logger: logger).buildResponder(),
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: path)),
            onServerRunning: { _ in
                if chmod(path, 0o600) != 0 {
                    logger.error("cannot narrow the socket's mode", metadata: ["path": "\(path)"])
                }
            },
            logger: logger
        )
    }

    public func run() async throws {
        try await application.run()
    }
}
