public import Access
import Regulation

/// Publishes that support is closed for a time (clause 5: technical breaks, emergencies), past or to come.
public struct CloseSupport: UseCase {
    public static var permission: Permission { .supervise }

    /// The first second that is not worked: ISO 8601 with its offset.
    public var from: String
    /// The first second after it.
    public var to: String
    /// Why, one line, for everybody to read.
    public var reason: String

    /// A closure to publish.
    public init(from: String, to: String, reason: String) {
        self.from = from
        self.to = to
        self.reason = reason
    }

    /// - Throws: ``Refusal``: `invalidDate`, `invalidText`, `calendarRefused`, `calendarYearMissing`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> PublishedChange {
        let reason = try QuotedText(reason, field: "reason").text
        let (from, to) = (try Instant(typed: from, field: "from"), try Instant(typed: to, field: "to"))
        let closure = try Refusal.ofCalendar { () throws(CalendarError) in
            try Closure(from: from, to: to, reason: reason)
        }
        return try await desk.publish(.closure(closure), by: principal)
    }
}

extension Instant {
    /// A time as it was typed.
    ///
    /// - Throws: ``Refusal``: `invalidDate`; a time without its offset is refused, never guessed.
    init(typed text: String, field: String) throws(Refusal) {
        do {
            self = try Instant(text)
        } catch {
            let reason: Refusal.Reason = error == .offsetMissing ? .offsetMissing : .notATime
            throw Refusal(.invalidDate, reason, ["field": field])
        }
    }
}
