import Access
import Desk
import Store

/// One row of a table of clients: a client, and perhaps one of its contacts. A client with several contacts has as many
/// rows.
struct ClientRow {
    /// A contact as the row has it.
    struct Person {
        var name: String
        var email: String
        var login: String?
        var language: Language?
        var approves: Bool
    }

    /// The line of the file, from 1.
    let line: Int
    /// The client's name.
    let name: String
    /// The support plan; nil where the row doesn't say it.
    let tariff: String?
    /// The days of the contract.
    let days: ContractDays
    /// The contact, if the row has one.
    let person: Person?
    /// The clients for whom this one files, as a partner.
    let partnerOf: [String]

    /// Reads a row.
    ///
    /// - Throws: ``Refusal``: the first thing that is wrong with it.
    init(_ row: SeparatedTable.Row, columns: [ClientColumn?]) throws {
        guard row.fields.count <= columns.count || row.fields.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
            throw Refusal(.tableRefused, .fieldCount)
        }
        var fields: [ClientColumn: String] = [:]
        for case (let column?, let text) in zip(columns, row.fields) where !text.isEmpty { fields[column] = text }
        line = row.line
        name = try QuotedText(fields[.name] ?? "", field: "name").text
        tariff = fields[.tariff]
        days = try ContractDays(from: fields[.contractFrom], through: fields[.contractThrough])
        person = try Person(fields)
        partnerOf = (fields[.partnerOf] ?? "").split(separator: "|")
            .map { String($0.trimmingPrefix(" ").reversed().trimmingPrefix(" ").reversed()) }
            .filter { !$0.isEmpty }
    }
}

extension ClientRow.Person {
    /// The contact of a row; nil where no field of one is filled in.
    fileprivate init?(_ fields: [ClientColumn: String]) throws {
        let own: [ClientColumn] = [.contactName, .contactEmail, .contactLogin, .contactApproves]
        guard own.contains(where: { fields[$0] != nil }) else { return nil }
        guard let address = fields[.contactEmail] else { throw Refusal(.tableRefused, .addressMissing) }
        email = try EmailAddress(address).address
        name = try QuotedText(fields[.contactName] ?? "", field: "name").text
        login = try fields[.contactLogin].map { try QuotedText($0, field: "login").text }
        language = try fields[.language].map { text in
            guard let language = Language(rawValue: text.lowercased()) else {
                throw Refusal(.invalidInput, .unknownName, ["field": "language", "known": "en, ru"])
            }
            return language
        }
        switch fields[.contactApproves]?.lowercased() {
        case "yes", "да", "1": approves = true
        case nil, "no", "нет", "0": approves = false
        default: throw Refusal(.invalidInput, .unknownName, ["field": "approves", "known": "yes, no, да, нет, 1, 0"])
        }
    }
}
