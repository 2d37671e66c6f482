import Foundation
import Synchronization

/// One run of a script under a real shell, in a process group of its own, as sshd runs one.
final class ScriptRun: Sendable {
    struct Ending: Sendable {
        let status: Int32
        let stdout: [UInt8]
        let stderr: [UInt8]
    }

    private let process = Mutex<Process?>(nil)
    private let input: FileHandle?
    let identifier: Int32
    private let ending: Task<Ending, Never>

    /// The shells that may be `/bin/sh` at a client's.
    static let shells = [["/usr/bin/dash"], ["/usr/bin/bash"], ["/usr/bin/busybox", "ash"]]

    /// A new session with no signal blocked, as sshd begins one. Foundation starts processes from threads that block all
    /// signals, and dash waits for ever where SIGCHLD is blocked.
    private static let start = """
        import os, signal, sys
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        for number in (signal.SIGPIPE, signal.SIGINT): signal.signal(number, signal.SIG_DFL)
        if os.getpid() != os.getpgrp(): os.setsid()
        os.execvp(sys.argv[1], sys.argv[1:])
        """

    /// - Parameter keepsInput: whether standard input stays open after `input` was written, as in a session.
    init(
        _ command: [String],
        input: [UInt8] = [],
        keepsInput: Bool = false,
        environment: [String: String] = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/"],
        directory: String = "/"
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", Self.start] + command
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: directory)
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        let status = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { process in
            status.continuation.yield(process.terminationStatus)
            status.continuation.finish()
        }
        try process.run()
        identifier = process.processIdentifier
        let outputs = [stdout, stderr].map { pipe in Self.reading(pipe.fileHandleForReading) }
        let writing = stdin.fileHandleForWriting
        try writing.write(contentsOf: Data(input))
        if keepsInput {
            self.input = writing
        } else {
            try writing.close()
            self.input = nil
        }
        ending = Task {
            var code: Int32 = -1
            for await value in status.stream { code = value }
            return Ending(status: code, stdout: await outputs[0].value, stderr: await outputs[1].value)
        }
        self.process.withLock { $0 = process }
    }

    /// Reads on a thread of its own: blocking reads would starve the pool that runs the tests.
    private static func reading(_ handle: FileHandle) -> Task<[UInt8], Never> {
        let chunks = AsyncStream<[UInt8]>.makeStream()
        Thread.detachNewThread {
            while let data = try? handle.read(upToCount: 1 << 16), !data.isEmpty {
                chunks.continuation.yield([UInt8](data))
            }
            chunks.continuation.finish()
        }
        return Task {
            var bytes: [UInt8] = []
            for await chunk in chunks.stream { bytes += chunk }
            return bytes
        }
    }

    /// Waits for the end.
    func end() async -> Ending { await ending.value }

    /// Closes standard input: the other end of the session is gone.
    func cutInput() throws { try input?.close() }

    /// The living processes whose environment holds a plan's mark.
    func survivors(ofPlan plan: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { name -> String? in
            guard Int32(name) != nil, let stat = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
                let end = stat.range(of: ") ", options: .backwards)
            else { return nil }
            let fields = stat[end.upperBound...].split(separator: " ")
            guard fields.count > 3, fields[0] != "Z" else { return nil }
            let environment = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(name)/environ"))) ?? Data()
            let isMarked = String(decoding: environment, as: UTF8.self).contains("PROPUSK_PROBE=\(plan).")
            return isMarked ? String(stat[..<end.upperBound]) : nil
        }
    }

    /// Waits until nothing of the plan runs, at most four seconds; answers what still does.
    func settledSurvivors(ofPlan plan: String) async throws -> [String] {
        for _ in 0..<40 {
            if survivors(ofPlan: plan).isEmpty { return [] }
            try await Task.sleep(for: .milliseconds(100))
        }
        return survivors(ofPlan: plan)
    }
}

/// A folder of one test, removed with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "propusk-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        let parent = URL(fileURLWithPath: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(Array(bytes)).write(to: URL(fileURLWithPath: file))
        return file
    }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
}
