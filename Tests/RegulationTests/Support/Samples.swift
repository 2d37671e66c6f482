import Regulation

/// An instant from its text; a test with a bad one fails where it is used.
func instant(_ text: String) throws -> Instant { try Instant(text + "+03:00") }

/// Calendars and levels that many tests use.
enum Samples {
    static func calendar(_ changes: CalendarChange...) throws -> WorkCalendar {
        try published(changes).current
    }

    static func published(_ changes: [CalendarChange]) throws -> PublishedCalendar {
        let at = try instant("2024-01-01T00:00:00")
        return try PublishedCalendar(publications: changes.map { Publication(at: at, by: "anna", change: $0) })
    }

    static func closure(_ from: String, _ to: String, _ reason: String = "авария") throws -> Closure {
        try Closure(from: instant(from), to: instant(to), reason: reason)
    }

    static func level(_ minutes: Int?, version: Int = 1) throws -> ServiceLevel {
        let since = try instant("2024-01-01T00:00:00")
        let limit = try minutes.map { try ReactionLimit(minutes: $0) }
        return ServiceLevel.decide(
            isIdentityConfirmed: true,
            contract: try ContractPeriod(from: since.day),
            tariff: try TariffVersion(of: "Стандарт", number: version, since: since, limit: limit),
            category: nil,
            on: since.day
        )
    }

    static func events(_ events: (ClockEvent.Kind, String)...) throws -> [ClockEvent] {
        try events.map { ClockEvent($0.0, at: try instant($0.1)) }
    }
}
