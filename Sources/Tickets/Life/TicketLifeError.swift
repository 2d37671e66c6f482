/// Why a step can't be taken with a ticket.
public enum TicketLifeError: Error, Hashable, Sendable {
    /// It is closed. What to do: open it again first.
    case closed
    /// It was closed before.
    case closedAlready
    /// It isn't closed, and can't be opened again.
    case notClosed
    /// It waits for nobody.
    case notWaiting
}
