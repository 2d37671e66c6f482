import Foundation
import Glibc
import Synchronization

/// A program that was started, and how it ended.
///
/// Not Foundation's `Process`: on Linux that takes a closed descriptor for the end of the program, so that `sshd`,
/// which closes all it inherits, blocks the one thread that waits for every program of the test run.
public final class ChildProcess: Sendable {
    /// The process id; also the id of its process group.
    public let id: Int32

    private struct State {
        var status: Int32?
        var waiters: [CheckedContinuation<Int32, Never>] = []
    }
    private let state = Mutex(State())

    /// Why a program was not started.
    public struct Failure: Error, CustomStringConvertible {
        /// The program and the system's words.
        public let description: String
    }

    /// Starts a program in a process group of its own, with default signal handling.
    ///
    /// - Parameters:
    ///   - arguments: the program, looked for in `PATH` when it has no slash, and its arguments.
    ///   - streams: descriptors for standard input, output and error; the null device where absent.
    ///   - environment: its whole environment; the caller's own when absent.
    ///   - folder: its working folder; the caller's own when absent.
    public init(
        _ arguments: [String],
        streams: (input: Int32?, output: Int32?, error: Int32?) = (nil, nil, nil),
        environment: [String: String]? = nil,
        in folder: String? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (target, source) in [streams.input, streams.output, streams.error].enumerated() {
            if let source {
                posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
            } else {
                posix_spawn_file_actions_addopen(&actions, Int32(target), "/dev/null", O_RDWR, 0)
            }
        }
        // Threads of the runtime block signals, and a program would inherit that.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let command = folder.map { ["env", "-C", $0] + arguments } ?? arguments
        let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0.key)=\($0.value)" }
        let pointers = (command.map { strdup($0) } + [nil], variables.map { strdup($0) } + [nil])
        defer { for pointer in pointers.0 + pointers.1 { free(pointer) } }
        var id: pid_t = 0
        let error = posix_spawnp(&id, command[0], &actions, &attributes, pointers.0, pointers.1)
        guard error == 0 else {
            throw Failure(description: "couldn't start \(command[0]): \(String(cString: strerror(error)))")
        }
        self.id = id
        Thread.detachNewThread { [self] in reap() }
    }

    /// The exit status, or 128 and the number of the signal that ended it; absent while the program runs.
    public var status: Int32? { state.withLock { $0.status } }

    /// Waits for the end without blocking the caller's thread; the status as in ``status``.
    public func wait() async -> Int32 {
        await withCheckedContinuation { waiter in
            let status = state.withLock { state in
                if state.status == nil { state.waiters.append(waiter) }
                return state.status
            }
            if let status { waiter.resume(returning: status) }
        }
    }

    /// Waits for the end on the caller's thread, for code that cannot suspend; only for programs that end at once.
    @discardableResult
    func waitBlocking() -> Int32 {
        while true {
            if let status { return status }
            usleep(500)
        }
    }

    /// Sends a signal to the program, if it still runs.
    public func signal(_ number: Int32) {
        // Under the lock the program is not reaped, so the number cannot belong to another one.
        state.withLock { state in
            if state.status == nil { _ = kill(id, number) }
        }
    }

    private func reap() {
        var information = siginfo_t()
        // Without reaping: the number stays taken until the status is set under the lock.
        while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
        let (status, waiters) = state.withLock { state in
            var raw: Int32 = 0
            waitpid(id, &raw, 0)
            let signal = raw & 0x7F
            let status = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
            state.status = status
            defer { state.waiters = [] }
            return (status, state.waiters)
        }
        for waiter in waiters { waiter.resume(returning: status) }
    }
}
