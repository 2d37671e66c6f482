/// A day of rest that was moved.
///
/// A plain weekend day that is moved becomes a working day; a weekend day that is a holiday too stays free.
public struct DayTransfer: Hashable, Sendable {
    /// The weekend day that is given up.
    public let from: CivilDay
    /// The working day that becomes free instead.
    public let to: CivilDay
    /// By what.
    public let act: LegalAct

    /// A day of rest that was moved.
    public init(from: CivilDay, to: CivilDay, act: LegalAct) {
        self.from = from
        self.to = to
        self.act = act
    }
}
