public import Regulation

/// Where a ticket stands.
public enum TicketState: Hashable, Sendable {
    /// It arrived, and nobody has taken it up yet.
    case new
    /// Support is at work on it.
    case open
    /// It waits for somebody; never for ``Waiting/nobody``, which is ``open``.
    case waiting(Waiting)
    /// Support answered, and the client has not written since.
    case answered
    /// It is over, until somebody writes.
    case closed
}

extension TicketState {
    /// The state's name, without what it waits for.
    public var name: Name {
        switch self {
        case .new: .new
        case .open: .open
        case .waiting: .waiting
        case .answered: .answered
        case .closed: .closed
        }
    }

    /// What it waits for.
    public var waitsFor: Waiting? {
        if case .waiting(let whom) = self { whom } else { nil }
    }

    /// A state by its name, as rows keep it.
    ///
    /// - Returns: nil where the two don't belong together.
    public init?(_ name: Name, waitingFor whom: Waiting?) {
        switch (name, whom) {
        case (.new, nil): self = .new
        case (.open, nil): self = .open
        case (.answered, nil): self = .answered
        case (.closed, nil): self = .closed
        case (.waiting, .some(let whom)) where whom != .nobody: self = .waiting(whom)
        default: return nil
        }
    }

    /// What states are called.
    public enum Name: String, Codable, Sendable, CaseIterable {
        case new, open, waiting, answered, closed
    }
}

extension TicketState {
    /// Whether support has to do something next, clock or no clock.
    public var isSupportsTurn: Bool { self == .new || self == .open }
}
