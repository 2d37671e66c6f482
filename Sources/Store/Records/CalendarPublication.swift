public import Foundation
public import Regulation

/// A publication about the calendar as a row: its version is its number, and the row above it is never changed.
public struct CalendarPublication: Hashable, Sendable {
    /// The version of the calendar that it makes, from 1.
    public var version: Int64
    /// What was published.
    public var change: CalendarChange
    /// By whom.
    public var publishedBy: String
    /// When.
    public var at: Date

    /// A row with these values.
    public init(version: Int64, change: CalendarChange, publishedBy: String, at: Date) {
        self.version = version
        self.change = change
        self.publishedBy = publishedBy
        self.at = at
    }

    /// The same as the regulation has it.
    public var publication: Publication { Publication(at: Instant(at), by: publishedBy, change: change) }
}

extension CalendarPublication: NumberedRecord {
    public static let table = Table(
        "calendar_publication",
        columns: """
            version, kind, starts_at, ends_at, from_day, through_day, opens, closes, days, withdrawn, is_on, year, \
            reason, published_by, at
            """
    )

    public var id: Int64? {
        get { version }
        set { version = newValue ?? version }
    }

    public init(from row: inout ColumnReader) throws {
        version = try row.value()
        change = try PublicationColumns(from: &row).change
        publishedBy = try row.value()
        at = try row.date()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(version)
        PublicationColumns(change).write(to: &row)
        row.value(publishedBy)
        row.date(at)
    }
}
