import Desk
import Foundation
import Ledger
import Store

/// One ticket with its messages, files, tags, participants and finished clocks, against what its events tell.
struct TicketCheck {
    private(set) var problems: [String] = []

    private let number: Int64
    private let events: [Event]

    private static let ofMessages: [EventKind] = [.ticketWritten, .ticketReplied, .ticketNoted, .ticketDeferred]

    init(of ticket: Ticket, in rows: some Rows) throws {
        number = ticket.id ?? 0
        events = try rows.events(ofTicket: number)
        try checkRow(ticket, in: rows)
        let messages = try rows.messages(ofTicket: number)
        check("message", Self.ofMessages, messages.map { $0.told.merging(["created": $0.createdAt.told]) { $1 } })
        let files = try rows.files(ofTicket: number)
        check("file", [.ticketFileAdded], files.map { $0.told.merging(["created": $0.createdAt.told]) { $1 } })
        var read = ToldTable(of: "collection")
        for event in events where event.kind == .ticketFileRead {
            read[event.number("collection") ?? 0] = ToldRow(event)
        }
        problems += read.problems(in: try rows.collections(ofTicket: number).filter { $0.fileId != nil }) {
            collection in
            try rows.attachment(collection).told.merging(["ticket": String(collection.ticketId)]) { $1 }
        }
        let clocks = try rows.finishedClocks(ofTicket: number)
        check("clock", [.clockFinished], clocks.map(\.content.told))
        for clock in clocks where clock != FinishedClock(ticketId: number, content: clock.content) {
            problems.append("clock \(clock.number) of ticket \(number) is not what it holds")
        }
        let tags = try rows.tags(ofTicket: number).joined(separator: ", ")
        let tagged = events.last { $0.kind == .ticketTagged }
        if let told = tagged.map({ $0.opening["tags"] }) ?? .some(""), told != tags {
            problems.append("the tags of ticket \(number) are not what its events tell")
        }
        try checkParticipants(in: rows)
        problems += try FindingCheck(ofTicket: number, events: events, in: rows).problems
    }

    /// Whom an event was told of whose text was erased, nobody can say; the others have to be the same, both ways.
    private mutating func checkParticipants(in rows: some Rows) throws {
        let added = events.filter { $0.kind == .ticketParticipantAdded }
        guard added.allSatisfy({ $0.opening["participant"] != nil }) else { return }
        let told = Dictionary(added.map { ($0.opening["participant"] ?? "", $0.moment) }) { first, _ in first }
            .filter { !$0.key.isEmpty }
        let kept = try rows.participations(inTicket: number).map { ($0.address, $0.createdAt.told) }
        if told != Dictionary(uniqueKeysWithValues: kept) {
            problems.append("those who take part in ticket \(number) are not those of whom its events tell")
        }
    }

    private mutating func checkRow(_ ticket: Ticket, in rows: some Rows) throws {
        guard let opening = events.first(where: { $0.kind == .ticketOpened }) else {
            problems.append("ticket \(number) is in the tables, and not in the ledger")
            return
        }
        let row = ticket.told(claiming: try rows.claims(ofTicket: number))
        var told = ToldRow(opening)
        // Tickets of older versions were never anything but open.
        if opening.opening["state"] == nil { told["state"] = "open" }
        // Whom support asks is not yet whose ticket it is.
        let others: [EventKind] = [.ticketOpened, .ticketIdentityAsked]
        for event in events where !others.contains(event.kind) && event.tellsOfRow {
            told.take(event, only: row.keys)
        }
        let created = ["created": ticket.createdAt.told]
        let differences = told.differences(from: row.merging(created) { $1 })
        if !differences.isEmpty {
            problems.append("ticket \(number) is not what its events tell: \(differences.joined(separator: ", "))")
        }
    }

    /// Compares rows with the events that tell of them, which name them by a number.
    private mutating func check(_ what: String, _ kinds: [EventKind], _ rows: [[String: String]]) {
        var told: [String: ToldRow] = [:]
        for event in events where kinds.contains(event.kind) {
            guard let name = event.opening[what], !name.isEmpty else { continue }
            told[name] = ToldRow(event)
        }
        for row in rows {
            let name = row[what] ?? ""
            guard let event = told.removeValue(forKey: name) else {
                problems.append("\(what) \(name) of ticket \(number) is in the tables, and not in the ledger")
                continue
            }
            let differences = event.differences(from: row)
            guard !differences.isEmpty else { continue }
            problems.append(
                "\(what) \(name) of ticket \(number) is not what its event tells: \(differences.joined(separator: ", "))"
            )
        }
        problems += told.keys.sorted().map {
            "\(what) \($0) of ticket \(number) is in the ledger, and not in the tables"
        }
    }
}

extension Event {
    /// Whether its fields may be columns of its ticket's row.
    fileprivate var tellsOfRow: Bool { kind == .clockMoved || kind.rawValue.hasPrefix("ticket.") }
}
