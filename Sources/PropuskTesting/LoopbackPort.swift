import Glibc

/// Ports of the loopback interface.
public enum LoopbackPort {
    /// A TCP port of 127.0.0.1 that was free a moment ago.
    ///
    /// Another process may take it before the caller does: who listens on it has to be ready to try the next.
    public static func free() -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        precondition(descriptor >= 0, "no socket: errno \(errno)")
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        precondition(bound, "no free loopback port: errno \(errno)")
        return UInt16(bigEndian: address.sin_port)
    }
}
