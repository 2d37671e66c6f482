extension ClockReading {
    /// A clock that was frozen before.
    init(_ frozen: FrozenClock) {
        self.init(
            name: frozen.name,
            started: frozen.started,
            pauses: frozen.pauses,
            state: .finished(frozen),
            due: frozen.due
        )
    }

    /// Counts a clock.
    init(_ track: ClockTracks.Track, _ level: ServiceLevel, _ calendar: WorkCalendar) throws(CalendarError) {
        let count = try RunCount(of: track, limit: level.limit?.time, calendar)
        let state: State
        if let finished = track.finished {
            state = .finished(
                FrozenClock(
                    name: track.name,
                    started: track.started,
                    finished: finished,
                    pauses: track.pauses,
                    elapsed: count.used,
                    level: level,
                    due: count.due,
                    calendarVersion: calendar.version
                )
            )
        } else if let pause = track.pauses.last, pause.to == nil {
            state = .paused(used: count.used, cause: pause.cause)
        } else {
            state = .running
        }
        self.init(name: track.name, started: track.started, pauses: track.pauses, state: state, due: count.due)
    }

    /// The working time that the clock has counted until an instant.
    ///
    /// - Throws: ``CalendarError``.
    public func used(until now: Instant, by calendar: WorkCalendar) throws(CalendarError) -> WorkingTime {
        if let frozen { return frozen.elapsed }
        var used = WorkingTime.zero
        for run in runs where run.from < now {
            used = used + (try calendar.elapsed(from: run.from, to: min(run.to ?? now, now)))
        }
        return used
    }
}

/// The working time of a clock's runs, and where its limit is reached.
private struct RunCount {
    /// The working time of the runs that have ended.
    private(set) var used = WorkingTime.zero
    /// Where the limit is reached.
    private(set) var due: Instant?

    init(of track: ClockTracks.Track, limit: WorkingTime?, _ calendar: WorkCalendar) throws(CalendarError) {
        var start: Instant? = track.started
        for pause in track.pauses {
            if let from = start { try run(from: from, to: pause.from, limit, calendar) }
            start = pause.to
        }
        guard let start else { return }
        if let finished = track.finished {
            try run(from: start, to: finished, limit, calendar)
            // Where the deadline would have been; a missing calendar doesn't matter any more.
            if due == nil, let limit { due = try? calendar.due(from: start, limit - before) }
        } else if due == nil, let limit {
            due = try calendar.due(from: start, limit - used)
        } else {
            _ = try calendar.index(of: start)
        }
    }

    /// The working time before the last run.
    private var before = WorkingTime.zero

    private mutating func run(
        from: Instant,
        to: Instant,
        _ limit: WorkingTime?,
        _ calendar: WorkCalendar
    ) throws(CalendarError) {
        before = used
        used = used + (try calendar.elapsed(from: from, to: to))
        if due == nil, let limit, used >= limit { due = try calendar.due(from: from, limit - before) }
    }
}
