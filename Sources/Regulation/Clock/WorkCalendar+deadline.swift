extension WorkCalendar {
    /// The instant at which an amount of working time has passed (clause 2.2: only working time counts).
    ///
    /// A deadline that uses up a day falls on its 18:00 and not on the next 08:00: the promise is kept when the day ends.
    ///
    /// - Parameters:
    ///   - from: when the clock starts; outside working hours it stands until they begin.
    ///   - minutes: working minutes, at least one.
    /// - Throws: ``CalendarError/noMinutes(_:)``; ``CalendarError/noCalendar(year:)`` where the start or the deadline lies
    ///   in a year that is not known.
    public func due(from: Instant, minutes: Int) throws(CalendarError) -> Instant {
        guard minutes > 0 else { throw .noMinutes(minutes) }
        let (seconds, isTooMuch) = minutes.multipliedReportingOverflow(by: 60)
        guard !isTooMuch else { throw .noCalendar(year: years.upperBound + 1) }
        return try due(from: from, WorkingTime(seconds: seconds))
    }

    /// The same for an amount to the second, as a pause can leave it.
    ///
    /// - Throws: as ``due(from:minutes:)``.
    public func due(from: Instant, _ time: WorkingTime) throws(CalendarError) -> Instant {
        guard time.seconds > 0 else { throw .noMinutes(time.minutes) }
        let day = try index(of: from)
        let done = worked(until: from.seconds, onDay: day)
        let (target, isTooMuch) = done.addingReportingOverflow(time.seconds)
        guard !isTooMuch, let last = work.last, target <= last.after else {
            throw .noCalendar(year: years.upperBound + 1)
        }
        let block = work[firstBlock(reaching: target, from: Int(firstStretch[day]))]
        return Instant(seconds: block.to - (block.after - target))
    }

    /// The working time between two instants.
    ///
    /// - Throws: ``CalendarError/backwards(from:to:)``, ``CalendarError/noCalendar(year:)``.
    public func elapsed(from: Instant, to: Instant) throws(CalendarError) -> WorkingTime {
        guard from <= to else { throw .backwards(from: from, to: to) }
        let end = try worked(until: to.seconds, onDay: index(of: to))
        return try WorkingTime(seconds: end - worked(until: from.seconds, onDay: index(of: from)))
    }

    /// Whether support works at an instant.
    ///
    /// - Throws: ``CalendarError/noCalendar(year:)``.
    public func isWorking(at instant: Instant) throws(CalendarError) -> Bool {
        try nextWorking(at: instant) == instant
    }

    /// The instant itself where support works, or else when it begins again; warnings and escalations wait for it.
    ///
    /// - Throws: ``CalendarError/noCalendar(year:)``.
    public func nextWorking(at instant: Instant) throws(CalendarError) -> Instant {
        var block = Int(firstStretch[try index(of: instant)])
        while block < work.count, work[block].to <= instant.seconds { block += 1 }
        guard block < work.count else { throw .noCalendar(year: years.upperBound + 1) }
        return max(instant, Instant(seconds: work[block].from))
    }

    // MARK: -

    /// The place of an instant's day in the arrays.
    func index(of instant: Instant) throws(CalendarError) -> Int {
        let index = CivilDay.number(ofSecond: instant.seconds) - firstDay
        guard index >= 0, index < days.count else { throw .noCalendar(year: instant.day.year) }
        return index
    }

    /// The working seconds of the calendar up to a second of a day.
    private func worked(until second: Int, onDay day: Int) -> Int {
        var block = Int(firstStretch[day + 1])
        let first = Int(firstStretch[day])
        // The last stretch that began before; a day has one, or a few where a closure cuts it.
        while block > first, work[block - 1].from > second { block -= 1 }
        guard block > 0 else { return 0 }
        let last = work[block - 1]
        return second < last.to ? last.before + second - last.from : last.after
    }

    /// The first stretch at whose end the calendar has worked so much, searched in growing steps from a place before it,
    /// since most deadlines are near.
    private func firstBlock(reaching target: Int, from start: Int) -> Int {
        var low = start
        var step = 1
        while low + step < work.count, work[low + step].after < target {
            low += step
            step *= 2
        }
        var high = min(low + step, work.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if work[middle].after < target { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
