import Access
public import Regulation

extension Wording {
    /// What was published, in a line: its kind, its time, its reason.
    public func publication(_ change: CalendarChange) -> String {
        switch change {
        case .closure(let closure):
            "\(named("closure")): \(instant(closure.from)) – \(instant(closure.to)), \(quoted(closure.reason))"
        case .hours(let changed):
            "\(named("hours")): \(day(changed.from)) – \(day(changed.through)), \(changed.hours.opens)–"
                + "\(changed.hours.closes), \(Self.calendarDays[changed.days.rawValue]?[language] ?? ""), "
                + quoted(changed.reason)
        case .withdrawal(let version): "\(named("withdrawal")) \(version)"
        case .shortenedDays(let isOn): "\(named("shortened")): \(Term.answers[isOn ? "yes" : "no"]?[language] ?? "")"
        case .year(let year): "\(named("year")): \(year.year)"
        }
    }

    /// What clients have to know of closures and other hours, in the order of time (clause 5).
    public func notice(of changes: [CalendarChange]) -> [String] {
        let lines = changes.sorted { $0.begins < $1.begins }.compactMap { change in
            switch change {
            case .closure(let closure):
                both(
                    "- с \(instant(closure.from)) до \(instant(closure.to)) поддержка не работает: "
                        + quotation(closure.reason),
                    "- from \(instant(closure.from)) to \(instant(closure.to)) support is closed: "
                        + quotation(closure.reason)
                )[language]
            case .hours(let changed):
                both(
                    "- \(days(of: changed)) поддержка работает \(span(of: changed)): \(quotation(changed.reason))",
                    "- \(days(of: changed)) support works \(span(of: changed)): \(quotation(changed.reason))"
                )[language]
            case .withdrawal, .shortenedDays, .year: nil as String?
            }
        }
        let usual = both(
            "Служба технической поддержки работает по рабочим дням с 8:00 до 18:00 по московскому времени (п. 2.2).",
            "Support works on working days from 8:00 to 18:00, Moscow time (clause 2.2)."
        )[language]
        guard !lines.isEmpty else { return [usual] }
        return [usual, both("Изменения (п. 5):", "Changes (clause 5):")[language]] + lines
    }

    private func days(of changed: ChangedHours) -> String {
        let days =
            changed.from == changed.through
            ? day(changed.from) : "\(day(changed.from)) – \(day(changed.through))"
        let name = Self.calendarDays[changed.days.rawValue]?[language] ?? ""
        return changed.from == changed.through ? days : "\(days) (\(name))"
    }

    private func span(of changed: ChangedHours) -> String { "\(changed.hours.opens)–\(changed.hours.closes)" }

    /// By which calendar something was counted, in a line.
    ///
    /// - Parameter version: the version of the server's calendar; nil for the one that came with the program.
    public func calendarSource(version: Int?) -> String {
        guard let version else {
            return both(
                "по поставленному календарю, без публикаций поддержки",
                "by the calendar that came with the program, without what support has published"
            )[language]
        }
        return both("по календарю сервера, версия \(version)", "by the server's calendar, version \(version)")[language]
    }

    /// Days from one through another; open where no end was agreed.
    public func days(from first: CivilDay, through last: CivilDay?) -> String {
        let end = last.map { day($0) } ?? both("без срока", "open-ended")[language]
        return "\(day(first)) – \(end)"
    }

    /// How many working minutes a tariff promises.
    public func reactionLimit(minutes: Int?) -> String {
        minutes.map { amount(WorkingTime(minutes: $0)) } ?? both("не обещано", "none promised")[language]
    }

    private func named(_ kind: String) -> String { Self.calendarChanges[kind]?[language] ?? kind }
}

extension CalendarChange {
    /// When it begins, for what has a beginning.
    fileprivate var begins: Instant {
        switch self {
        case .closure(let closure): closure.from
        case .hours(let changed): changed.from.start
        case .withdrawal, .shortenedDays, .year: Instant(seconds: 0)
        }
    }
}
