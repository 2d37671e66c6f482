import Store

/// Tariffs, partnerships, what was published about the calendar, and releases: each row as its event tells it.
struct ContractCheck {
    private(set) var problems: [String] = []

    private var tariffs = ToldTable(of: "tariff version")
    private var partnerships = ToldTable(of: "partnership")
    private var publications = ToldTable(of: "publication")
    private var releases = ToldTable(of: "release")

    private static let kinds: [EventKind] = [
        .tariffAdded, .tariffChanged, .clientPartnerAdded, .clientPartnerRemoved, .calendarPublished,
        .releaseRegistered,
    ]

    init(in rows: some Rows) throws {
        // The examples came with the schema; no event tells of them.
        for row in TariffRow.shipped {
            let fields = row.told(asExample: true).merging(["created": row.createdAt.told]) { $1 }
            tariffs[row.id ?? 0] = ToldRow(fields: fields)
        }
        try rows.forEachEvent(ofKinds: Self.kinds) { take($0) }
        let versions = try rows.tariffVersions()
        problems += tariffs.problems(in: versions) { row in
            let isExample = try rows.isExample(tariff: row.tariff) ?? false
            return row.told(asExample: isExample).merging(["created": row.createdAt.told]) { $1 }
        }
        let known = Set(versions.map(\.tariff))
        problems += try rows.tariffNames().filter { !known.contains($0) }.map { "tariff \($0) has no version" }
        problems += partnerships.problems(in: try rows.partnerships()) { row in
            row.told.merging(["created": row.createdAt.told]) { $1 }
        }
        problems += publications.problems(in: try rows.calendarPublications()) { row in
            row.told.merging(["created": row.at.told, "published_by": row.publishedBy]) { $1 }
        }
        problems += releases.problems(in: try rows.releases()) { row in
            row.told.merging(["created": row.registeredAt.told, "registered_by": row.registeredBy]) { $1 }
        }
    }

    private mutating func take(_ event: Event) {
        guard let number = event.number("row") else { return }
        switch event.kind {
        case .tariffAdded, .tariffChanged: tariffs[number] = ToldRow(event)
        case .clientPartnerAdded: partnerships[number] = ToldRow(event)
        case .clientPartnerRemoved: partnerships[number] = nil
        case .calendarPublished: publications[number] = ToldRow(event, ["published_by": event.actor])
        case .releaseRegistered: releases[number] = ToldRow(event, ["registered_by": event.actor])
        default: break
        }
    }
}
