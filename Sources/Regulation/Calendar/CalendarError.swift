/// Why a calendar has no answer, or doesn't take a change.
public enum CalendarError: Error, Hashable, Sendable {
    /// A time or a deadline in a year without a calendar. What to do: enter the year when its decree has appeared.
    case noCalendar(year: Int)
    /// The later instant lies before the earlier one: a clock went backwards.
    case backwards(from: Instant, to: Instant)
    /// A deadline of no minutes or fewer.
    case noMinutes(Int)
    /// Hours that close before they open.
    case noHours
    /// The years have a gap.
    case yearMissing(Int)
    /// A year for the second time.
    case yearTwice(Int)
    /// No year at all.
    case noYears
    /// The data of a year contradicts the law.
    case malformedYear(Int, YearProblem)
    /// A line of a calendar file; the line is counted from 1.
    case malformedFile(line: Int, CalendarFileProblem)
    /// A closure or changed hours that end before they begin.
    case emptyInterval
    /// A closure or changed hours without a reason, which clause 5 wants published.
    case reasonMissing
    /// Two closures at one time. What to do: withdraw the other one, or publish only what is new.
    case closuresOverlap(Closure)
    /// Two changes of hours for one day.
    case hoursOverlap(ChangedHours)
    /// A version that was never published.
    case unknownVersion(Int)
    /// A withdrawal of a publication that is no closure and no change of hours, or that was withdrawn before.
    case nothingToWithdraw(Int)
    /// A publication that is older than the last one.
    case publicationOutOfOrder(Instant)
}
