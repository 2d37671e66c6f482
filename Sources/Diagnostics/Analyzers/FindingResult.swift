/// What an analyzer concludes.
public enum FindingResult: String, Codable, Hashable, Sendable, CaseIterable {
    /// Something is wrong that explains a failure.
    case fail
    /// Something may be wrong, or soon will.
    case warn
    /// Something is missing that the client can give.
    case ask
    /// Nobody can say: facts are missing. Never a pass.
    case unknown
    /// All is well.
    case pass
}
