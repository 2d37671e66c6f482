import Access
public import Regulation

extension Wording {
    /// A month as people know it: a grid from Monday to Sunday with marks, what they mean, the reasons, and the sum.
    public func month(_ days: ArraySlice<DayPlan>) -> [String] {
        guard let first = days.first else { return [] }
        var lines = ["\(Self.months[first.day.month - 1][language]) \(first.day.year)", ""]
        lines.append(Self.dayNames.map { $0[language].leftPadded(to: 4) + " " }.joined().trimmed)
        var row = String(repeating: " ", count: (first.day.weekday - 1) * 5)
        for plan in days {
            row += String(plan.day.dayOfMonth).leftPadded(to: 4) + (DayMark(plan)?.rawValue ?? " ")
            if plan.day.weekday == 7 {
                lines.append(row.trimmed)
                row = ""
            }
        }
        if !row.isEmpty { lines.append(row.trimmed) }
        lines.append("")
        let marks = Set(days.compactMap { DayMark($0) })
        lines += DayMark.allCases.filter(marks.contains).map { "\($0.rawValue) \($0.words[language])" }
        let unusual = days.filter { DayMark($0).map { $0 != .free } ?? false || isHoliday($0) }
        if !unusual.isEmpty { lines += [""] + unusual.map { line(of: $0) } }
        let time = days.flatMap(\.stretches).map(\.length).reduce(.zero, +)
        let count = days.count { !$0.stretches.isEmpty }
        lines += [
            "",
            both("рабочих дней: \(count), часов: \(amount(time))", "working days: \(count), hours: \(amount(time))")[
                language
            ],
        ]
        return lines
    }

    /// Whether a free day is more than a weekend.
    private func isHoliday(_ plan: DayPlan) -> Bool {
        switch plan.kind {
        case .holiday, .restMoved: true
        case .work, .workInstead, .weekend: false
        }
    }

    private static let months = [
        both("Январь", "January"), both("Февраль", "February"), both("Март", "March"), both("Апрель", "April"),
        both("Май", "May"), both("Июнь", "June"), both("Июль", "July"), both("Август", "August"),
        both("Сентябрь", "September"), both("Октябрь", "October"), both("Ноябрь", "November"),
        both("Декабрь", "December"),
    ]

    private static let dayNames = [
        both("пн", "Mon"), both("вт", "Tue"), both("ср", "Wed"), both("чт", "Thu"), both("пт", "Fri"),
        both("сб", "Sat"), both("вс", "Sun"),
    ]
}

/// How a day is marked in a month.
private enum DayMark: String, CaseIterable {
    case free = "-"
    case changed = "*"
    case closed = "!"
    case extra = "+"

    /// The mark of a day; nil for an ordinary working day.
    init?(_ plan: DayPlan) {
        guard plan.hours != nil else {
            self = .free
            return
        }
        if !plan.closures.isEmpty {
            self = .closed
        } else if !plan.kind.isWorked || plan.day.isWeekend {
            self = .extra
        } else if plan.basis != .regulation {
            self = .changed
        } else {
            return nil
        }
    }

    var words: Bilingual {
        switch self {
        case .free: both("выходной", "free")
        case .changed: both("другие часы", "other hours")
        case .closed: both("перерыв", "closed for a time")
        case .extra: both("рабочий вместо выходного", "worked though it would be free")
        }
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }

    fileprivate var trimmed: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
