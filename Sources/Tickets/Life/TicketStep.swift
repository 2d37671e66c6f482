public import Regulation

/// What somebody does with a ticket.
public enum TicketStep: Hashable, Sendable {
    /// The client wrote or brought information, by whatever channel.
    case clientWrote
    /// A support employee took it up: was assigned, classified it, made a note.
    case takenUp
    /// A support employee answered the client.
    case replied
    /// The ticket waits for somebody from now on.
    case waits(for: Waiting)
    /// The waiting is over without a word of the client.
    case resumed
    /// The client was told one of the six reasons of clause 4.5.
    case deferred(DeferralReason)
    /// A support employee closed it.
    case closed
    /// A support employee opened it again.
    case reopened
    /// It is a duplicate: what it says belongs to another ticket, and it is closed.
    case merged

    /// The step's name, for whoever words a refusal.
    public var name: String {
        switch self {
        case .clientWrote: "clientWrote"
        case .takenUp: "takenUp"
        case .replied: "replied"
        case .waits: "waits"
        case .resumed: "resumed"
        case .deferred: "deferred"
        case .closed: "closed"
        case .reopened: "reopened"
        case .merged: "merged"
        }
    }
}
