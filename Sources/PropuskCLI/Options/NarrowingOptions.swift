import Access
import ArgumentParser
import Foundation

/// How a contact allows less than was asked for.
struct NarrowingOptions: ParsableArguments {
    @Option(
        name: .customLong("without"),
        help: ArgumentHelp("Strike a probe out (may be repeated).", valueName: "probe")
    )
    var struckProbes: [String] = []

    @Option(name: .customLong("for"), help: ArgumentHelp("A shorter time, such as 20m or 1h30m.", valueName: "time"))
    var time: String?

    /// The shorter time in minutes.
    ///
    /// - Throws: ``CommandFailure``.
    func minutes() throws -> Int? {
        try time.map { try AccessDuration(typed: $0).minutes }
    }
}

extension AccessDuration {
    /// A duration from the command line.
    ///
    /// - Throws: ``CommandFailure``.
    init(typed text: String) throws {
        do {
            try self.init(text)
        } catch {
            throw CommandFailure(error)
        }
    }
}
