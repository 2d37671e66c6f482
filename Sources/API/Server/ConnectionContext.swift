public import Hummingbird
import NIOCore

/// What a face knows of one HTTP request besides the request: the connection it came over.
public struct ConnectionContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    let channel: any Channel

    /// A context of the connection that `source` names.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// The peer's IP address; nil on a Unix socket.
    public var peerAddress: String? { channel.remoteAddress?.ipAddress }

    /// The user id of the process at the other end of a Unix socket, as the kernel tells it (`SO_PEERCRED`).
    ///
    /// - Returns: nil where the connection is no Unix socket.
    /// - Throws: what the kernel answers.
    func peerUser() async throws -> UInt32? {
        guard case .unixDomainSocket = channel.localAddress, let socket = channel as? any SocketOptionProvider else {
            return nil
        }
        let credentials: PeerCredentials =
            try await socket.unsafeGetSocketOption(level: .socket, name: PeerCredentials.option).get()
        return credentials.user
    }
}
