import Foundation
import Glibc

/// What a process left behind.
public struct ProcessResult: Sendable, Equatable {
    /// The exit status, or 128 and the number of the signal that ended it, as a shell counts.
    public var status: Int32
    /// All bytes of standard output.
    public var stdout: [UInt8]
    /// All bytes of standard error.
    public var stderr: [UInt8]

    /// Standard output as text; undecodable bytes are replaced.
    public var text: String { String(decoding: stdout, as: UTF8.self) }
    /// Standard error as text; undecodable bytes are replaced.
    public var errorText: String { String(decoding: stderr, as: UTF8.self) }
}

/// Runs a program to its end without blocking the caller's thread.
///
/// The three streams are unlinked files, not pipes: nothing has to be pumped, a full pipe cannot stall the program,
/// and a grandchild that outlives it cannot hold the caller up.
///
/// - Parameters:
///   - arguments: the program, looked for in `PATH` when it has no slash, and its arguments.
///   - input: all of its standard input.
///   - environment: its whole environment; the caller's own when absent.
///   - folder: its working folder; the caller's own when absent.
/// - Throws: ``ChildProcess/Failure`` when the program cannot be started.
public func run(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String]? = nil,
    in folder: String? = nil
) async throws -> ProcessResult {
    let streams = try (0..<3).map { _ in try UnlinkedFile() }
    try streams[0].fill(input)
    let process = try ChildProcess(
        arguments,
        streams: (streams[0].descriptor, streams[1].descriptor, streams[2].descriptor),
        environment: environment,
        in: folder
    )
    let status = await process.wait()
    return ProcessResult(status: status, stdout: try streams[1].contents(), stderr: try streams[2].contents())
}

/// A file that has no name any more.
private final class UnlinkedFile {
    private let handle: FileHandle
    var descriptor: Int32 { handle.fileDescriptor }

    init() throws {
        var template = Array("/tmp/propusk-stream-XXXXXX".utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
        guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        _ = template.withUnsafeBufferPointer { unlink($0.baseAddress!) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func fill(_ bytes: [UInt8]) throws {
        try handle.write(contentsOf: Data(bytes))
        try handle.seek(toOffset: 0)
    }

    func contents() throws -> [UInt8] {
        try handle.seek(toOffset: 0)
        return try handle.readToEnd().map(Array.init) ?? []
    }
}
