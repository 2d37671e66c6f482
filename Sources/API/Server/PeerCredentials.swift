import NIOCore

/// Linux's `struct ucred`, member by member: three 32-bit numbers (unix(7), `SO_PEERCRED`).
///
/// The values are those of the moment of `connect`, set by the kernel, so that a caller cannot choose them.
struct PeerCredentials: Hashable, Sendable {
    /// `SO_PEERCRED` of the generic socket interface, used by x86-64 and arm64.
    static let option = NIOBSDSocket.Option(rawValue: 17)

    let process: Int32
    let user: UInt32
    let group: UInt32
}
