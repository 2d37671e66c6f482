/// What a ticket is owed: tariff × category (clause 2.1), with the reason.
///
/// The level never decides whether somebody is served, only how soon: an expired contract or an unknown sender loses
/// nothing of what was written.
public struct ServiceLevel: Hashable, Sendable, Codable {
    /// The tariff's name; nil without a contract.
    public let tariff: String?
    /// The version of the tariff.
    public let tariffVersion: Int?
    /// The longest reaction in working minutes, of both clocks; nil where none is promised.
    public let limit: ReactionLimit?
    /// Why it is this level.
    public let reason: LevelReason

    private init(_ version: TariffVersion?, _ limit: ReactionLimit?, _ reason: LevelReason) {
        tariff = version?.tariff
        tariffVersion = version?.number
        self.limit = limit
        self.reason = reason
    }

    /// Decides the level of a ticket. The first rule that applies gives it:
    ///
    /// 1. a sender whose identity isn't confirmed gets the lowest level (clause 4.3);
    /// 2. without a contract, or outside its days, the level is non-commercial (clause 1.1);
    /// 3. a category that the tariff names gives its limit, and else the tariff gives it (clause 2.1).
    ///
    /// - Parameters:
    ///   - isIdentityConfirmed: whether the mail or the login belongs to a registered contact for certain.
    ///   - contract: the days of the client's contract; nil for a non-commercial user.
    ///   - tariff: the version of the tariff that holds.
    ///   - category: the ticket's category, once somebody gave it one.
    ///   - day: the day that is asked about, in Moscow; that of the ticket's arrival.
    public static func decide(
        isIdentityConfirmed: Bool,
        contract: ContractPeriod?,
        tariff: TariffVersion?,
        category: ProblemCategory?,
        on day: CivilDay
    ) -> ServiceLevel {
        guard isIdentityConfirmed else { return ServiceLevel(nil, nil, .identityNotConfirmed) }
        guard let contract, let tariff else { return ServiceLevel(nil, nil, .noContract) }
        if day < contract.from { return ServiceLevel(tariff, nil, .contractNotBegun(contract.from)) }
        if let end = contract.through, end < day { return ServiceLevel(tariff, nil, .contractOver(end)) }
        guard let usual = tariff.limit else { return ServiceLevel(tariff, nil, .nonCommercial) }
        if let category, let limit = tariff.categories[category] {
            let effect: CategoryEffect = limit < usual ? .raises : .lowers
            return ServiceLevel(tariff, limit, .category(category, effect, usual: usual))
        }
        return ServiceLevel(tariff, usual, .tariff)
    }
}
