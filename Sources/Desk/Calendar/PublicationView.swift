public import Foundation
public import Regulation
public import Store

/// A publication about the calendar as people and programs look at it.
public struct PublicationView: Codable, Hashable, Sendable {
    /// The version of the calendar that it made, from 1.
    public var version: Int64
    /// What changed.
    public var change: PublicationColumns
    /// By whom.
    public var publishedBy: String
    /// When.
    public var at: Date
    /// The version that took it back; nil while it holds.
    public var withdrawnBy: Int64?

    /// The publications for people, the oldest first.
    public static func all(_ rows: [CalendarPublication]) -> [PublicationView] {
        let columns = rows.map { PublicationColumns($0.change) }
        return zip(rows, columns).map { row, change in
            PublicationView(
                version: row.version,
                change: change,
                publishedBy: row.publishedBy,
                at: row.at,
                withdrawnBy: zip(rows, columns).first { $0.1.withdrawn == row.version }?.0.version
            )
        }
    }

    /// The same as the regulation has it.
    ///
    /// - Throws: ``StoreError``: `damaged`, for columns that say no change.
    public var publication: Publication {
        get throws { Publication(at: Instant(at), by: publishedBy, change: try change.change) }
    }
}
