import CLibSSH
import Glibc
import Testing

@testable import SSHTransport

/// Who closes which descriptor: a number that is closed twice may belong to another connection by then, one that is
/// never closed keeps the machine waiting.
struct DescriptorTests {
    @Test func `the end of a session closes libssh's descriptor and leaves the connection's`() throws {
        let line = try Line()
        let near = line.near.number
        let session = try Self.session(over: line.near)
        _ = session.connect()
        #expect(Self.numbers(of: near).count == 2)
        session.disconnect()
        #expect(Self.numbers(of: near) == [near])
    }

    @Test func `a number that libssh has closed by itself is not closed again`() throws {
        let line = try Line()
        let far = line.far.number
        let session = try Self.session(over: line.near)
        // The second call finds the socket writable again.
        for _ in 0..<2 { _ = session.connect() }
        let own = Self.numbers(of: line.near.number).subtracting([line.near.number])
        let thief = NumberThief(number: try #require(own.first), file: far)
        // The machine is gone: the goodbye fails, and libssh closes its descriptor on the way.
        shutdown(far, CInt(SHUT_RDWR))
        let isTaken = thief.watching { session.disconnect() }
        #expect(isTaken)
        #expect(Self.numbers(of: far).contains(thief.number))
    }

    private struct NoSession: Error {}

    /// A session as a run opens it, as far as these tests need.
    private static func session(over connection: borrowing Descriptor) throws -> SessionHandle {
        guard let session = SessionHandle(), session.set(SSH_OPTIONS_PROCESS_CONFIG, 0),
            session.set(SSH_OPTIONS_SSH_DIR, "/dev/null"), session.set(SSH_OPTIONS_HOST, "machine"),
            session.set(SSH_OPTIONS_USER, "somebody"), session.attach(to: connection)
        else { throw NoSession() }
        return session
    }

    /// The numbers under which this process holds the same open file.
    private static func numbers(of file: CInt) -> Set<CInt> {
        guard let inode = inode(of: file) else { return [] }
        return Set((0..<4096).filter { Self.inode(of: $0) == inode })
    }

    private static func inode(of number: CInt) -> ino_t? {
        var status = stat()
        return fstat(number, &status) == 0 ? status.st_ino : nil
    }
}

/// Both ends of a connection.
private struct Line: ~Copyable {
    let near: Descriptor
    let far: Descriptor

    init() throws {
        var numbers: [CInt] = [-1, -1]
        let kind = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue) | CInt(SOCK_NONBLOCK.rawValue)
        try #require(socketpair(AF_UNIX, kind, 0, &numbers) == 0)
        near = Descriptor(owning: numbers[0])
        far = Descriptor(owning: numbers[1])
    }
}

/// Takes a descriptor's number for another file at the moment at which libssh reports why it has closed it.
private final class NumberThief {
    let number: CInt
    private let file: CInt
    private var hasIt = false

    init(number: CInt, file: CInt) {
        (self.number, self.file) = (number, file)
    }

    deinit { if hasIt { close(number) } }

    /// Whether the number came free during the call, and was taken.
    func watching(_ call: () -> Void) -> Bool {
        ssh_set_log_callback { _, _, _, thief in
            if let thief { Unmanaged<NumberThief>.fromOpaque(thief).takeUnretainedValue().tryOnce() }
        }
        ssh_set_log_userdata(Unmanaged.passUnretained(self).toOpaque())
        ssh_set_log_level(SSH_LOG_WARN)
        defer {
            ssh_set_log_level(SSH_LOG_NONE)
            ssh_set_log_userdata(nil)
        }
        call()
        return hasIt
    }

    private func tryOnce() {
        guard !hasIt else { return }
        // The lowest free number from there on.
        let taken = fcntl(file, F_DUPFD_CLOEXEC, number)
        hasIt = taken == number
        if !hasIt, taken >= 0 { close(taken) }
    }
}
