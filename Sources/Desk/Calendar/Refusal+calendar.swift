import Access
import Regulation
import Store

extension Refusal {
    /// Does what may be refused by the rules of the calendar, and says no in the product's way.
    ///
    /// - Throws: ``Refusal``: `calendarRefused`, `calendarYearMissing`.
    static func ofCalendar<Value>(_ body: () throws(CalendarError) -> Value) throws(Refusal) -> Value {
        do {
            return try body()
        } catch {
            throw Refusal(error)
        }
    }

    /// What a rule of the calendar says.
    ///
    /// - Parameter rows: what was published, to name the version that is in the way.
    init(_ error: CalendarError, among rows: [CalendarPublication] = []) {
        let withdrawn = rows.compactMap { PublicationColumns($0.change).withdrawn }
        let version = { (change: CalendarChange) in
            rows.last { $0.change == change && !withdrawn.contains($0.version) }.map { String($0.version) } ?? ""
        }
        switch error {
        case .noCalendar(let year): self.init(.calendarYearMissing, ["year": String(year)])
        case .yearMissing(let year): self.init(.calendarRefused, .yearGap, ["year": String(year)])
        case .emptyInterval: self.init(.calendarRefused, .emptyInterval)
        case .noHours: self.init(.calendarRefused, .noHours)
        case .closuresOverlap(let other):
            self.init(.calendarRefused, .closuresOverlap, ["version": version(.closure(other))])
        case .hoursOverlap(let other):
            self.init(.calendarRefused, .hoursOverlap, ["version": version(.hours(other))])
        case .nothingToWithdraw(let earlier), .unknownVersion(let earlier):
            self.init(.calendarRefused, .nothingToWithdraw, ["version": String(earlier)])
        case .publicationOutOfOrder, .backwards: self.init(.calendarRefused, .clockWentBack)
        case .reasonMissing: self.init(.invalidText, .empty, ["field": "reason"])
        case .malformedYear(let year, let problem):
            self.init(.calendarRefused, problem.reason, ["day": problem.day, "year": String(year)])
        case .malformedFile(let line, let problem):
            self.init(.calendarRefused, problem.reason, ["line": String(line)])
        case .yearTwice(let year): self.init(.calendarRefused, .yearGap, ["year": String(year)])
        case .noYears: self.init(.calendarRefused, .fileIncomplete)
        case .noMinutes: self.init(.tariffRefused, .limitOutOfBounds)
        }
    }
}

extension CalendarFileProblem {
    fileprivate var reason: Refusal.Reason {
        switch self {
        case .unknownLine: .unknownLine
        case .malformedLine: .malformedLine
        case .twice: .lineTwice
        case .incomplete: .fileIncomplete
        }
    }
}

extension YearProblem {
    fileprivate var reason: Refusal.Reason {
        switch self {
        case .outsideYear: .outsideYear
        case .notADayOfRest: .notADayOfRest
        case .notAWorkingDay: .notAWorkingDay
        case .twice: .dayTwice
        case .holidayNotMoved: .holidayNotMoved
        case .shortenedNotWorked: .shortenedNotWorked
        }
    }

    fileprivate var day: String {
        switch self {
        case .outsideYear(let day), .notADayOfRest(let day), .notAWorkingDay(let day), .twice(let day),
            .holidayNotMoved(let day), .shortenedNotWorked(let day):
            day.description
        }
    }
}
