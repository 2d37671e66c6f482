public import Foundation
public import Regulation

/// A clock of a ticket that has ended, frozen with the tariff and the calendar that counted it.
public struct FinishedClock: Hashable, Sendable {
    /// The ticket.
    public var ticketId: Int64
    /// 0 for the first reaction, from 1 for reactions to additional information.
    public var number: Int
    /// When a person answered.
    public var finishedAt: Date
    /// What it showed, and by what it was counted.
    public var content: FrozenClock

    /// A row with these values.
    public init(ticketId: Int64, content: FrozenClock) {
        self.ticketId = ticketId
        self.content = content
        number = content.name.number
        finishedAt = Date(milliseconds: Int64(content.finished.seconds) * 1000)
    }
}

extension FinishedClock: StoredRecord {
    public static let table = Table("ticket_clock", columns: "ticket_id, number, finished_at, content")

    public init(from row: inout ColumnReader) throws {
        ticketId = try row.value()
        number = try row.value()
        finishedAt = try row.date()
        content = try row.json()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(ticketId)
        row.value(number)
        row.date(finishedAt)
        try row.json(content)
    }
}

extension ClockName {
    /// Its place among a ticket's clocks: 0 for the first reaction.
    public var number: Int {
        switch self {
        case .firstReaction: 0
        case .additionalInformation(let number): number
        }
    }
}
