import API
import ArgumentParser
import Desk
import Foundation
import MailReading
import Tickets
import Wording

/// `propusk mail …`: what the mail server calls.
struct MailGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "What the mail server calls.",
        subcommands: [Intake.self]
    )

    struct Intake: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take one message from standard input, as mail servers hand it to a pipe.",
            discussion: """
                Exit status by sysexits.h: 0 stored, 64 usage, 65 no message, 75 not stored: try again later. See docs/MAIL.md.
                """
        )

        /// Exit statuses of `sysexits.h`: mail servers bounce at the first, and keep the message at the second.
        private enum Status {
            static let noMessage = ExitCode(65)
            static let tryAgain = ExitCode(75)
        }

        /// Seconds until the server must have stored a message.
        private static let patience: Int64 = 60

        @Option(
            help: ArgumentHelp(
                "The server's socket for mail; by default mail.sock in the data folder.",
                valueName: "path"
            )
        )
        var socket: String?

        @OptionGroup var data: DataOption
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let path = try socket ?? data.folder().mailSocket
            let message: IncomingMessage
            do {
                message = try IncomingMessage(parsing: try Self.readInput())
            } catch is MailReadingError {
                throw failure(.messageUnreadable, [:], Status.noMessage)
            } catch {
                throw failure(.fileUnreadable, ["path": "-", "details": "\(error)"], Status.tryAgain)
            }
            do {
                let answer = try await APIClient(.socket(path: path), language: output.language)
                    .deliver(message, patience: Self.patience)
                if output.isJSON { Terminal.print(json: answer.json) }
            } catch {
                CommandFailure(error)?.report(asJSON: output.isJSON, in: output.language)
                throw Status.tryAgain
            }
        }

        private func failure(_ problem: Problem.Code, _ values: [String: String], _ status: ExitCode) -> ExitCode {
            CommandFailure(.failed, problem, values).report(asJSON: output.isJSON, in: output.language)
            return status
        }

        /// The message, and not a byte more than is looked at; the rest is read all the same, since a mail server takes a
        /// closed pipe for a failure.
        private static func readInput() throws -> [UInt8] {
            let limit = IntakeLimits().message + 1
            var bytes: [UInt8] = []
            while let chunk = try FileHandle.standardInput.read(upToCount: 1 << 16), !chunk.isEmpty {
                if bytes.count < limit { bytes.append(contentsOf: chunk.prefix(limit - bytes.count)) }
            }
            return bytes
        }
    }
}
