/// What a version of the calendar consists of, before it is compiled for speed.
struct CalendarContent: Sendable {
    /// Contiguous, in order.
    private(set) var years: [ProductionYear]
    /// By the version that published them.
    private(set) var closures: [Int: Closure] = [:]
    private(set) var hours: [Int: ChangedHours] = [:]
    private(set) var shortensDays = false

    init(years: [ProductionYear]) throws(CalendarError) {
        guard !years.isEmpty else { throw .noYears }
        self.years = []
        for year in years.sorted(by: { $0.year < $1.year }) { try add(year) }
    }

    /// The instants of all years, half-open.
    private var span: Range<Instant> {
        years[0].days.lowerBound.start..<years[years.count - 1].days.upperBound.start
    }

    mutating func take(_ change: CalendarChange, version: Int) throws(CalendarError) {
        switch change {
        case .closure(let closure):
            guard closure.from >= span.lowerBound else { throw .noCalendar(year: closure.from.day.year) }
            guard closure.to <= span.upperBound else { throw .noCalendar(year: closure.to.day.year) }
            if let other = closures.values.first(where: closure.overlaps) { throw .closuresOverlap(other) }
            closures[version] = closure
        case .hours(let changed):
            for day in [changed.from, changed.through] {
                guard span.contains(day.start) else { throw .noCalendar(year: day.year) }
            }
            if let other = hours.values.first(where: changed.overlaps) { throw .hoursOverlap(other) }
            hours[version] = changed
        case .withdrawal(let earlier):
            guard closures.removeValue(forKey: earlier) != nil || hours.removeValue(forKey: earlier) != nil else {
                throw .nothingToWithdraw(earlier)
            }
        case .shortenedDays(let isOn): shortensDays = isOn
        case .year(let year):
            // A decree can be amended, and a newer version of the product can ship a year that was entered before.
            if let index = years.firstIndex(where: { $0.year == year.year }) {
                years[index] = year
            } else {
                try add(year)
            }
        }
    }

    private mutating func add(_ year: ProductionYear) throws(CalendarError) {
        if years.contains(where: { $0.year == year.year }) { throw .yearTwice(year.year) }
        guard let first = years.first, let last = years.last else { return years.append(year) }
        switch year.year {
        case last.year + 1: years.append(year)
        case first.year - 1: years.insert(year, at: 0)
        default: throw .yearMissing(year.year > last.year ? last.year + 1 : first.year - 1)
        }
    }
}
