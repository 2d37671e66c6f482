import Foundation
import Regulation

/// A change of the calendar as columns: texts that people can read in the database, of which each kind uses its own.
struct PublicationColumns: Hashable {
    /// What kind of change it is.
    enum Kind: String {
        case closure, hours, withdrawal, shortened, year
    }

    var kind: Kind
    var startsAt: Date?
    var endsAt: Date?
    var fromDay: CivilDay?
    var throughDay: CivilDay?
    var opens: String?
    var closes: String?
    var days: ChangedHours.Days?
    var withdrawn: Int64?
    var isOn: Bool?
    var year: String?
    var reason: String?

    init(_ change: CalendarChange) {
        switch change {
        case .closure(let closure):
            kind = .closure
            (startsAt, endsAt, reason) = (closure.from.date, closure.to.date, closure.reason)
        case .hours(let changed):
            kind = .hours
            (fromDay, throughDay, reason) = (changed.from, changed.through, changed.reason)
            (opens, closes) = (changed.hours.opens.description, changed.hours.closes.description)
            days = changed.days
        case .withdrawal(let version):
            kind = .withdrawal
            withdrawn = Int64(version)
        case .shortenedDays(let isOn):
            kind = .shortened
            self.isOn = isOn
        case .year(let year):
            kind = .year
            self.year = year.text
        }
    }

    /// The change that the columns hold.
    ///
    /// - Throws: ``StoreError``: `damaged`, where no publication could have written them.
    var change: CalendarChange {
        get throws {
            do {
                if let change = try written { return change }
            } catch {
                throw StoreError(.damaged, "a publication of the calendar can't be read: \(error)")
            }
            throw StoreError(.damaged, "a publication of the calendar lacks what its kind needs")
        }
    }

    private var written: CalendarChange? {
        get throws {
            switch kind {
            case .closure:
                guard let startsAt, let endsAt, let reason else { return nil }
                return .closure(try Closure(from: Instant(startsAt), to: Instant(endsAt), reason: reason))
            case .hours:
                guard let fromDay, let throughDay, let opens, let closes, let days, let reason else { return nil }
                let hours = try OpeningHours(opens: TimeOfDay(opens), closes: TimeOfDay(closes))
                return .hours(
                    try ChangedHours(from: fromDay, through: throughDay, hours: hours, on: days, reason: reason)
                )
            case .withdrawal: return withdrawn.map { .withdrawal(ofVersion: Int($0)) }
            case .shortened: return isOn.map { .shortenedDays($0) }
            case .year: return try year.map { .year(try ProductionYear(parsing: $0)) }
            }
        }
    }
}

extension PublicationColumns {
    init(from row: inout ColumnReader) throws {
        kind = try row.value()
        startsAt = row.optionalDate()
        endsAt = row.optionalDate()
        fromDay = try row.optionalDay()
        throughDay = try row.optionalDay()
        opens = row.optional()
        closes = row.optional()
        days = try row.optionalWord()
        withdrawn = row.optional()
        isOn = row.optional()
        year = row.optional()
        reason = row.optional()
    }

    func write(to row: inout ColumnWriter) {
        row.value(kind)
        row.date(startsAt)
        row.date(endsAt)
        row.value(fromDay?.description)
        row.value(throughDay?.description)
        row.value(opens)
        row.value(closes)
        row.value(days?.rawValue)
        row.value(withdrawn)
        row.value(isOn)
        row.value(year)
        row.value(reason)
    }
}
