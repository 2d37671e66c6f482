import Desk
import Foundation
import Regulation
import Wording

extension Page {
    /// Adds a tariff in all its versions.
    mutating func add(_ tariff: TariffView) {
        add(tariff.isExample ? "\(tariff.name) (\(label(.example)))" : tariff.name)
        let moments = tariff.versions.map { version in
            // What came with the product holds since ever.
            version.since.timeIntervalSince1970 > 0 ? words.moment(version.since) : ""
        }
        addTable(
            [.tariffVersion, .since, .reactionLimit, .categories],
            zip(tariff.versions, moments).map { version, since in
                [String(version.number), since, words.reactionLimit(minutes: version.minutes), categories(version)]
            },
            indent: 2
        )
    }

    /// The categories of a version, in a cell.
    func categories(_ version: TariffView.Version) -> String {
        version.categories.sorted { $0.key < $1.key }
            .map { "\($0.key) \(words.reactionLimit(minutes: $0.value))" }
            .joined(separator: ", ")
    }

    /// Adds which deadlines moved.
    mutating func addMoved(_ tickets: [Int64]) {
        let numbers = tickets.isEmpty ? "0" : tickets.map { "№ \($0)" }.joined(separator: ", ")
        add("\(label(.movedDeadlines)): \(numbers)")
    }

    /// Adds a client, with how its contract stands.
    mutating func add(_ client: ClientView, as what: Label) {
        let example = client.tariffIsExample ? ", \(label(.example))" : ""
        add("\(label(what)): \(client.name) (\(client.tariff)\(example)), \(contract(of: client))")
        if client.isPartner { add("\(label(.filesFor)): \(client.filesFor.joined(separator: ", "))", indent: 2) }
    }

    /// The days of a client's contract, and whether it holds.
    func contract(of client: ClientView) -> String {
        let days = words.days(from: client.contractFrom, through: client.contractThrough)
        return switch client.contract {
        case .holds: days
        case .notBegun: "\(days), \(label(.contractNotBegun))"
        case .over: "\(days), \(label(.contractOver))"
        }
    }
}
