import Access

/// A column of a table of clients.
enum ClientColumn: String, CaseIterable {
    case name, tariff, language
    case contractFrom = "contract_from"
    case contractThrough = "contract_through"
    case contactName = "contact_name"
    case contactEmail = "contact_email"
    case contactLogin = "contact_login"
    case contactApproves = "contact_approves"
    case partnerOf = "partner_of"

    /// The columns that a table names in its first row.
    ///
    /// - Throws: ``Refusal``: `tableRefused`, for a column that is unknown or there twice, and where there are no names.
    static func columns(of header: [String]) throws(Refusal) -> [ClientColumn?] {
        var columns: [ClientColumn?] = []
        for title in header {
            // A spreadsheet may leave empty columns behind.
            guard !title.isEmpty else {
                columns.append(nil)
                continue
            }
            guard let column = ClientColumn(rawValue: title.lowercased()) else {
                let known = allCases.map(\.rawValue).sorted().joined(separator: ", ")
                throw Refusal(.tableRefused, .columnUnknown, ["column": title, "known": known, "line": "1"])
            }
            guard !columns.contains(column) else {
                throw Refusal(.tableRefused, .columnTwice, ["column": title, "line": "1"])
            }
            columns.append(column)
        }
        guard columns.contains(.name) else {
            throw Refusal(.tableRefused, .columnMissing, ["column": ClientColumn.name.rawValue, "line": "1"])
        }
        return columns
    }
}
