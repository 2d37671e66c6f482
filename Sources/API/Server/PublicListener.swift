import Foundation
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import ServiceLifecycle

/// The public side: consent pages and the handle routes of the API, over HTTP or HTTPS.
public struct PublicListener: Service {
    /// Whether the listener speaks TLS itself.
    public enum Protection: Hashable, Sendable {
        /// Plain HTTP: on loopback, or behind a proxy that speaks TLS.
        case plain
        /// TLS 1.2 or later with a certificate chain and a key, both PEM files.
        case tls(certificate: String, key: String)
    }

    /// Connections that are held at once; more wait in the kernel's queue.
    private static let mostConnections = 1_024
    /// After so many seconds without a byte of an unfinished request the connection is closed.
    private static let patience: Int64 = 60

    private let application: Application<RouterResponder<ConnectionContext>>

    /// A listener on an address.
    ///
    /// - Throws: ``TLSFileError``.
    public init(
        host: String,
        port: UInt16,
        protection: Protection,
        router: Router<ConnectionContext>,
        logger: Logger
    ) throws {
        let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(Self.patience)))
        application = Application(
            responder: router.buildResponder(),
            server: try Self.builder(over: plain, protection),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: Int(port)),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)
            ),
            logger: logger
        )
    }

    public func run() async throws {
        try await application.run()
    }

    private static func builder(over plain: HTTPServerBuilder, _ protection: Protection) throws -> HTTPServerBuilder {
        guard case .tls(let certificate, let key) = protection else { return plain }
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
            throw TLSFileError.unreadable(path: certificate)
        }
        guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else {
            throw TLSFileError.unreadable(path: key)
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(privateKey)
        )
        configuration.minimumTLSVersion = .tlsv12
        do {
            // The listener makes a context too, but only when it runs, and then the whole server ends over a key.
            _ = try NIOSSLContext(configuration: configuration)
            return try .tls(plain, tlsConfiguration: configuration)
        } catch {
            throw TLSFileError.unrelated(certificate: certificate, key: key)
        }
    }
}
