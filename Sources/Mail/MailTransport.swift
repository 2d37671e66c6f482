import Foundation

/// How a message leaves the broker.
public enum MailTransport: Sendable {
    /// As a file `NUMBER.eml` in a folder: a setting for development, since it keeps decision codes readable.
    case folder(path: String)
    /// Through a program with the `sendmail` interface, such as Postfix's or Exim's.
    case sendmail(program: String)

    /// Hands a message over.
    ///
    /// - Throws: ``MailError``.
    func handOver(_ message: MailMessage, number: Int64) async throws {
        let bytes = Data(message.rfc5322.utf8)
        switch self {
        case .folder(let path):
            let name = String(repeating: "0", count: max(0, 6 - String(number).count)) + String(number)
            let file = path + "/" + name + ".eml"
            let descriptor = open(file + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            let part = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            guard descriptor >= 0, (try? part.write(contentsOf: bytes)) != nil, rename(file + ".part", file) == 0
            else { throw MailError(reason: "couldn't write \(file): \(String(cString: strerror(errno)))") }
        case .sendmail(let program):
            try await Self.run(program, arguments: ["-oi", "-f", message.from, "--", message.to], input: bytes)
        }
    }

    /// Seconds that a program gets for one message: a hanging one must not hold up the messages behind it.
    private static let patience = 60

    private static func run(_ program: String, arguments: [String], input: Data) async throws {
        // A program that ends without reading its input must not end the server.
        _ = signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ending = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { process in
            ending.continuation.yield(process.terminationStatus)
            ending.continuation.finish()
        }
        do {
            try process.run()
        } catch {
            throw MailError(reason: "couldn't start \(program)")
        }
        let number = process.processIdentifier
        let limit = Task {
            try await Task.sleep(for: .seconds(patience))
            kill(number, SIGKILL)
        }
        defer { limit.cancel() }
        // On a thread of its own: the program may read slowly, and the pool's threads are few.
        let writing = pipe.fileHandleForWriting
        Thread.detachNewThread {
            try? writing.write(contentsOf: input)
            try? writing.close()
        }
        var status: Int32 = -1
        for await value in ending.stream { status = value }
        guard status == 0 else { throw MailError(reason: "\(program) ended with status \(status)") }
    }
}

/// Why a message could not be handed over.
public struct MailError: Error, Sendable, CustomStringConvertible {
    /// What failed, on what, why; never a line of the message.
    public let reason: String

    public var description: String { reason }
}
