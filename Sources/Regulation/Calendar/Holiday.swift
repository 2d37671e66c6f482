/// A non-working holiday of Russia (Labour Code, article 112, part 1).
///
/// The list is the law's and the same for every year, so that a year's data only says what was moved.
public enum Holiday: String, Sendable, Codable, CaseIterable {
    /// 1 to 6 and 8 January.
    case newYear
    /// 7 January.
    case christmas
    /// 23 February.
    case defender
    /// 8 March.
    case women
    /// 1 May.
    case springAndLabour
    /// 9 May.
    case victory
    /// 12 June.
    case russia
    /// 4 November.
    case unity

    /// The holiday of a day, if it is one.
    public init?(on day: CivilDay) {
        switch (day.month, day.dayOfMonth) {
        case (1, 1...6), (1, 8): self = .newYear
        case (1, 7): self = .christmas
        case (2, 23): self = .defender
        case (3, 8): self = .women
        case (5, 1): self = .springAndLabour
        case (5, 9): self = .victory
        case (6, 12): self = .russia
        case (11, 4): self = .unity
        default: return nil
        }
    }

    /// Whether a weekend day on which it falls is moved by the Government alone, to any day of the year; all others
    /// move to the next working day where the Government says nothing else (article 112, part 2).
    public var isMovedByGovernmentOnly: Bool { self == .newYear || self == .christmas }

    /// Its name.
    public var name: ClauseText {
        switch self {
        case .newYear: ClauseText(ru: "Новогодние каникулы", en: "New Year holidays")
        case .christmas: ClauseText(ru: "Рождество Христово", en: "Orthodox Christmas")
        case .defender: ClauseText(ru: "День защитника Отечества", en: "Defender of the Fatherland Day")
        case .women: ClauseText(ru: "Международный женский день", en: "International Women's Day")
        case .springAndLabour: ClauseText(ru: "Праздник Весны и Труда", en: "Spring and Labour Day")
        case .victory: ClauseText(ru: "День Победы", en: "Victory Day")
        case .russia: ClauseText(ru: "День России", en: "Russia Day")
        case .unity: ClauseText(ru: "День народного единства", en: "National Unity Day")
        }
    }
}
