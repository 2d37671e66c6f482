extension WorkCalendar {
    /// ``due(from:minutes:)``, line by line.
    ///
    /// - Throws: as ``due(from:minutes:)``.
    public func explainedDue(from: Instant, minutes: Int) throws(CalendarError) -> Explanation {
        try explainedElapsed(from: from, to: due(from: from, minutes: minutes))
    }

    /// ``elapsed(from:to:)``, line by line.
    ///
    /// - Throws: as ``elapsed(from:to:)``.
    public func explainedElapsed(from: Instant, to: Instant) throws(CalendarError) -> Explanation {
        let total = try elapsed(from: from, to: to)
        return Explanation(
            from: from,
            to: to,
            total: total,
            calendarVersion: version,
            lines: try lines(from: from, to: to, after: .zero)
        )
    }

    /// The lines of an interval; `after` is what counted before it.
    func lines(from: Instant, to: Instant, after: WorkingTime) throws(CalendarError) -> [ExplanationLine] {
        let first = try index(of: from)
        let last = try index(of: to)
        guard from < to, first <= last else { return [] }
        var lines: [ExplanationLine] = []
        var total = after
        for plan in days[first...last] where plan.day.start < to {
            plan.explain(from..<to, &total, &lines)
        }
        return lines
    }
}

extension DayPlan {
    fileprivate func explain(_ interval: Range<Instant>, _ total: inout WorkingTime, _ lines: inout [ExplanationLine]) {
        guard let open else {
            if let reason = kind.skipReason { lines.append(.skipped(day, reason)) }
            return
        }
        if interval.lowerBound >= open.to {
            lines.append(.skipped(day, .dayOver))
            return
        }
        if let whole = closures.first, whole.from <= open.from, whole.to >= open.to {
            lines.append(.skipped(day, .closure(whole)))
            return
        }
        var start = open.from
        for closure in closures {
            work(from: start, to: closure.from, interval, &total, &lines)
            let part = Stretch(from: max(closure.from, open.from), to: min(closure.to, open.to))
            if let part = part.clipped(to: interval) { lines.append(.closed(part, closure)) }
            start = closure.to
        }
        work(from: start, to: open.to, interval, &total, &lines)
    }

    private func work(
        from: Instant,
        to: Instant,
        _ interval: Range<Instant>,
        _ total: inout WorkingTime,
        _ lines: inout [ExplanationLine]
    ) {
        guard from < to, let stretch = Stretch(from: from, to: to).clipped(to: interval) else { return }
        total = total + stretch.length
        lines.append(.worked(stretch, total: total, day: self))
    }
}
