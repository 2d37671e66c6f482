/// The calendar with everything that was published about it, in versions (clause 5).
///
/// Version 0 is the production calendar alone; each publication makes the next. A deadline that was counted by a version
/// can so be counted again, years later.
public struct PublishedCalendar: Sendable {
    /// The publications, the oldest first; the first one makes version 1.
    public private(set) var publications: [Publication]
    /// The calendar of the last version.
    public private(set) var current: WorkCalendar
    private var content: CalendarContent
    private let years: [ProductionYear]

    /// A calendar from its years and its publications.
    ///
    /// - Throws: ``CalendarError`` for the first publication that doesn't fit.
    public init(
        years: [ProductionYear] = ProductionYear.shipped,
        publications: [Publication] = []
    ) throws(CalendarError) {
        self.years = years
        self.publications = []
        content = try CalendarContent(years: years)
        current = WorkCalendar(version: 0, content)
        for publication in publications { try take(publication) }
        if !publications.isEmpty { current = WorkCalendar(version: publications.count, content) }
    }

    /// The version of ``current``.
    public var version: Int { publications.count }

    /// Publishes a change.
    ///
    /// - Throws: ``CalendarError``; the calendar is then as it was.
    public mutating func publish(_ publication: Publication) throws(CalendarError) {
        try take(publication)
        current = WorkCalendar(version: publications.count, content)
    }

    /// The calendar as it was in a version.
    ///
    /// - Throws: ``CalendarError/unknownVersion(_:)``.
    public func calendar(version: Int) throws(CalendarError) -> WorkCalendar {
        guard (0...publications.count).contains(version) else { throw .unknownVersion(version) }
        if version == publications.count { return current }
        return try PublishedCalendar(years: years, publications: Array(publications[..<version])).current
    }

    private mutating func take(_ publication: Publication) throws(CalendarError) {
        if let last = publications.last, publication.at < last.at { throw .publicationOutOfOrder(publication.at) }
        var next = content
        try next.take(publication.change, version: publications.count + 1)
        content = next
        publications.append(publication)
    }
}
