/// What agents are told of an open clock.
enum DeadlineAlert: Sendable {
    /// Its deadline comes near, and something can still be done.
    case near
    /// Its deadline has passed.
    case overdue
}
