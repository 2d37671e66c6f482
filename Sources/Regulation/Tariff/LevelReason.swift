/// Why a ticket has its service level.
public enum LevelReason: Hashable, Sendable, Codable {
    /// The tariff's own limit (clauses 2.1, 2.2).
    case tariff
    /// A category of the tariff raises or lowers it; `usual` is what it would be without (clause 2.1).
    case category(ProblemCategory, CategoryEffect, usual: ReactionLimit)
    /// The tariff has no maximum (clause 1.1).
    case nonCommercial
    /// There is no contract (clause 1.1).
    case noContract
    /// The contract begins on this day (clause 1.1).
    case contractNotBegun(CivilDay)
    /// The contract's last day was this one (clause 1.1).
    case contractOver(CivilDay)
    /// Nobody knows for certain who wrote (clause 4.3).
    case identityNotConfirmed

    /// The clause that says so.
    public var clause: Clause {
        switch self {
        case .tariff, .category: .levels
        case .nonCommercial, .noContract, .contractNotBegun, .contractOver: .parties
        case .identityNotConfirmed: .identity
        }
    }
}
