import Foundation
import Store

/// Whether the tables say what the ledger says, both ways: each row as its events tell it, and no event without its row.
///
/// Whoever changes a row leaves the ledger whole; the row is then not the one that was consented to.
struct TableCheck {
    private static let stride = 1_024

    private(set) var problems: [String]

    init(in rows: some Rows) throws {
        problems = try RegisterCheck(in: rows).problems + ContractCheck(in: rows).problems
        problems += try KnowledgeCheck(in: rows).problems
        for number in try rows.missingTickets() {
            problems.append("ticket \(number) is in the ledger, and not in the tables")
        }
        for number in try rows.missingRequests() {
            problems.append("request \(number) is in the ledger, and not in the tables")
        }
        try checkTickets(in: rows)
        try checkRequests(in: rows)
        let serials = try rows.serials()
        if serials.highest > serials.taken {
            problems.append("pass \(serials.highest) was issued, and its serial would be taken again")
        }
    }

    private mutating func checkTickets(in rows: some Rows) throws {
        var last: Int64 = 0
        while true {
            let tickets = try rows.tickets(after: last, limit: Self.stride)
            guard let end = tickets.last?.id else { return }
            for ticket in tickets {
                do {
                    problems += try TicketCheck(of: ticket, in: rows).problems
                } catch {
                    problems.append("ticket \(ticket.id ?? 0) cannot be compared with its events: \(error)")
                }
            }
            last = end
        }
    }

    private mutating func checkRequests(in rows: some Rows) throws {
        var last: Int64 = 0
        while true {
            let requests = try rows.requests(after: last, limit: Self.stride)
            guard let end = requests.last?.id else { return }
            for request in requests {
                do {
                    problems += try RequestCheck(of: request, in: rows).problems
                } catch {
                    problems.append("request \(request.id ?? 0) cannot be compared with its events: \(error)")
                }
            }
            last = end
        }
    }
}
