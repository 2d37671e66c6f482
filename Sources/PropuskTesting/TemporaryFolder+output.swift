import Foundation

extension TemporaryFolder {
    /// A program that failed where success was expected.
    public struct ProgramFailure: Error, CustomStringConvertible {
        /// The program, its status and its complaints.
        public let description: String
    }

    /// Runs a stock program in the folder, expects success, and returns what it printed.
    ///
    /// - Parameters:
    ///   - arguments: the program, looked for in `PATH`, and its arguments.
    ///   - input: all of its standard input.
    /// - Throws: ``ProgramFailure`` with the program's own words.
    @discardableResult
    public func output(of arguments: [String], input: [UInt8] = []) async throws -> String {
        let result = try await run(arguments, input: input, in: path)
        guard result.status == 0 else {
            let words = result.errorText
            throw ProgramFailure(description: "\(arguments.joined(separator: " ")): \(result.status) \(words)")
        }
        return result.text
    }

    /// The bytes of a file in the folder.
    public func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }
}
