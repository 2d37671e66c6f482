/// One year of the Russian production calendar, as its acts give it.
///
/// The year can't be computed: the Government moves days of rest by a decree that appears in the autumn before. A year
/// that nobody has entered is therefore an error wherever it is needed, and never a guess.
public struct ProductionYear: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The decree that moves days of rest in this year.
    public let decree: LegalAct
    /// The days of rest that moved, by the decree or by the law itself.
    public let transfers: [DayTransfer]
    /// Working days that are an hour shorter, because a holiday follows; used only where the setting says so.
    public let shortened: [CivilDay]

    /// A year, checked against the law.
    ///
    /// - Throws: ``CalendarError/malformedYear(_:_:)``.
    public init(
        year: Int,
        decree: LegalAct,
        transfers: [DayTransfer],
        shortened: [CivilDay]
    ) throws(CalendarError) {
        self.init(ofValid: year, decree, transfers, shortened)
        if let problem { throw .malformedYear(year, problem) }
    }

    /// A year of the shipped data, which the tests check.
    init(ofValid year: Int, _ decree: LegalAct, _ transfers: [DayTransfer], _ shortened: [CivilDay]) {
        self.year = year
        self.decree = decree
        self.transfers = transfers
        self.shortened = shortened
    }

    /// The days of the year.
    var days: Range<CivilDay> { CivilDay(ofValid: year, 1, 1)..<CivilDay(ofValid: year + 1, 1, 1) }

    /// What each day of the year is, from 1 January.
    var kinds: [DayKind] {
        let left = Dictionary(transfers.map { ($0.from, $0) }) { first, _ in first }
        let gained = Dictionary(transfers.map { ($0.to, $0) }) { first, _ in first }
        return days.map { day in
            if let holiday = Holiday(on: day) { return .holiday(holiday) }
            if let transfer = gained[day] { return .restMoved(from: transfer.from, by: transfer.act) }
            if day.isWeekend {
                return left[day].map { .workInstead(of: $0.to, by: $0.act) } ?? .weekend
            }
            return .work
        }
    }
}
