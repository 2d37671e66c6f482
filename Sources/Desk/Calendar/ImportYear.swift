public import Access
import Regulation

/// Enters the production calendar of a year, once its decree has appeared, or corrects one.
public struct ImportYear: UseCase {
    public static var permission: Permission { .supervise }

    /// The year as a calendar file (docs/cli.md).
    public var content: String

    /// A year to enter.
    public init(content: String) {
        self.content = content
    }

    /// - Throws: ``Refusal``: `calendarRefused` with the line or the day at fault.
    public func perform(by principal: Principal, in desk: Desk) async throws -> PublishedChange {
        let year = try Refusal.ofCalendar { () throws(CalendarError) in try ProductionYear(parsing: content) }
        return try await desk.publish(.year(year), by: principal)
    }
}
