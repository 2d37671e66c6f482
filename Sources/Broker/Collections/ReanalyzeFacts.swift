public import Access
public import Desk
import Diagnostics
import Store
import Tickets

/// Runs today's analyzers over facts that are stored already: after a profile learned something new, or after an agent
/// asked a client for what was missing.
public struct ReanalyzeFacts: UseCase {
    public static var permission: Permission { .work }

    /// What came of it.
    public struct Outcome: Codable, Hashable, Sendable {
        /// How many collections were looked at.
        public var collections: Int
        /// What is concluded now and was not before.
        public var findings: [FindingView]
    }

    /// The ticket's number; nil for all that are not closed.
    public var ticket: Int64?

    /// A ticket to look at again.
    public init(ticket: Int64?) {
        self.ticket = ticket
    }

    /// Only the newest collection of each machine and profile is looked at: what it says stands for the older ones.
    ///
    /// - Throws: ``Refusal``: `ticketUnknown`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Outcome {
        let tickets = try await broker.store.read { rows in
            guard let ticket else { return try rows.tickets().filter { $0.state.name != .closed }.compactMap(\.id) }
            guard try rows.ticket(ticket) != nil else {
                throw Refusal(.ticketUnknown, ["ticket": String(ticket)])
            }
            return [ticket]
        }
        var outcome = Outcome(collections: 0, findings: [])
        for number in tickets {
            let part = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
                var part = Outcome(collections: 0, findings: [])
                for (collection, plan) in try broker.newestCollections(ofTicket: number, in: transaction) {
                    part.collections += 1
                    part.findings += try broker.conclude(from: collection, running: plan, in: transaction)
                        .map(FindingView.init)
                }
                return part
            }
            outcome.collections += part.collections
            outcome.findings += part.findings
        }
        return outcome
    }
}

extension Broker {
    /// The newest collection of each machine and profile, with the plan that was shown for it, and of each question that a
    /// file answered.
    fileprivate func newestCollections(ofTicket number: Int64, in rows: some Rows) throws -> [(Collection, Plan)] {
        var seen: Set<String> = []
        var newest: [(Collection, Plan)] = []
        for collection in try rows.collections(ofTicket: number).reversed() where collection.origin != .unverified {
            guard try !rows.facts(ofCollection: collection.id ?? 0).isEmpty,
                let (name, plan) = try source(of: collection, in: rows), seen.insert(name).inserted
            else { continue }
            newest.append((collection, plan))
        }
        return newest.reversed()
    }

    /// What a collection answers, by a name that later ones of the same have too; nil where today's profile lacks it.
    private func source(of collection: Collection, in rows: some Rows) throws -> (name: String, plan: Plan)? {
        if let number = collection.requestId, let request = try rows.request(number) {
            return ("\(request.machineId) \(request.profile)", try rows.plan(ofRequest: number))
        }
        guard let profile = collection.profile, let number = collection.id,
            let probe = try rows.evidence(ofCollection: number).first?.probe,
            let question = try? ReadableQuestion(probe, ofProfile: profile, in: self)
        else { return nil }
        return ("file \(profile) \(probe)", question.plan)
    }
}
