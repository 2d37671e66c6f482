/// A step of a run: which deadline passed, where a connection broke, how long each took.
public enum Phase: String, Sendable, Hashable, CaseIterable {
    /// Name lookup and TCP.
    case connect
    /// The machine's version line.
    case banner
    /// Key exchange and host key.
    case keyExchange
    /// The pass is offered.
    case authentication
    /// The channel is asked for.
    case open
    /// The command is asked for; it has not begun.
    case exec
    /// The command runs.
    case output
    /// The run as a whole.
    case total
}

extension Phase: CustomStringConvertible {
    /// English words for errors: "the key exchange".
    public var description: String {
        switch self {
        case .connect: "the connection"
        case .banner: "the SSH version line"
        case .keyExchange: "the key exchange"
        case .authentication: "the authentication"
        case .open: "the opening of the channel"
        case .exec: "the start of the command"
        case .output: "the command's output"
        case .total: "the run as a whole"
        }
    }
}
