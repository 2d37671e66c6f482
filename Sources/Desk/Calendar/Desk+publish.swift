import Access
import Regulation
import Store

/// What came of a publication.
public struct PublishedChange: Codable, Hashable, Sendable {
    /// The publication.
    public var publication: PublicationView
    /// The tickets whose deadline moved; finished clocks never do.
    public var moved: [Int64]
}

extension Desk {
    /// Publishes a change of the calendar: checks it against everything before, keeps it, tells of it, and counts every open
    /// deadline anew.
    ///
    /// - Throws: ``Refusal``: `calendarRefused`, `calendarYearMissing`.
    func publish(_ change: CalendarChange, by principal: Principal) async throws -> PublishedChange {
        try await store.write(at: now(), by: principal.actor) { transaction in
            var calendar = try transaction.publishedCalendar()
            do throws(CalendarError) {
                try calendar.publish(
                    Publication(at: Instant(transaction.now), by: transaction.actor, change: change)
                )
            } catch {
                throw Refusal(error, among: try transaction.calendarPublications())
            }
            let row = CalendarPublication(
                version: Int64(calendar.version),
                change: change,
                publishedBy: transaction.actor,
                at: transaction.now
            )
            try transaction.publish(row)
            try transaction.record(.calendarPublished, row.told)
            let moved = try transaction.recountOpenClocks(because: .calendar)
            let views = PublicationView.all(try transaction.calendarPublications())
            guard let view = views.last else { throw StoreError.missingRow }
            return PublishedChange(publication: view, moved: moved)
        }
    }
}
