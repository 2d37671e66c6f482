import Foundation
import Glibc
import PropuskTesting

/// One run of a script under a real shell, in a process group of its own, as sshd runs one.
final class ScriptRun: Sendable {
    struct Ending: Sendable {
        let status: Int32
        let stdout: [UInt8]
        let stderr: [UInt8]
    }

    private let process: ChildProcess
    private let input: FileHandle?
    var identifier: Int32 { process.id }
    private let ending: Task<Ending, Never>

    /// The shells that may be `/bin/sh` at a client's.
    static let shells = [["/usr/bin/dash"], ["/usr/bin/bash"], ["/usr/bin/busybox", "ash"]]

    /// - Parameter keepsInput: whether standard input stays open after `input` was written, as in a session.
    init(
        _ command: [String],
        input: [UInt8] = [],
        keepsInput: Bool = false,
        environment: [String: String] = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/"],
        directory: String = "/"
    ) throws {
        let (stdin, stdout, stderr) = (try PrivatePipe(), try PrivatePipe(), try PrivatePipe())
        let process = try ChildProcess(
            command,
            streams: (stdin.reading.fileDescriptor, stdout.writing.fileDescriptor, stderr.writing.fileDescriptor),
            environment: environment,
            in: directory
        )
        for handle in [stdin.reading, stdout.writing, stderr.writing] { try handle.close() }
        let outputs = [stdout, stderr].map { pipe in Self.reading(pipe.reading) }
        try stdin.writing.write(contentsOf: Data(input))
        if keepsInput {
            self.input = stdin.writing
        } else {
            try stdin.writing.close()
            self.input = nil
        }
        self.process = process
        ending = Task {
            let status = await process.wait()
            return Ending(status: status, stdout: await outputs[0].value, stderr: await outputs[1].value)
        }
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

/// A one-way stream that no other program of the test run inherits: one that did would keep the input open.
///
/// A pair of sockets, as sshd itself uses: Glibc's module has no `pipe2`, which alone makes a pipe private at once.
private struct PrivatePipe {
    let reading: FileHandle
    let writing: FileHandle

    init() throws {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EMFILE) }
        reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
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
