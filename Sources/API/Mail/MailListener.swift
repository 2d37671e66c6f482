import Access
public import Broker
import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle
import Wording

/// The socket for mail: it takes messages, and has no other route.
///
/// Whoever may open the socket may hand over messages, and nothing else: the file's group and mode say who that is.
public struct MailListener: Service {
    /// Where messages are posted.
    static let path = "/api/v1/mail"
    /// Messages in memory at once; each may be as large as ``MailParcel/longest``.
    private static let places = 2
    /// Connections that are held at once; more wait in the kernel's queue.
    private static let mostConnections = 64
    /// After so many seconds without a byte of an unfinished message the connection is closed.
    private static let patience: Int64 = 60

    private let application: Application<RouterResponder<ConnectionContext>>

    /// A listener at `path`, which is removed first where a former server left it.
    ///
    /// - Parameter group: the group that may hand over messages beside the server's own user; nil for none.
    public init(path: String, group: String?, broker: Broker, logger: Logger) {
        application = Application(
            responder: Self.router(for: broker, logger: logger).buildResponder(),
            server: .http1(configuration: .init(idleTimeout: .seconds(Self.patience))),
            configuration: ApplicationConfiguration(
                address: .unixDomainSocket(path: path),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)
            ),
            onServerRunning: { _ in
                let isShared = group.map { Self.share(path, with: $0) } ?? true
                if !isShared || chmod(path, group == nil ? 0o600 : 0o660) != 0 {
                    logger.error("cannot set the group and mode of the socket for mail", metadata: ["path": "\(path)"])
                }
            },
            logger: logger
        )
    }

    public func run() async throws {
        try await application.run()
    }

    private static func share(_ path: String, with group: String) -> Bool {
        guard let entry = getgrnam(group) else { return false }
        return chown(path, geteuid(), entry.pointee.gr_gid) == 0
    }

    private static func router(for broker: Broker, logger: Logger) -> Router<ConnectionContext> {
        let router = Router(context: ConnectionContext.self)
        let writer = AnswerWriter(timeZone: broker.settings.timeZone, logger: logger)
        router.add(middleware: UnknownAddress(writer: writer))
        let turnstile = Turnstile(places)
        router.post(RouterPath(path)) { request, connection in
            let language = Language(acceptLanguage: request.headers[.acceptLanguage])
            do {
                let user = try await connection.peerUser()
                guard request.headers[.contentType] == MailParcel.mediaType else {
                    throw MalformedBody(.contentTypeWrong)
                }
                return try await turnstile.pass {
                    let body = try await request.body.collect(upTo: MailParcel.longest)
                    guard let message = MailParcel.message(in: Data(body.readableBytesView)) else {
                        throw MalformedBody(.contentTypeWrong)
                    }
                    let principal = Principal.mail(actor: "mail:uid" + (user.map { String($0) } ?? "?"))
                    return try writer.response(to: try await ReceiveMail(message: message)(by: principal, in: broker))
                }
            } catch {
                return writer.response(to: error, language: language)
            }
        }
        return router
    }
}
