import Access

/// What accepting a finding can do, in the order in which it is done.
public enum FindingAction: String, Codable, Hashable, Sendable, CaseIterable {
    /// Handle the ticket out of turn (clause 2.2).
    case raise
    /// Add the reply to the agent's draft.
    case reply
    /// Add the article, or the page, to the agent's draft (clause 4.4).
    case article
    /// Put the solution off and tell the client (clause 4.5).
    case deferral = "defer"

    /// The actions of these names; all where none is named, and none for `none`.
    ///
    /// - Throws: ``Refusal``: `invalidInput` for an unknown one.
    static func chosen(_ names: [String]?) throws(Refusal) -> [FindingAction] {
        guard let names, !names.isEmpty else { return allCases }
        if names == ["none"] { return [] }
        for name in names where FindingAction(rawValue: name) == nil {
            let known = (allCases.map(\.rawValue) + ["none"]).joined(separator: ", ")
            throw Refusal(.invalidInput, .unknownName, ["field": "only", "known": known])
        }
        return allCases.filter { names.contains($0.rawValue) }
    }
}
