public import Foundation
import Regulation

/// One version of a tariff, with what its tariff is: a row of `tariff_version`.
public struct TariffRow: Codable, Hashable, Sendable {
    /// The row.
    public var id: Int64?
    /// The tariff's name.
    public var tariff: String
    /// The version, from 1.
    public var number: Int
    /// From when it holds.
    public var since: Date
    /// The longest reaction in working minutes; nil where none is promised.
    public var limitMinutes: Int?
    /// Categories with a limit of their own, in working minutes.
    public var categories: [String: Int]
    /// When it was entered.
    public var createdAt: Date

    /// A row with these values.
    init(_ version: TariffVersion, createdAt: Date) {
        tariff = version.tariff
        number = version.number
        since = version.since.date
        limitMinutes = version.limit?.minutes
        categories = Dictionary(uniqueKeysWithValues: version.categories.map { ($0.key.name, $0.value.minutes) })
        self.createdAt = createdAt
    }

    /// The versions that came with the schema: examples, whose figures are made up.
    public static let shipped: [TariffRow] = [
        TariffRow(shipped: 1, "basic", 480), TariffRow(shipped: 2, "standard", 240),
        TariffRow(shipped: 3, "premium", 120), TariffRow(shipped: 4, "non-commercial", nil),
    ]

    private init(shipped row: Int64, _ tariff: String, _ limitMinutes: Int?) {
        (id, self.tariff, number, self.limitMinutes) = (row, tariff, 1, limitMinutes)
        since = Date(timeIntervalSince1970: 0)
        categories = [:]
        createdAt = since
    }

    /// Its limit as the regulation has it.
    var limit: ReactionLimit? {
        get throws(TariffError) {
            guard let limitMinutes else { return nil }
            return try ReactionLimit(minutes: limitMinutes)
        }
    }

    /// Its categories as the regulation has them.
    var problemCategories: [ProblemCategory: ReactionLimit] {
        get throws(TariffError) {
            var limits: [ProblemCategory: ReactionLimit] = [:]
            for (name, minutes) in categories {
                limits[try ProblemCategory(name)] = try ReactionLimit(minutes: minutes)
            }
            return limits
        }
    }
}

extension TariffRow: NumberedRecord {
    public static let table = Table(
        "tariff_version",
        columns: "id, tariff, number, since, limit_minutes, categories, created_at"
    )

    public init(from row: inout ColumnReader) throws {
        id = row.optional()
        tariff = try row.value()
        number = try row.value()
        since = try row.date()
        limitMinutes = row.optional()
        categories = try row.jsonTable()
        createdAt = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(id)
        row.value(tariff)
        row.value(number)
        row.date(since)
        row.value(limitMinutes)
        try row.jsonTable(categories)
        row.date(createdAt)
    }
}
