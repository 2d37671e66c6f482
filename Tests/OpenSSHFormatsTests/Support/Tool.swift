import Foundation

/// Runs a stock program and waits for its end without blocking a thread of the test pool.
struct Tool {
    /// What the program left.
    struct Outcome: Sendable {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The program failed where success was expected.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    let folder: TemporaryFolder

    /// Runs `arguments` (the first is looked up on the path) in the folder; standard input is empty.
    func run(_ arguments: String...) async throws -> Outcome {
        try await run(arguments)
    }

    /// Runs the program and expects success.
    @discardableResult
    func succeed(_ arguments: String...) async throws -> String {
        let outcome = try await run(arguments)
        guard outcome.status == 0 else {
            throw Failure(description: "\(arguments.joined(separator: " ")): \(outcome.status) \(outcome.errors)")
        }
        return outcome.output
    }

    func run(_ arguments: [String]) async throws -> Outcome {
        let name = UUID().uuidString
        let (out, err) = (folder.path("\(name).out"), folder.path("\(name).err"))
        try Data().write(to: out)
        try Data().write(to: err)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        return Outcome(
            status: status,
            output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self)
        )
    }
}
