public import OpenSSHFormats

/// Where to connect, as whom, and which host key must be there.
///
/// The key is pinned: it comes from the client at enrolment and is never learned from the network.
public struct SSHEndpoint: Sendable, Hashable {
    /// A host name or a numeric address.
    public var host: String
    /// A TCP port, not 0.
    public var port: UInt16
    /// The account on the machine.
    public var user: String
    /// The only host key that is accepted.
    public var hostKey: SSHPublicKey

    /// An endpoint; its parts are checked when a run begins.
    public init(host: String, port: UInt16, user: String, hostKey: SSHPublicKey) {
        self.host = host
        self.port = port
        self.user = user
        self.hostKey = hostKey
    }
}

extension SSHEndpoint: CustomStringConvertible {
    /// `user@host:port`, without the key.
    public var description: String {
        host.contains(":") ? "\(user)@[\(host)]:\(port)" : "\(user)@\(host):\(port)"
    }
}
