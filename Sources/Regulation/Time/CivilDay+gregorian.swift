extension CivilDay {
    /// The year.
    public var year: Int { fields.year }
    /// The month, from 1.
    public var month: Int { fields.month }
    /// The day of the month, from 1.
    public var dayOfMonth: Int { fields.day }

    /// The days of a month.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // The arithmetic counts years from 1 March, so that the leap day is the last of its year, in eras of 400 years with
    // 146,097 days each. From a March year's first day, month m begins on day (153 m + 2) / 5.

    private static let daysOfEra = 146_097
    /// The days from 0000-03-01 to 1970-01-01.
    private static let epoch = 719_468

    static func number(of year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear.dividedDown(by: 400)
        let yearOfEra = marchYear - era * 400
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysOfEra + dayOfEra - epoch
    }

    private var fields: (year: Int, month: Int, day: Int) {
        let shifted = number + Self.epoch
        let era = shifted.dividedDown(by: Self.daysOfEra)
        let dayOfEra = shifted - era * Self.daysOfEra
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month > 2 ? 0 : 1)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
