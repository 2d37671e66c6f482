import Foundation
import Glibc
import Synchronization

/// A TCP server on loopback that does to each connection what a test says, on a thread of its own.
final class TestPeer: Sendable {
    let port: UInt16
    private let listener: Int32

    /// - Parameters:
    ///   - backlog: for `listen(2)`.
    ///   - serve: gets the connection's descriptor, which is closed afterwards; absent leaves connections in the
    ///     backlog.
    init(backlog: Int32 = 64, _ serve: (@Sendable (Int32) -> Void)?) {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        port = withUnsafeMutablePointer(to: &address) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                precondition(bind(listener, $0, length) == 0 && listen(listener, backlog) == 0)
                getsockname(listener, $0, &length)
            }
            return UInt16(bigEndian: pointer.pointee.sin_port)
        }
        guard let serve else { return }
        Thread.detachNewThread { [listener] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread {
                    serve(connection)
                    close(connection)
                }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// Sends a text again and again until the other side hangs up.
    static func repeating(_ text: String) -> @Sendable (Int32) -> Void {
        { connection in while send(text, on: connection) {} }
    }

    /// Sends a text and then waits for the other side to hang up.
    static func saying(_ text: String) -> @Sendable (Int32) -> Void {
        { connection in
            _ = send(text, on: connection)
            drain(connection)
        }
    }

    /// Whether all of a text was sent.
    @discardableResult
    static func send(_ text: String, on connection: Int32) -> Bool {
        let bytes = Array(text.utf8)
        return Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Reads until the other side hangs up.
    static func drain(_ connection: Int32) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while recv(connection, &buffer, buffer.count, 0) > 0 {}
    }

    /// A connection to a loopback port; negative when there is none.
    static func connect(to port: UInt16) -> Int32 {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            close(connection)
            return -1
        }
        return connection
    }
}

extension TestPeer {
    /// What a proxy does after it has passed its bytes on.
    enum Ending: Sendable {
        case stalls, closes
    }

    /// A proxy before a server that passes `limit` bytes of the server's on, and then stalls or closes.
    static func proxy(to port: UInt16, limit: Int, then ending: Ending) -> TestPeer {
        TestPeer { client in
            let server = connect(to: port)
            guard server >= 0 else { return }
            let upward = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                pass(from: client, to: server, limit: .max)
                shutdown(server, Int32(SHUT_RDWR))
                upward.signal()
            }
            let isCut = pass(from: server, to: client, limit: limit)
            if !isCut || ending == .closes { shutdown(client, Int32(SHUT_RDWR)) }
            upward.wait()
            close(server)
        }
    }

    /// Passes bytes on until the end or the limit; whether it was the limit.
    @discardableResult
    private static func pass(from source: Int32, to target: Int32, limit: Int) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16384)
        var left = limit
        while left > 0 {
            let count = recv(source, &buffer, min(left, buffer.count), 0)
            guard count > 0 else { return false }
            guard Glibc.send(target, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return false }
            left -= count
        }
        return true
    }
}
