import Foundation
import Ledger
import Regulation
import Store

extension Event {
    /// What the event is to its ticket's clocks; empty where it is nothing to them.
    ///
    /// The ledger's own events are what the clocks are read from, so that nothing has to be kept in step with them.
    var clockEvents: [ClockEvent] { kind.clockEvents(waitsFor: opening["waits_for"], at: at) }
}

extension EventKind {
    /// What an event of this kind is to its ticket's clocks.
    ///
    /// - Parameter waitsFor: its field of that name.
    func clockEvents(waitsFor: String?, at moment: Date) -> [ClockEvent] {
        let waiting = waitsFor.flatMap { Waiting(rawValue: $0) }.map { [ClockEvent.Kind.waits(for: $0)] } ?? []
        let kinds: [ClockEvent.Kind] =
            switch self {
            case .ticketOpened: [.opened]
            case .ticketAcknowledged: [.acknowledged]
            case .ticketWritten: [.clientWrote]
            case .ticketReplied: [.reacted]
            case .ticketWaits: waiting
            case .ticketResumed: [.resumed]
            case .ticketDeferred: [.reacted] + waiting
            case .ticketClosed, .ticketMerged: [.closed]
            case .ticketReopened: [.reopened]
            default: []
            }
        let instant = Instant(moment)
        return kinds.map { ClockEvent($0, at: instant) }
    }
}
