import Access
import Diagnostics
public import Foundation
public import Store

/// A collection in a list.
public struct CollectionSummary: Codable, Hashable, Sendable {
    /// The number.
    public var number: Int64
    /// The ticket.
    public var ticket: Int64
    /// The machine; empty where a file was read.
    public var machine: String
    /// The file that was read.
    public var file: Int64?
    /// The profile and its version; without one where a file was read.
    public var profile: String
    /// `measured`, `claimed` or `unverified`.
    public var origin: Origin
    /// Whether the last frame arrived.
    public var isComplete: Bool
    /// Begin.
    public var beganAt: Date
    /// How many facts it brought.
    public var facts: Int
    /// How many findings of each result it has, those left out that a later one stands for.
    public var results: [String: Int]
}

extension Rows {
    /// A collection as a list shows it.
    func summary(of collection: Collection) throws -> CollectionSummary {
        let number = collection.id ?? 0
        let request = try collection.requestId.flatMap { number in try self.request(number) }
        let findings = try findings(ofCollection: number).filter { $0.state != .replaced }
        return CollectionSummary(
            number: number,
            ticket: collection.ticketId,
            machine: try request.flatMap { try machine($0.machineId)?.name } ?? "",
            file: collection.fileId,
            profile: request.map { "\($0.profile) \($0.profileVersion)" } ?? collection.profile ?? "",
            origin: collection.origin,
            isComplete: collection.isComplete,
            beganAt: collection.beganAt,
            facts: try facts(ofCollection: number).count,
            results: findings.reduce(into: [:]) { $0[$1.finding.result.rawValue, default: 0] += 1 }
        )
    }

    /// The collection of that number.
    ///
    /// - Throws: ``Refusal/Code/collectionUnknown``.
    func requiredCollection(_ number: Int64) throws -> Collection {
        guard let collection = try collection(number) else {
            throw Refusal(.collectionUnknown, ["collection": String(number)])
        }
        return collection
    }
}
