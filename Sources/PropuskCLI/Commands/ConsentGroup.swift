import API
import ArgumentParser
import Broker

/// `propusk consent …`: what a client's contact does from a terminal, over public HTTP, without a data folder.
struct ConsentGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "What a client does: read, approve, decline, watch, stop, send a result.",
        discussion: """
            The read handle of the message shows; the follow handle, printed after the approval, watches, stops and \
            attaches. The decision code is never an argument: it is asked for without echo, or read from the first \
            line of standard input.
            """,
        subcommands: [
            ConsentShow.self, ConsentApprove.self, Decline.self, Follow.self, Stop.self, Attach.self,
        ]
    )

    struct Decline: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say no. Silence says it as well.")

        @OptionGroup var options: ConsentOptions

        func run() async throws {
            let handle = try options.address().handle
            let code = try DecisionInput(language: options.output.language).code()
            let answer = try await options.call(DeclineConsent(handle: handle, code: code))
            options.print(answer) { decided, page in page.add(decided) }
        }
    }

    struct Follow: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show what became of it (follow handle).")

        @OptionGroup var options: ConsentOptions

        func run() async throws {
            let answer = try await options.call(FollowAccess(handle: try options.address().handle))
            options.print(answer) { view, page in page.add(view) }
        }
    }

    struct Stop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "End the access now (follow handle).")

        @OptionGroup var options: ConsentOptions

        func run() async throws {
            let answer = try await options.call(StopAccess(handle: try options.address().handle))
            options.print(answer) { view, page in page.add(view) }
        }
    }

    struct Attach: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send the result of a script that you ran by hand (follow handle)."
        )

        /// The largest result in bytes: what fits the server's limit as base 64.
        static let longest = 8 << 20

        @OptionGroup var options: ConsentOptions

        @Argument(help: "The file with the script's output, or - for standard input.")
        var file: String

        func run() async throws {
            let content = try InputFile(file).bytes(limit: Self.longest)
            let command = AttachResult(handle: try options.address().handle, content: content)
            let answer = try await options.call(command, patience: 300)
            options.print(answer) { view, page in page.add(view) }
        }
    }
}
