import Access
import Desk
import Diagnostics
import Store
import Wording

extension Page {
    /// Adds a ticket with everything that is attached to it.
    mutating func add(_ ticket: TicketView) {
        add("\(label(.ticket)) \(ticket.number): \(ticket.subject)")
        addGap()
        add(facts(of: ticket))
        addGap()
        add(ticket.body, indent: 4)
        addConversation(ticket)
        addClocks(ticket.clocks)
        addFields(ticket.fields)
        if !ticket.findings.isEmpty {
            addTitle(label(.findings))
            addFindings(ticket.findings)
        }
        addFacts(ticket.facts)
        if ticket.requests.isEmpty {
            addGap()
            add(label(.noRequests))
        }
        for request in ticket.requests { add(request) }
        addFitting(ticket.articles)
        addTimeline(ticket.timeline)
    }

    private func facts(of ticket: TicketView) -> [(label: String, value: String?)] {
        let topic = ticket.topic.map { topic in
            "\(words.topic(topic)) (\(label(ticket.isCovered == true ? .covered : .notCovered)))"
        }
        let missing = ticket.missing.map { words.item($0) }
        return [
            (label(.client), ticket.client ?? "-"),
            (
                label(.sender),
                ticket.contact.map { "\($0) <\(ticket.email)>" } ?? "<\(ticket.email)> \(label(.notConfirmed))"
            ),
            (label(.channel), words.channel(ticket.channel)),
            (label(.state), words.state(ticket.state, waitingFor: ticket.waitsFor)),
            (label(.deferral), ticket.deferral.map { words.deferral($0) }),
            (label(.release), ticket.release),
            (label(.mergedInto), ticket.mergedInto.map { String($0) }),
            (label(.openedAt), words.moment(ticket.createdAt)),
            (label(.level), words(ticket.level.reason)),
            (
                label(.due),
                ticket.dueAt.map { words.moment($0) } ?? ticket.calendarMissing.map { words.unknownDeadline($0) }
            ),
            (label(.outOfTurn), ticket.criticality.map { words.criticality($0) }),
            (label(.assignee), ticket.assignee),
            (label(.topic), topic),
            (label(.category), ticket.category),
            (label(.page), ticket.page),
            (label(.tags), ticket.tags.isEmpty ? nil : ticket.tags.joined(separator: ", ")),
            (label(.participants), ticket.participants.isEmpty ? nil : ticket.participants.joined(separator: ", ")),
            (label(.missing), missing.isEmpty ? nil : missing.joined(separator: "\n")),
        ]
    }

    /// What a fact is worth, in a word.
    func label(_ origin: Origin) -> String {
        switch origin {
        case .measured: label(Label.measured)
        case .claimed: label(Label.claimed)
        case .unverified: label(Label.unverified)
        }
    }

    private mutating func addFields(_ fields: [TicketView.Field]) {
        addTitle(label(.fields))
        addTable(
            [.field, .measured, .claimed, .verdict],
            fields.map { field in
                let verdict = field.verdict.map { words.verdict($0.rawValue) }
                let sent = field.byHand.map { "\($0) (\(words.road("by hand", to: .agent)))" }
                return [field.name, field.measured ?? sent ?? "-", field.claimed ?? "-", verdict ?? "-"]
            }
        )
    }

    /// Adds facts by the part of the product that they are about.
    mutating func addFacts(_ facts: [TicketView.FactView]) {
        let parts: [(name: String, title: Label)] = [
            ("server", .factServer), ("mobile", .factMobile), ("machine", .factMachine),
        ]
        for part in parts {
            let own = facts.filter { $0.part == part.name }
            guard !own.isEmpty else { continue }
            addTitle(label(part.title))
            addTable(
                [.name, .worth, .value],
                own.map { [$0.name, label($0.origin), $0.value] }
            )
        }
    }

    private mutating func addTimeline(_ steps: [TicketView.Step]) {
        addTitle(label(.timeline))
        for step in steps {
            let fields = step.fields.filter { !$0.value.isEmpty && !Wording.eventTies.contains($0.key) }
                .sorted { $0.key < $1.key }
            add("\(words.moment(step.at))  \(words.eventTitle(kind: step.kind.rawValue))  (\(step.actor))")
            let worded = fields.map { words.eventField($0.key, $0.value) }.map { "\($0.label): \($0.value)" }
            if !worded.isEmpty { add(worded.joined(separator: ", "), indent: 4) }
        }
    }
}
