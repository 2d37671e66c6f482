import CLibSSH
import Glibc

extension Descriptor {
    /// A non-blocking TCP socket without Nagle's delay; absent when the system has none left.
    init?(socketOf family: CInt) {
        let kind = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
        let number = socket(family, kind, CInt(IPPROTO_TCP))
        guard number >= 0 else { return nil }
        self.init(owning: number)
        set(CInt(IPPROTO_TCP), TCP_NODELAY, 1)
    }

    /// Sets a socket option; a socket that has broken meanwhile says so at its next use.
    borrowing func set(_ level: CInt, _ option: CInt, _ value: CInt) {
        var value = value
        unsafe setsockopt(number, level, option, &value, socklen_t(MemoryLayout<CInt>.size))
    }

    /// The error of the socket, or 0; reading it clears it.
    borrowing func takeError() -> CInt {
        var error: CInt = 0
        var length = socklen_t(MemoryLayout<CInt>.size)
        unsafe getsockopt(number, SOL_SOCKET, SO_ERROR, &error, &length)
        return error
    }

    /// Undoes what libssh did: it makes the socket of a session blocking, and a peer that announces a large window
    /// and reads nothing would then hold the thread, with all its sessions, in `send(2)`.
    borrowing func makeNonBlocking() {
        let flags = fcntl(number, F_GETFL)
        _ = fcntl(number, F_SETFL, flags | O_NONBLOCK)
    }

    /// The bytes that wait in the socket, at most `count`, without taking them.
    borrowing func peek(_ count: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let flags = CInt(MSG_PEEK) | CInt(MSG_DONTWAIT)
            filled = unsafe max(0, recv(number, buffer.baseAddress, count, flags))
        }
    }

    /// Whether the peer has ended the connection, and nothing is left to read.
    var isAtEnd: Bool {
        var byte: UInt8 = 0
        let count = unsafe recv(number, &byte, 1, CInt(MSG_PEEK) | CInt(MSG_DONTWAIT))
        return count == 0 || (count < 0 && errno != EAGAIN)
    }
}
