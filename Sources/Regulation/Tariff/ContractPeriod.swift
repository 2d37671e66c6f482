/// The days on which a client's contract holds (clause 1.1: "на основании действующего договора"), both included.
public struct ContractPeriod: Hashable, Sendable {
    /// The first day.
    public let from: CivilDay
    /// The last day; nil where no end was agreed.
    public let through: CivilDay?

    /// A period.
    ///
    /// - Throws: ``TariffError/emptyContract``.
    public init(from: CivilDay, through: CivilDay? = nil) throws(TariffError) {
        if let through, through < from { throw .emptyContract }
        self.from = from
        self.through = through
    }
}
