import Ledger
import Regulation
import Store

extension Event {
    /// What the event is to its ticket's clocks; empty where it is nothing to them.
    ///
    /// The ledger's own events are what the clocks are read from, so that nothing has to be kept in step with them.
    var clockEvents: [ClockEvent] {
        let kinds: [ClockEvent.Kind] =
            switch kind {
            case .ticketOpened: [.opened]
            case .ticketAcknowledged: [.acknowledged]
            case .ticketWritten: [.clientWrote]
            case .ticketReplied: [.reacted]
            case .ticketWaits: opening["waits_for"].flatMap(Waiting.init).map { [.waits(for: $0)] } ?? []
            case .ticketResumed: [.resumed]
            case .ticketDeferred:
                [.reacted] + (opening["waits_for"].flatMap(Waiting.init).map { [.waits(for: $0)] } ?? [])
            case .ticketClosed, .ticketMerged: [.closed]
            case .ticketReopened: [.reopened]
            default: []
            }
        let instant = Instant(at)
        return kinds.map { ClockEvent($0, at: instant) }
    }
}
