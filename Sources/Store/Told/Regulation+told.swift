import Cryptography
import Ledger
import Regulation

// What events tell of the rows of the regulation; see People+told.swift.

extension TariffRow {
    /// What events tell of a tariff's version.
    ///
    /// - Parameter isExample: whether the tariff only shows what one looks like.
    public func told(asExample isExample: Bool) -> [String: String] {
        [
            "row": id.told, "tariff": tariff, "number": String(number), "since": since.told,
            "limit": limitMinutes.map { String($0) } ?? "",
            "categories": CanonicalJSON.table(categories.mapValues { String($0) }).text,
            "example": isExample ? "yes" : "no",
        ]
    }
}

extension PartnerClient {
    /// What events tell of a partnership, beside the names.
    public var told: [String: String] {
        ["row": id.told, "partner_row": String(partnerId), "client_row": String(clientId)]
    }
}

extension Release {
    /// What events tell of a release.
    public var told: [String: String] { ["row": id.told, "release": version, "note": note ?? ""] }
}

extension CalendarPublication {
    /// What events tell of a publication. A year's text is told whole: it is the calendar, and nobody's secret.
    public var told: [String: String] {
        let columns = PublicationColumns(change)
        return [
            "row": id.told, "publication": String(version), "change": columns.kind.rawValue,
            "starts": columns.startsAt.told, "ends": columns.endsAt.told,
            "from_day": columns.fromDay?.description ?? "", "through_day": columns.throughDay?.description ?? "",
            "opens": columns.opens ?? "", "closes": columns.closes ?? "", "days": columns.days?.rawValue ?? "",
            "withdrawn": columns.withdrawn.told, "is_on": columns.isOn.map { $0 ? "yes" : "no" } ?? "",
            "year": columns.year ?? "", "reason": columns.reason ?? "",
        ]
    }
}
