public import Access
public import Diagnostics
public import Foundation
import SSHTransport
import Store

/// Shows how the instance is.
public struct ShowStatus: UseCase {
    public static var permission: Permission { .read }

    /// A look at the instance.
    public init() {}

    public func perform(by principal: Principal, in broker: Broker) async throws -> StatusView {
        let live = await broker.live.count
        return try await broker.store.read { rows in
            let mail = try rows.waitingMessages()
            return StatusView(
                version: broker.settings.version,
                origin: broker.settings.origin,
                startedAt: broker.startedAt,
                libssh: LibraryCheck.verdict().version,
                openRequests: try rows.openRequests().count,
                liveSessions: live,
                waitingMessages: mail.count,
                lastMailError: mail.lastError,
                agents: try rows.agents().count,
                machines: try rows.machines().count,
                profiles: broker.profiles.all.count,
                refusedProfiles: broker.profiles.refused
            )
        }
    }
}

/// How the instance is.
public struct StatusView: Codable, Hashable, Sendable {
    /// The version of the program.
    public var version: String
    /// The instance's domain.
    public var origin: String
    /// When the server started.
    public var startedAt: Date
    /// The version of libssh.
    public var libssh: String
    /// Requests that have not ended.
    public var openRequests: Int
    /// Sessions that are running.
    public var liveSessions: Int
    /// Messages that wait to be handed over.
    public var waitingMessages: Int
    /// Why the newest of them could not be handed over.
    public var lastMailError: String?
    /// How many agents there are.
    public var agents: Int
    /// How many machines there are.
    public var machines: Int
    /// How many profiles requests may name.
    public var profiles: Int
    /// Files in the folder of profiles that are none.
    public var refusedProfiles: [RefusedProfile]
}

extension LibraryCheck.Verdict {
    /// The version that was looked at.
    fileprivate var version: String {
        switch self {
        case .supported(let version), .refused(let version, _): version
        }
    }
}
