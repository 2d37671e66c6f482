extension WorkCalendar {
    /// Compiles a version.
    init(version: Int, _ content: CalendarContent) {
        var days: [DayPlan] = []
        var firstStretch: [Int32] = []
        var work: [WorkBlock] = []
        var before = 0
        var closures = content.closures.values.sorted { $0.from < $1.from }[...]
        let changes = content.hours.values.sorted { $0.from < $1.from }
        for year in content.years {
            let shortened = content.shortensDays ? Set(year.shortened) : []
            for (day, kind) in zip(year.days, year.kinds) {
                let changed = changes.change(on: day, kind)
                let plan = DayPlan(day, kind, changed, isShortened: shortened.contains(day), &closures)
                firstStretch.append(Int32(work.count))
                for stretch in plan.stretches {
                    let block = WorkBlock(from: stretch.from.seconds, to: stretch.to.seconds, before: before)
                    work.append(block)
                    before = block.after
                }
                days.append(plan)
            }
        }
        firstStretch.append(Int32(work.count))
        self.version = version
        years = content.years[0].year...content.years[content.years.count - 1].year
        firstDay = content.years[0].days.lowerBound.number
        self.days = days
        self.firstStretch = firstStretch
        self.work = work
    }
}

extension [ChangedHours] {
    /// The change that holds on a day; the list is in order and without overlaps.
    fileprivate func change(on day: CivilDay, _ kind: DayKind) -> ChangedHours? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].through < day { low = middle + 1 } else { high = middle }
        }
        guard low < endIndex, self[low].from <= day else { return nil }
        return kind.isWorked || self[low].days == .all ? self[low] : nil
    }
}

extension DayPlan {
    /// A day with its hours; takes from `closures`, which are in order, those that are over.
    fileprivate init(
        _ day: CivilDay,
        _ kind: DayKind,
        _ changed: ChangedHours?,
        isShortened: Bool,
        _ closures: inout ArraySlice<Closure>
    ) {
        var hours: OpeningHours? = kind.isWorked ? .regulation : nil
        var basis = HoursBasis.regulation
        if let changed {
            hours = changed.hours
            basis = .changed(changed)
        } else if isShortened, let shorter = OpeningHours.regulation.shortened {
            hours = shorter
            basis = .shortened
        }
        self.day = day
        self.kind = kind
        self.hours = hours
        self.basis = basis
        closures = closures.drop { $0.to <= day.start }
        guard let hours else {
            self.closures = []
            return
        }
        let open = Instant(day, hours.opens)
        let end = Instant(day, hours.closes)
        self.closures = closures.prefix { $0.from < end }.filter { open < $0.to }
    }
}
