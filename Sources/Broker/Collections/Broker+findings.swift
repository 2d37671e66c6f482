import Desk
import Diagnostics
import Store

extension Broker {
    /// Attaches what a collection brought, and concludes from it.
    ///
    /// - Returns: the collection with its number.
    @discardableResult
    func attach(_ attachment: Attachment, running plan: Plan, in transaction: Transaction) throws -> Collection {
        let collection = try transaction.attach(attachment)
        try transaction.endDeferral(by: attachment)
        try conclude(from: collection, running: plan, in: transaction)
        try concludeAgain(after: collection, in: transaction)
        return collection
    }

    /// Looks again at other collections of the ticket whose analyzers lacked a fact that has come now: a phone's version
    /// decides what was said of the server.
    private func concludeAgain(after collection: Collection, in transaction: Transaction) throws {
        guard let number = collection.id, collection.origin != .unverified else { return }
        let open = try transaction.findings(ofTicket: collection.ticketId)
            .filter { $0.state == .proposed && $0.finding.result == .unknown && $0.collectionId != number }
        guard !open.isEmpty else { return }
        let known = Set(try transaction.facts(ofCollection: number).map(\.name))
        let waiting = open.filter { stored in
            stored.finding.lacks.contains { $0.reason == Lack.notAsked && known.contains($0.fact) }
        }
        for other in Set(waiting.map(\.collectionId)).sorted() {
            guard let earlier = try transaction.collection(other) else { throw StoreError.missingRow }
            // What a file says never waits for facts.
            guard let request = earlier.requestId else { continue }
            try conclude(from: earlier, running: transaction.plan(ofRequest: request), in: transaction)
        }
    }

    /// Runs the analyzers of a plan's profile, as it is today, over a collection's facts.
    ///
    /// A result of another plan proves nothing, and what brought no fact leaves nothing to conclude from.
    @discardableResult
    func conclude(
        from collection: Collection,
        running plan: Plan,
        in transaction: Transaction
    ) throws -> [StoredFinding] {
        guard collection.origin != .unverified, let profile = profiles.profile(named: plan.profile),
            !profile.analyzers.isEmpty, let number = collection.id
        else { return [] }
        let facts = try transaction.facts(ofTicket: collection.ticketId)
        guard facts.contains(where: { $0.collectionId == number }) else { return [] }
        var known = KnownFacts(facts, ofCollection: number)
        let reasons = try transaction.evidence(ofCollection: number).map { ($0.probe, $0.reason) }
        let unknowns = Dictionary(reasons.compactMap { probe, reason in reason.map { (probe, $0) } }) { $1 }
        known.take(unknowns: unknowns, of: plan)
        known.take(struckOut: plan.struckOut, of: profile)
        known.takeOthers(facts, thanOfCollection: number)
        let findings = Analysis(of: known, by: profile.analyzers).findings
        return try transaction.conclude(
            // A file answers one question: nobody asked the others, and what follows without it was concluded before.
            collection.fileId == nil ? findings : findings.filter(\.restsOnCollection),
            profile: profile.id,
            profileVersion: profile.version,
            from: collection,
            onMachine: try transaction.machine(ofCollection: number)
        )
    }
}

extension Finding {
    /// Whether it follows from a fact that the collection itself brought.
    fileprivate var restsOnCollection: Bool { result != .unknown && evidence.contains { $0.source == .collected } }
}

extension KnownFacts {
    /// The facts of one collection, and what the client says.
    fileprivate init(_ facts: [StoredFact], ofCollection number: Int64) {
        self.init()
        for fact in facts {
            if fact.collectionId == number {
                know(fact.name, Entry(fact, source: .collected))
            } else if fact.collectionId == nil, fact.origin == .claimed {
                claim(fact.name, fact.value)
            }
        }
        if claimed("server.edition") == nil, let name = claimed("server.configuration"),
            let family = ConfigurationFamily(
                configuration: name,
                version: claimed("server.configuration_version")
            )
        {
            claim("server.edition", family.rawValue)
        }
    }

    /// Takes in why the facts of struck-out probes are missing.
    fileprivate mutating func take(struckOut: [String], of profile: Profile) {
        for probe in profile.probes where struckOut.contains(probe.id) {
            for target in probe.rules.flatMap(\.targets) {
                lack(target.name, because: UnknownReason.struckOut.rawValue)
            }
        }
    }

    /// Takes in what other collections of the ticket brought, the newest first, measured ones before results by hand.
    fileprivate mutating func takeOthers(_ facts: [StoredFact], thanOfCollection number: Int64) {
        for origin in [Origin.measured, .claimed] {
            for fact in facts.reversed() where fact.origin == origin {
                guard let collection = fact.collectionId, collection != number else { continue }
                know(fact.name, earlier: Entry(fact, source: .earlier, collection: collection))
            }
        }
    }
}

extension KnownFacts.Entry {
    fileprivate init(_ fact: StoredFact, source: FindingEvidence.Source, collection: Int64? = nil) {
        self.init(
            fact.value,
            kind: FactKind(rawValue: fact.kind) ?? .text,
            source: source,
            collection: collection
        )
    }
}
