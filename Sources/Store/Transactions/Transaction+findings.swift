public import Diagnostics

extension Transaction {
    /// Writes down what analyzers conclude from a collection, and says so in the ticket's timeline.
    ///
    /// What nobody decided on gives way: all earlier conclusions from the same collection that are not drawn again, and those
    /// of the same analyzers from earlier collections of the same machine. A conclusion that nobody can say takes the place
    /// of no other. Decisions stay, and what was decided on and is concluded again is not proposed twice.
    ///
    /// - Returns: what was written anew.
    @discardableResult
    public func conclude(
        _ findings: [Finding],
        profile: String,
        profileVersion: String,
        from collection: Collection,
        onMachine machine: Int64?
    ) throws -> [StoredFinding] {
        guard let number = collection.id else { throw StoreError.missingRow }
        let before = try self.findings(ofTicket: collection.ticketId)
            .filter { $0.profile == profile && $0.state != .replaced }
        let own = before.filter { $0.collectionId == number }
        let added = findings.filter { finding in !own.contains { $0.finding == finding } }
        let siblings = try Set(before.map(\.collectionId)).filter { $0 < number }.filter {
            try self.machine(ofCollection: $0) == machine
        }
        let replaced = before.filter { old in
            guard old.state == .proposed else { return false }
            if old.collectionId == number { return !findings.contains(old.finding) }
            return siblings.contains(old.collectionId)
                && findings.contains { $0.analyzer == old.finding.analyzer && $0.mayReplace(old.finding) }
        }
        guard !added.isEmpty || !replaced.isEmpty else { return [] }
        for var old in replaced {
            old.state = .replaced
            try update(old)
        }
        let written = try added.map { finding in
            try insert(
                StoredFinding(
                    ticketId: collection.ticketId,
                    collectionId: number,
                    profile: profile,
                    profileVersion: profileVersion,
                    finding: finding,
                    madeAt: now
                )
            )
        }
        try tell(of: written, instead: replaced, profile, profileVersion, from: collection)
        return written
    }

    private func tell(
        of written: [StoredFinding],
        instead replaced: [StoredFinding],
        _ profile: String,
        _ version: String,
        from collection: Collection
    ) throws {
        let counts = FindingResult.allCases.map { result in
            (result.rawValue, written.count { $0.finding.result == result })
        }
        try record(
            .findingsProposed,
            ticket: collection.ticketId,
            [
                "collection": collection.id.told, "profile": profile, "profile_version": version,
                "findings": StoredFinding.numbers(of: written), "replaced": StoredFinding.numbers(of: replaced),
                "results": counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", "),
                "findings_digest": StoredFinding.digest(of: written),
            ]
        )
    }

    /// Writes down an agent's decision on a finding; the event says what was done for it.
    public func decide(_ finding: StoredFinding, because reason: String?, did: [String] = []) throws -> StoredFinding {
        var decided = finding
        decided.state = reason == nil ? .accepted : .dismissed
        decided.decidedBy = actor
        decided.decidedAt = now
        decided.reason = reason
        try update(decided)
        var fields = ["finding": finding.id.told]
        if let reason { fields["reason"] = reason } else { fields["did"] = did.joined(separator: ", ") }
        try record(reason == nil ? .findingAccepted : .findingDismissed, ticket: finding.ticketId, fields)
        return decided
    }
}

extension StoredFinding {
    /// The numbers of findings as events tell them.
    static func numbers(of findings: [StoredFinding]) -> String {
        findings.map(\.id.told).joined(separator: " ")
    }
}

extension Finding {
    /// Whether this says more than an earlier one: that nobody can say is no news of what was known.
    fileprivate func mayReplace(_ earlier: Finding) -> Bool { result != .unknown || earlier.result == .unknown }
}
