public import Foundation
public import Regulation

/// A change of the calendar as columns: texts that people can read in the database, of which each kind uses its own.
///
/// Answers of the API have them by the same names, so that whoever asks can build the same calendar.
public struct PublicationColumns: Codable, Hashable, Sendable {
    /// What kind of change it is.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case closure, hours, withdrawal, shortened, year
    }

    /// What kind of change it is.
    public var kind: Kind
    /// The first second of a closure.
    public var startsAt: Date?
    /// The first second after a closure.
    public var endsAt: Date?
    /// The first day of changed hours.
    public var fromDay: CivilDay?
    /// Their last day.
    public var throughDay: CivilDay?
    /// When these days open, `08:00`.
    public var opens: String?
    /// When they close.
    public var closes: String?
    /// To which days the hours apply.
    public var days: ChangedHours.Days?
    /// The version that holds no more.
    public var withdrawn: Int64?
    /// Whether days before holidays are shorter.
    public var isOn: Bool?
    /// A year, as a calendar file.
    public var year: String?
    /// Why, as published.
    public var reason: String?

    /// A change as columns.
    public init(_ change: CalendarChange) {
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
    public var change: CalendarChange {
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
