/// What is wrong with the data of a year.
public enum YearProblem: Hashable, Sendable {
    /// A day of another year, or a year outside of 1970 to 9998.
    case outsideYear(CivilDay)
    /// A transfer that takes its rest from a working day.
    case notADayOfRest(CivilDay)
    /// A transfer to a day that is free already.
    case notAWorkingDay(CivilDay)
    /// A day that two transfers take or fill, or that is listed as shortened twice.
    case twice(CivilDay)
    /// A holiday on a weekend that nobody moved, though the law moves it. What to do: enter where the day of rest went.
    case holidayNotMoved(CivilDay)
    /// A shortened day that isn't worked.
    case shortenedNotWorked(CivilDay)
}

extension ProductionYear {
    /// The first thing that can't be true of a year; nil where there is none.
    var problem: YearProblem? {
        guard (1_970...9_998).contains(year) else { return .outsideYear(CivilDay(ofValid: year, 1, 1)) }
        var left: Set<CivilDay> = []
        var gained: Set<CivilDay> = []
        for transfer in transfers {
            for day in [transfer.from, transfer.to] where !days.contains(day) { return .outsideYear(day) }
            guard transfer.from.isWeekend else { return .notADayOfRest(transfer.from) }
            guard !transfer.to.isWeekend, Holiday(on: transfer.to) == nil else { return .notAWorkingDay(transfer.to) }
            guard left.insert(transfer.from).inserted else { return .twice(transfer.from) }
            guard gained.insert(transfer.to).inserted else { return .twice(transfer.to) }
        }
        for day in days where day.isWeekend {
            guard let holiday = Holiday(on: day), !holiday.isMovedByGovernmentOnly else { continue }
            guard left.contains(day) else { return .holidayNotMoved(day) }
        }
        return problemOfShortened
    }

    private var problemOfShortened: YearProblem? {
        let kinds = kinds
        var seen: Set<CivilDay> = []
        for day in shortened {
            guard days.contains(day) else { return .outsideYear(day) }
            guard seen.insert(day).inserted else { return .twice(day) }
            guard kinds[day.number - days.lowerBound.number].isWorked else { return .shortenedNotWorked(day) }
        }
        return nil
    }
}
