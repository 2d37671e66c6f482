import Access
public import Regulation

extension Wording {
    /// Why a deadline falls where it falls: a line for each stretch that counted and for each day that did not.
    public func lines(of explanation: Explanation) -> [String] {
        explanation.lines.map { line(of: $0) }
    }

    /// A stretch that counted, or a day that did not.
    func line(of line: ExplanationLine) -> String {
        switch line {
        case .worked(let stretch, let total, let day):
            let reason = reason(of: day).map { "; \($0)" } ?? ""
            return "\(span(stretch))  +\(amount(stretch.length)) = \(amount(total))\(reason)"
        case .closed(let stretch, let closure):
            return "\(span(stretch))  \(closed(closure))"
        case .skipped(let day, let reason):
            return "\(self.day(day))  \(self.reason(reason))"
        }
    }

    /// A day of a month, as people know it: the date, the hours, and why.
    public func line(of plan: DayPlan) -> String {
        let hours = plan.hours.map { "\($0.opens)–\($0.closes)" } ?? both("выходной", "free")[language]
        let notes = [plan.hours == nil ? reason(of: plan.kind) : reason(of: plan)] + plan.closures.map { closed($0) }
        return ([day(plan.day), hours] + notes.compactMap(\.self)).joined(separator: "  ")
    }

    /// An instant of working time: `30.12.2025 17:30, вт`.
    public func instant(_ instant: Instant) -> String { "\(day(instant.day)) \(clock(instant))" }

    /// An amount of working time: `1:30`, hours and minutes.
    public func amount(_ time: WorkingTime) -> String {
        "\(time.minutes / 60):\(two(time.minutes % 60))"
    }

    private func span(_ stretch: Stretch) -> String {
        "\(day(stretch.from.day)) \(clock(stretch.from))–\(clock(stretch.to))"
    }

    private func clock(_ instant: Instant) -> String {
        // `2025-12-30T17:30:00+03:00`: the hours and minutes of it, and the seconds where there are any.
        let time = instant.description.dropFirst(11).prefix(8)
        return String(time.hasSuffix(":00") ? time.prefix(5) : time)
    }

    /// A day: `вт 30.12.2025`.
    func day(_ day: CivilDay) -> String {
        let name = Self.weekdays[day.weekday - 1][language]
        let text = day.description
        return both("\(name) \(text.suffix(2)).\(text.dropFirst(5).prefix(2)).\(text.prefix(4))", "\(name) \(text)")[
            language
        ]
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let weekdays = [
        both("пн", "Mon"), both("вт", "Tue"), both("ср", "Wed"), both("чт", "Thu"), both("пт", "Fri"),
        both("сб", "Sat"), both("вс", "Sun"),
    ]
}

extension Wording {
    private func reason(_ reason: SkipReason) -> String {
        switch reason {
        case .weekend: both("выходной день", "weekend")[language]
        case .holiday(let holiday, let act): "\(self(holiday.name)) (\(self(act.title)))"
        case .restMoved(let day, let act):
            both(
                "выходной перенесён с \(self.day(day)) (\(self(act.title)))",
                "the rest of \(self.day(day)) was moved here (\(self(act.title)))"
            )[language]
        case .closure(let closure): closed(closure)
        case .dayOver: both("рабочий день кончился", "the working day was over")[language]
        }
    }

    /// Why a day is free; nil where it is worked.
    private func reason(of kind: DayKind) -> String? {
        switch kind {
        case .work, .workInstead: nil
        case .weekend: reason(.weekend)
        case .holiday(let holiday): reason(.holiday(holiday, .labourCode112))
        case .restMoved(let day, let act): reason(.restMoved(from: day, by: act))
        }
    }

    /// What is unusual of a day that is worked; nil where nothing is.
    private func reason(of plan: DayPlan) -> String? {
        if case .workInstead(let day, let act) = plan.kind {
            return both(
                "рабочий день вместо \(self.day(day)) (\(self(act.title)))",
                "worked instead of \(self.day(day)) (\(self(act.title)))"
            )[language]
        }
        switch plan.basis {
        case .regulation: return nil
        case .shortened: return both("короче на час перед праздником", "an hour shorter before a holiday")[language]
        case .changed(let hours): return both("изменённые часы: ", "changed hours: ")[language] + quoted(hours.reason)
        }
    }

    private func closed(_ closure: Closure) -> String {
        both("перерыв: ", "closed: ")[language] + quoted(closure.reason)
    }

    func callAsFunction(_ text: ClauseText) -> String { Bilingual(ru: text.ru, en: text.en)[language] }
}
