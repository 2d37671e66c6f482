/// What follows from an event: carried out by `Broker`, in this order.
public enum RequestAction: Hashable, Sendable {
    /// Start the collection now.
    case beginSession
    /// Start the collection again, after a pause.
    case retrySession(attempt: Int)
    /// Cut what runs on the machine, within two seconds.
    case endSession
    /// The pass and every undecided code are dead.
    case voidCredentials
    /// Tell the contact what was done, what was kept and what to remove.
    case writeClosingMessage
    /// Tell the agents.
    case tellAgent
}
