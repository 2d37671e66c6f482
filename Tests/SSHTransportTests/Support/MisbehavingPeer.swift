import Foundation
import Glibc
import OpenSSHFormats
import PropuskTesting
import SSHTransport

/// The server of `peer.py`: it lets everybody in and then misbehaves as the login name says.
final class MisbehavingPeer: Sendable {
    /// One for all tests: each run is a connection of its own, and the program takes half a second to start.
    static let shared = Task { try await MisbehavingPeer() }

    private let process: ChildProcess
    private let folder: TemporaryFolder
    /// Ends with this process, and the program with it.
    private let input: FileHandle
    private let port: UInt16
    private let hostKey: SSHPublicKey

    private init() async throws {
        folder = try TemporaryFolder(prefix: "propusk-peer")
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "peer.py").path
        let output = open(try folder.write("", to: "output"), O_WRONLY | O_APPEND | O_CLOEXEC)
        let errors = open(try folder.write("", to: "errors"), O_WRONLY | O_APPEND | O_CLOEXEC)
        let pipe = Pipe()
        input = pipe.fileHandleForWriting
        _ = fcntl(input.fileDescriptor, F_SETFD, FD_CLOEXEC)
        defer {
            close(output)
            close(errors)
        }
        // Debian's own Python, whose packages have asyncssh.
        process = try ChildProcess(
            ["/usr/bin/python3", script],
            streams: (pipe.fileHandleForReading.fileDescriptor, output, errors)
        )
        let (path, process) = (folder.file("output"), process)
        _ = await eventually {
            (try? String(contentsOfFile: path, encoding: .utf8))?.contains("\n") == true || process.status != nil
        }
        let words = try folder.read("output").split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, let port = UInt16(words[0]) else {
            throw LoopbackFailure(description: "peer.py did not start: \(try folder.read("errors"))")
        }
        self.port = port
        hostKey = try SSHPublicKey(line: "\(words[1]) \(words[2])")
    }

    /// The server as the account that makes it misbehave in one way.
    func endpoint(_ name: String) -> SSHEndpoint {
        SSHEndpoint(host: "127.0.0.1", port: port, user: name, hostKey: hostKey)
    }

    /// What the server saw of an account's logging in, in order.
    func notes(of name: String) throws -> [String] {
        try folder.read("output").split(separator: "\n").filter { $0.hasPrefix("\(name) ") }
            .map { String($0.dropFirst(name.count + 1)) }
    }
}
