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
