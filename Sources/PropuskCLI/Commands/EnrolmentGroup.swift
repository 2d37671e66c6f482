import API
import Access
import ArgumentParser
import Broker
import Desk
import Store
import Wording

/// `propusk enrolment …`: what a client confirms of its own records before it counts.
struct EnrolmentGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrolment",
        abstract: "What a client confirms before it counts: contacts, their keys, machines.",
        discussion: """
            show, confirm and refuse are a contact's, over public HTTP and without a data folder; list and renew are the \
            support desk's.
            """,
        subcommands: [Show.self, Confirm.self, Refuse.self, List.self, Renew.self]
    )

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show what was entered. Decides nothing.")

        @OptionGroup var options: ConsentOptions

        func run() async throws {
            let answer = try await options.call(ShowEnrolment(handle: try options.address().handle))
            options.print(answer) { document, page in page.add(page.words.enrolmentText(document)) }
        }
    }

    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say that it is right; it takes effect.")

        @OptionGroup var options: ConsentOptions

        func run() async throws { try await EnrolmentGroup.decide(true, options) }
    }

    struct Refuse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say that it is wrong, for good.")

        @OptionGroup var options: ConsentOptions

        func run() async throws { try await EnrolmentGroup.decide(false, options) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what waits, and what became of the rest.")

        @OptionGroup var options: AgentOptions

        func run() async throws {
            let clients = options.output.isJSON ? [] : try await options.call(ListClients()).outcome
            let names = Dictionary(clients.map { ($0.id, $0.name) }) { first, _ in first }
            try await options.ask(ListEnrolments()) { enrolments, page in page.add(enrolments, clients: names) }
        }
    }

    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ask again; the messages of before become void.")

        @Argument(help: "The enrolment's number.")
        var number: Int64

        @OptionGroup var options: AgentOptions

        func run() async throws {
            try await options.ask(RenewEnrolment(number: number)) { enrolments, page in
                page.add(enrolments, clients: [:])
            }
        }
    }

    private static func decide(_ isConfirmed: Bool, _ options: ConsentOptions) async throws {
        let handle = try options.address().handle
        let shown = try await options.call(ShowEnrolment(handle: handle))
        if !options.output.isJSON {
            var page = Page(Wording(options.output.language, timeZone: shown.timeZone))
            page.add(page.words.enrolmentText(shown.outcome))
            page.print()
        }
        let code = try DecisionInput(language: options.output.language).code()
        let answer = try await options.call(DecideEnrolment(handle: handle, code: code, isConfirmed: isConfirmed))
        options.print(answer) { document, page in page.add(page.words.explanation(of: document)) }
    }
}

extension Page {
    fileprivate mutating func add(_ enrolments: [Enrolment], clients: [Int64: String]) {
        addTable(
            [.number, .client, .enrolment, .enteredBy, .state],
            enrolments.map { enrolment in
                let facts = enrolment.content.facts.map(\.value).joined(separator: ", ")
                return [
                    String(enrolment.id ?? 0), clients[enrolment.clientId] ?? String(enrolment.clientId),
                    "\(enrolment.subject.rawValue): \(words.quotation(facts, upTo: 80))", enrolment.enteredBy,
                    words.state(enrolment.state),
                ]
            }
        )
    }
}
