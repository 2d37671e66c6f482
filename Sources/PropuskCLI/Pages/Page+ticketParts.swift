import Desk
import Store
import Wording

// Parts of a ticket, and tickets in lists.
extension Page {
    /// Adds a ticket in short: what a command answers with.
    mutating func add(_ ticket: TicketSummary) {
        let state = words.state(ticket.state, waitingFor: ticket.waitsFor)
        add("\(label(.ticket)) \(ticket.number), \(ticket.client ?? ticket.email): \(ticket.subject) (\(state))")
        if let due = ticket.dueAt { add("\(label(.due)): \(words.moment(due))", indent: 2) }
    }

    /// Adds a list of tickets.
    mutating func add(_ tickets: [TicketSummary]) {
        addTable(
            [.number, .client, .subject, .state, .assignee, .due, .since],
            tickets.map { ticket in
                [
                    ticket.criticality == nil ? String(ticket.number) : "\(ticket.number)!",
                    ticket.client ?? ticket.email, ticket.subject,
                    words.state(ticket.state, waitingFor: ticket.waitsFor), ticket.assignee ?? "-",
                    ticket.dueAt.map { words.moment($0) } ?? "-", words.moment(ticket.createdAt),
                ]
            }
        )
    }

    /// Adds what came of a classification.
    mutating func add(_ outcome: ClassifyTicket.Outcome) {
        add(outcome.ticket)
        if let isCovered = outcome.isCovered, let clause = outcome.clause {
            add("\(clause): \(label(isCovered ? .covered : .notCovered))", indent: 2)
        }
        guard let draft = outcome.draft else { return }
        addGap()
        add(label(.draftKept))
        add(draft, indent: 4)
    }

    /// Adds a clock with each line that explains it.
    mutating func add(_ explained: ExplainTicket.ExplainedClock) {
        addTitle("\(name(of: explained.clock)) (\(explained.clock.clause))")
        for line in explained.lines { add(words(line)) }
    }

    /// Adds a list of files.
    mutating func add(_ files: [FileView]) {
        addTable(
            [.number, .file, .size, .since],
            files.map { [String($0.number), $0.name, words.size(bytes: $0.size), words.moment($0.createdAt)] }
        )
    }

    /// Adds the words of a ticket after the first ones, its files and the answers that were begun.
    mutating func addConversation(_ ticket: TicketView) {
        if !ticket.messages.isEmpty {
            addTitle(label(.messages))
            for message in ticket.messages {
                let note = message.kind == .noted ? "  [\(label(.note))]" : ""
                let doubtful = words.eventField("identity", "unconfirmed")
                let doubt = message.isConfirmed == false ? "  [\(doubtful.label): \(doubtful.value)]" : ""
                let source = "\(message.author), \(words.channel(message.channel))"
                add("\(words.moment(message.at))  \(source)\(doubt)\(note)")
                add(message.body, indent: 4)
            }
        }
        if !ticket.files.isEmpty {
            addTitle(label(.files))
            add(ticket.files)
        }
        if !ticket.drafts.isEmpty {
            addTitle(label(.drafts))
            for draft in ticket.drafts {
                add("\(words.moment(draft.savedAt))  \(draft.agent)")
                add(draft.body, indent: 4)
            }
        }
    }

    /// Adds what a ticket's clocks show.
    mutating func addClocks(_ clocks: [ClockView]) {
        guard !clocks.isEmpty else { return }
        addTitle(label(.clocks))
        addTable(
            [.clock, .state, .since, .due, .reacted, .verdict],
            clocks.map { clock in
                [
                    name(of: clock), label(state(of: clock)), words.moment(clock.startedAt),
                    clock.dueAt.map { words.moment($0) } ?? "-", clock.finishedAt.map { words.moment($0) } ?? "-",
                    clock.isInTime.map { label($0 ? .inTime : .late) } ?? "-",
                ]
            }
        )
    }

    private func name(of clock: ClockView) -> String {
        clock.number == 0 ? label(.firstReaction) : "\(label(.additionalInformation)) \(clock.number)"
    }

    private func state(of clock: ClockView) -> Label {
        switch clock.state {
        case .running: .running
        case .paused: .paused
        case .finished: .reacted
        }
    }
}
