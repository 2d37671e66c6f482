import API
import Access
import Broker
import Cryptography
import Diagnostics
import Foundation
import Hummingbird
import Logging
import Mail
import SSHTransport
import ServiceLifecycle
import Store
import UnixSignals
import Web
import Wording

/// One running instance: everything that a data folder needs, composed in one place.
struct Instance {
    /// Seconds that running requests and collections get to end after SIGTERM; then they are cut.
    private static let grace = 7
    /// Seconds that cut tasks get; a server that hangs is ended by force before the tenth second.
    private static let forceAfter = 2

    private let folder: DataFolder
    private let configuration: Configuration
    private let broker: Broker
    private let mail: MailService
    private let door: PublicDoor?
    private let log = Logger(label: "propusk")

    /// Opens the folder's keys and database.
    ///
    /// - Throws: ``CommandFailure`` or a module's error, before anything is served.
    init(_ folder: DataFolder, _ configuration: Configuration, _ door: PublicDoor?) throws {
        self.folder = folder
        self.configuration = configuration
        self.door = door
        try Self.checkLibrary(configuration)
        for socket in [folder.socket, configuration.mailSocket(in: folder)]
        where socket.utf8.count > AgentListener.longestPath {
            throw CommandFailure(
                .failed,
                .socketPathTooLong,
                ["path": socket, "limit": String(AgentListener.longestPath)]
            )
        }
        let keys = try folder.readKeys()
        let store = try Store(
            path: folder.database,
            identity: folder.ledgerIdentity(of: configuration.origin),
            at: Date()
        )
        let settings = InstanceSettings(
            origin: configuration.origin,
            publicURL: configuration.publicURL,
            gatewayAddress: configuration.gatewayAddress,
            senderAddress: configuration.senderAddress,
            intake: configuration.intake.settings,
            filesFolder: folder.files,
            timeZone: configuration.timeZone,
            lapse: configuration.lapseHours * 3_600,
            version: PropuskCommand.version
        )
        let profiles = ProfileLibrary.shipped.adding(folder.ownProfiles())
        for refused in profiles.refused {
            log.error("profile is refused", metadata: ["file": "\(refused.file)", "reason": "\(refused.reason)"])
        }
        broker = Broker(
            store: store,
            keys: keys,
            settings: settings,
            transport: SSHTransport(),
            profiles: profiles,
            randomness: .system,
            now: { Date() }
        )
        mail = MailService(
            store: store,
            key: keys.sealing,
            transport: configuration.transport(in: folder),
            sender: configuration.senderAddress,
            bell: broker.outbox,
            now: { Date() }
        )
    }

    /// Serves until a signal says stop.
    ///
    /// The public side closes first, then the agents', then the mail, and the broker last: what was acknowledged is
    /// carried to its end while there is time.
    func run() async throws {
        try await broker.recordConfiguration(effectiveSettings, certificate: door?.certificate)
        try await broker.closeInterrupted()
        var services: [any Service] = [BrokerService(broker: broker), mail]
        services.append(AgentListener(path: folder.socket, broker: broker, logger: log))
        services.append(
            MailListener(path: mailSocket, group: configuration.intake.group, broker: broker, logger: log)
        )
        if let door { services.append(try publicListener(at: door)) }
        warnOfDevelopmentSettings()
        var group = ServiceGroupConfiguration(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: log
        )
        group.maximumGracefulShutdownDuration = .seconds(Self.grace)
        group.maximumCancellationDuration = .seconds(Self.forceAfter)
        try await ServiceGroup(configuration: group).run()
        log.info("stopped")
    }

    private var mailSocket: String { configuration.mailSocket(in: folder) }

    /// What the instance is told by its file and its command line.
    private var effectiveSettings: [String: String] {
        configuration.effective.merging(["public_door": door?.name ?? ""]) { $1 }
    }

    private func publicListener(at door: PublicDoor) throws -> PublicListener {
        let start = ContinuousClock.now
        let router = Router(context: ConnectionContext.self)
        router.add(
            middleware: DecisionThrottle(
                isBehindProxy: configuration.isBehindProxy,
                timeZone: configuration.timeZone,
                logger: log,
                milliseconds: { Int((ContinuousClock.now - start) / .milliseconds(1)) }
            )
        )
        PublicRoutes.add(to: router, for: broker, logger: log)
        try ConsentPages(
            service: BrokerConsentService(broker: broker),
            timeZone: configuration.timeZone,
            csrfKey: broker.formKey,
            publicURL: configuration.publicURL,
            isSecure: configuration.publicURL.hasPrefix("https:")
        ).addRoutes(to: router)
        return try PublicListener(
            host: door.address.host,
            port: door.address.port,
            protection: door.protection,
            router: router,
            logger: log
        )
    }

    private func warnOfDevelopmentSettings() {
        if configuration.mail == .outbox {
            log.warning("messages with decision codes stay readable in outbox/: a setting for development")
        }
        if door == nil { log.warning("no --http or --https: contacts cannot reach the consent pages") }
    }

    private static func checkLibrary(_ configuration: Configuration) throws {
        let verdict = LibraryCheck.verdict(isOverridden: configuration.allowsUnpatchedLibSSH)
        guard case .refused(let version, let needed) = verdict else { return }
        throw Refusal(
            .libraryRefused,
            [
                "library": "libssh", "version": version, "needed": needed,
                "setting": "\(LibraryCheck.overridingSetting): true",
            ]
        )
    }
}

/// The broker's clock as a service.
private struct BrokerService: Service {
    let broker: Broker

    func run() async throws {
        await cancelWhenGracefulShutdown { await broker.run() }
    }
}

extension Configuration {
    fileprivate func mailSocket(in folder: DataFolder) -> String { intake.socket ?? folder.mailSocket }

    fileprivate func transport(in folder: DataFolder) -> MailTransport {
        switch mail {
        case .outbox: .folder(path: folder.outbox)
        case .sendmail(let program): .sendmail(program: program)
        }
    }
}
