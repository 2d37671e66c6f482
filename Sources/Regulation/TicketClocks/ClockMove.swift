/// A deadline of an open clock that moved, with what moved it: a line of the ticket's timeline.
public struct ClockMove: Hashable, Sendable, Codable {
    /// What moved it.
    public enum Cause: Hashable, Sendable, Codable {
        /// Another level is owed: tariff, category, contract or identity.
        case level(from: ServiceLevel, to: ServiceLevel)
        /// The calendar was changed.
        case calendar(fromVersion: Int, toVersion: Int)
    }

    /// Which clock.
    public let name: ClockName
    /// The deadline before; nil where none was known.
    public let from: Instant?
    /// The deadline now.
    public let to: Instant?
    /// What changed between the two; both can have.
    public let causes: [Cause]
}

extension TicketClocks {
    /// What another level or calendar moved, when the same events were read by them. Finished clocks never move.
    public func moves(since earlier: TicketClocks) -> [ClockMove] {
        var causes: [ClockMove.Cause] = []
        if level != earlier.level { causes.append(.level(from: earlier.level, to: level)) }
        if calendarVersion != earlier.calendarVersion {
            causes.append(.calendar(fromVersion: earlier.calendarVersion, toVersion: calendarVersion))
        }
        guard let open, let before = earlier.open, before.name == open.name, before.due != open.due else { return [] }
        return [ClockMove(name: open.name, from: before.due, to: open.due, causes: causes)]
    }
}
