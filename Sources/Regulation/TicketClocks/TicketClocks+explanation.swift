extension TicketClocks {
    /// Explains a clock: up to its end, or its deadline, or `now` where it has neither.
    ///
    /// - Throws: ``ClockError/otherCalendar(needed:)`` unless the calendar is of the version that the clock was counted by;
    ///   ``ClockError/calendar(_:)``.
    public func explanation(
        of reading: ClockReading,
        by calendar: WorkCalendar,
        now: Instant
    ) throws(ClockError) -> ClockExplanation {
        let version = reading.frozen?.calendarVersion ?? calendarVersion
        guard calendar.version == version else { throw .otherCalendar(needed: version) }
        let end = reading.end ?? reading.due ?? max(now, reading.started)
        var lines: [ClockExplanation.Line] = [.started(reading.started)]
        do throws(CalendarError) {
            var total = WorkingTime.zero
            var pauses = reading.pauses[...]
            for run in reading.runs {
                let to = min(run.to ?? end, end)
                if run.from < to {
                    lines += try calendar.lines(from: run.from, to: to, after: total).map { .time($0) }
                    total = total + (try calendar.elapsed(from: run.from, to: to))
                }
                if let pause = pauses.popFirst(), pause.from <= end { lines.append(.stood(pause)) }
            }
        } catch {
            throw .calendar(error)
        }
        lines.insertDue(reading.due)
        if let frozen = reading.frozen { lines.append(.finished(frozen.finished, frozen.elapsed)) }
        return ClockExplanation(
            name: reading.name,
            level: reading.frozen?.level ?? level,
            calendarVersion: version,
            lines: lines
        )
    }
}

extension [ClockExplanation.Line] {
    /// Puts the deadline before the first line that lies behind it.
    fileprivate mutating func insertDue(_ due: Instant?) {
        guard let due else { return }
        insert(.due(due), at: firstIndex { $0.start >= due } ?? endIndex)
    }
}

extension ClockExplanation.Line {
    /// When the line begins.
    fileprivate var start: Instant {
        switch self {
        case .started(let instant), .due(let instant), .finished(let instant, _): instant
        case .stood(let pause): pause.from
        case .time(.worked(let stretch, _, _)), .time(.closed(let stretch, _)): stretch.from
        case .time(.skipped(let day, _)): day.start
        }
    }
}
