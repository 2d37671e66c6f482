public import Regulation

/// The life of a ticket: new → open → waiting (for what) → answered → closed → open again.
///
/// A pure state machine; what a step means for the clocks is its answer. The client's words are never refused: they open
/// a closed ticket again.
public struct TicketLife: Hashable, Sendable {
    /// Where the ticket stands.
    public private(set) var state: TicketState

    /// A ticket that has just arrived.
    public init() {
        state = .new
    }

    /// A ticket that stands somewhere.
    public init(_ state: TicketState) {
        self.state = state
    }

    /// Takes a step.
    ///
    /// - Returns: what it is to the clocks, in order; empty where it is nothing to them.
    /// - Throws: ``TicketLifeError``; the state is then as it was.
    public mutating func take(_ step: TicketStep) throws(TicketLifeError) -> [ClockEvent.Kind] {
        if state == .closed {
            switch step {
            case .clientWrote, .reopened: break
            case .closed, .merged: throw .closedAlready
            default: throw .closed
            }
        }
        switch step {
        case .clientWrote: return hearClient()
        case .takenUp:
            if state == .new { state = .open }
            return []
        case .replied:
            // Who answers while a release is awaited has not made the release come.
            if case .waiting = state { return [.reacted] }
            state = .answered
            return [.reacted]
        case .waits(let whom):
            guard whom != .nobody else { return try take(.resumed) }
            state = .waiting(whom)
            return [.waits(for: whom)]
        case .resumed:
            // What was answered for good can be taken up again as well: a question that turns out to be covered after all.
            guard !state.isSupportsTurn else { throw .notWaiting }
            state = .open
            return [.resumed]
        case .deferred(let reason): return hold(for: reason)
        case .closed, .merged:
            state = .closed
            return [.closed]
        case .reopened:
            guard state == .closed else { throw .notClosed }
            state = .open
            return [.reopened]
        }
    }

    private mutating func hearClient() -> [ClockEvent.Kind] {
        switch state {
        case .new, .open: break
        // The client's words end the waiting for the client, and no other.
        case .waiting(.client), .answered, .closed: state = .open
        case .waiting: break
        }
        return [.clientWrote]
    }

    private mutating func hold(for reason: DeferralReason) -> [ClockEvent.Kind] {
        switch reason.effect {
        case .nothingRunsUntilClientWrites, .onlyAdditionalInformationRuns:
            state = .waiting(reason.waitsFor)
            return [.reacted, .waits(for: reason.waitsFor)]
        case .endsTheTicket:
            state = .answered
            return [.reacted]
        }
    }
}
