import Foundation
import PropuskTesting

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
        let result = try await PropuskTesting.run(arguments, in: folder.url.path)
        return Outcome(status: result.status, output: result.text, errors: result.errorText)
    }
}
