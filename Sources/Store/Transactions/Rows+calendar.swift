public import Regulation

extension Rows {
    /// What was published about the calendar, the oldest first.
    public func calendarPublications() throws -> [CalendarPublication] {
        try all("ORDER BY version")
    }

    /// The calendar with everything that was published (clause 5): the shipped years, and those that were entered.
    ///
    /// - Throws: ``StoreError``: `damaged`, where a publication doesn't fit those before it.
    public func publishedCalendar() throws -> PublishedCalendar {
        let publications = try calendarPublications()
        guard publications.map(\.version) == Array(1...Int64(publications.count + 1)).dropLast() else {
            throw StoreError(.damaged, "a publication of the calendar is missing")
        }
        do {
            return try PublishedCalendar(publications: publications.map(\.publication))
        } catch {
            throw StoreError(.damaged, "what was published about the calendar contradicts itself: \(error)")
        }
    }
}

extension Transaction {
    /// Keeps a publication under its version.
    public func publish(_ publication: CalendarPublication) throws {
        try add(publication)
    }
}
