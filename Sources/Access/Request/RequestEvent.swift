/// What can happen to an access request.
public enum RequestEvent: Hashable, Sendable {
    /// A contact approved with a valid code.
    case approve
    /// A contact declined with a valid code.
    case decline
    /// The agent took it back.
    case withdraw
    /// A contact stopped it with the follow handle.
    case stop
    /// A supervisor locked the machine or the agent.
    case lock
    /// 24 hours (setting) passed without an answer.
    case lapse
    /// The approved duration is over.
    case expire
    /// A session was opened under a pass.
    case sessionBegan
    /// The script was accepted by the machine: a collection's consent is spent.
    case scriptStarted
    /// The session ended; `isComplete` tells whether it did what was approved.
    case sessionEnded(isComplete: Bool)
    /// The session could not be opened or broke.
    case sessionFailed(isRetriable: Bool)
    /// The server was not running when this request was live.
    case interrupted
}
