import Access
public import Foundation
import Regulation

// What events tell of a row, by the names of their fields: recorded when the row is written, and made again from the row
// when the tables are checked against the ledger. What is missing is told as an empty text, so that a value which appears
// later differs. `row` is the row's number, by which it is found when what names it was erased.

extension Agent {
    /// What events tell of an agent.
    public var told: [String: String] {
        [
            "row": id.told, "agent": name, "role": role.rawValue, "fingerprint": fingerprint, "email": email ?? "",
            "notify": notify.joined(separator: ", "),
        ]
    }
}

extension Client {
    /// What events tell of a client.
    public var told: [String: String] {
        [
            "row": id.told, "client": name, "tariff": tariff, "contract_from": contractFrom.description,
            "contract_through": contractThrough?.description ?? "", "partner": isPartner ? "yes" : "no",
        ]
    }
}

extension Contact {
    /// What events tell of a contact.
    public var told: [String: String] {
        [
            "row": id.told, "client_row": String(clientId), "name": name, "email": email, "login": login ?? "",
            "language": language.rawValue, "approves": approves ? "yes" : "no", "confirmed": confirmedAt.told,
        ]
    }
}

extension ContactKey {
    /// What events tell of a contact's key, beside whose it is in words.
    public var told: [String: String] {
        [
            "row": id.told, "contact_row": String(contactId), "fingerprint": fingerprint, "confirmed": confirmedAt.told,
        ]
    }
}

extension Int64? {
    /// A row's number as events tell it.
    var told: String { map { String($0) } ?? "" }
}

extension Int? {
    /// A number as events tell it; empty where there is none.
    var told: String { map { String($0) } ?? "" }
}

extension Date {
    /// A time as events tell it: whole milliseconds since 1970.
    public var told: String { String(milliseconds) }
}

extension Date? {
    /// A time as events tell it; empty where it hasn't come.
    public var told: String { self?.told ?? "" }
}
