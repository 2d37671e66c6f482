import CLibSSH
import Foundation
import Glibc
import Synchronization

/// One name lookup, on a thread that may block, with an answer that a session can wait for like for a socket.
///
/// `getaddrinfo(3)` has no non-blocking form and cannot be stopped: a session whose deadline passes leaves the lookup
/// behind, which then ends by itself.
final class NameLookup: Sendable {
    /// What a lookup found.
    enum Answer: Sendable {
        case addresses([SocketAddress])
        case failure(String)
    }

    private let answer = Mutex<Answer?>(nil)
    private let bell: Descriptor

    /// Becomes readable when ``result`` is there.
    var descriptor: CInt { bell.number }

    /// The answer, once there is one.
    var result: Answer? { answer.withLock { $0 } }

    /// Begins a lookup on a thread of its own.
    init(host: String, port: UInt16) {
        bell = Descriptor(owning: eventfd(0, CInt(EFD_CLOEXEC) | CInt(EFD_NONBLOCK)))
        Thread.detachNewThread { [self] in
            Self.turn.wait()
            defer { Self.turn.signal() }
            let found = Self.addresses(of: host, port: port, flags: 0)
            answer.withLock { $0 = found }
            eventfd_write(bell.number, 1)
        }
    }

    /// Asks at most this many at once, so that a dead name server is not asked by hundreds of threads.
    private static let turn = DispatchSemaphore(value: 16)

    /// The address of a numeric host, without asking anybody; absent when `host` is a name.
    static func numeric(host: String, port: UInt16) -> SocketAddress? {
        guard case .addresses(let found) = addresses(of: host, port: port, flags: AI_NUMERICHOST) else { return nil }
        return found.first
    }

    private static func addresses(of host: String, port: UInt16, flags: CInt) -> Answer {
        var wanted = unsafe addrinfo()
        unsafe wanted.ai_socktype = CInt(SOCK_STREAM.rawValue)
        unsafe wanted.ai_flags = flags | AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        let status = unsafe getaddrinfo(host, String(port), &wanted, &list)
        guard status == 0 else { return .failure(unsafe String(cString: gai_strerror(status))) }
        defer { unsafe freeaddrinfo(list) }
        return .addresses(unsafe SocketAddress.all(in: list))
    }
}
