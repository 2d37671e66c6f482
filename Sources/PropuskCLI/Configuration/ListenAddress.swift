import Access
import Wording

/// Where the public side listens.
struct ListenAddress: Hashable {
    /// The host.
    let host: String
    /// The port.
    let port: UInt16

    /// Takes `HOST:PORT` or `[IPV6]:PORT`.
    ///
    /// - Throws: a usage error.
    init(_ text: String) throws {
        // A port is told always: 22, the default of machines' addresses, is never meant here.
        guard let address = try? NetworkAddress(text), text.hasSuffix(":\(address.port)") else {
            throw CommandFailure(.usage, .listenAddressInvalid, ["text": text])
        }
        (host, port) = (address.host, address.port)
    }

    /// Whether only this machine can reach the address.
    var isLoopback: Bool { NetworkAddress.isLoopback(host) }
}
