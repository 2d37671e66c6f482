import Access
import ArgumentParser
import Broker

/// What an agent asks for: a machine, a profile with its inputs, a time.
struct RequestOptions: ParsableArguments {
    @Option(help: "The machine.")
    var machine: String

    @Option(help: "The profile; see 'propusk profile list'.")
    var profile: String

    @Option(
        name: .customLong("input"),
        help: ArgumentHelp("A value for an input of the profile (may be repeated).", valueName: "key=value")
    )
    var inputs: [KeyValue] = []

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("For how long, from the approval: 30m, 2h, 1h30m.", valueName: "time")
    )
    var time: String

    /// The request, for a ticket.
    ///
    /// - Parameter reason: why; nil takes the ticket's own.
    func request(forTicket ticket: Int64, because reason: String?) throws -> RequestAccess {
        RequestAccess(
            ticket: ticket,
            machine: machine,
            profile: profile,
            inputs: try KeyValue.dictionary(inputs),
            minutes: try AccessDuration(typed: time).minutes,
            reason: reason
        )
    }
}
