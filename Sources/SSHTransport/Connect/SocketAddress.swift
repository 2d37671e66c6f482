import CLibSSH
import Glibc

/// A numeric TCP address, as `connect(2)` takes it.
@safe
struct SocketAddress: Sendable {
    private let storage: sockaddr_storage
    private let length: socklen_t

    /// The address family, for `socket(2)`.
    var family: CInt { CInt(storage.ss_family) }

    /// Copies the addresses out of a list that `getaddrinfo(3)` made.
    static func all(in list: UnsafeMutablePointer<addrinfo>?) -> [SocketAddress] {
        var found: [SocketAddress] = []
        var next = unsafe list
        while let entry = unsafe next?.pointee {
            if let address = unsafe entry.ai_addr, unsafe Int(entry.ai_addrlen) <= MemoryLayout<sockaddr_storage>.size {
                var storage = sockaddr_storage()
                unsafe memcpy(&storage, address, Int(entry.ai_addrlen))
                unsafe found.append(SocketAddress(storage: storage, length: entry.ai_addrlen))
            }
            unsafe next = entry.ai_next
        }
        return found
    }

    /// Begins to connect a non-blocking socket; the error number, or 0.
    func connect(_ descriptor: CInt) -> CInt {
        let result = unsafe withUnsafePointer(to: storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe Glibc.connect(descriptor, address, length)
            }
        }
        return result == 0 ? 0 : errno
    }
}
