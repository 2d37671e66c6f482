import SSHTransport

extension TransportError.Code {
    /// Whether another try may help: nothing was refused, and the script cannot have started.
    var isRetriable: Bool {
        switch self {
        case .unreachable, .nameNotResolved, .channelRefused: true
        case .deadlinePassed(let phase), .closedMidway(let phase): phase.isBeforeStart
        case .notSSH, .hostKeyChanged, .keyExchangeFailed, .passRefused, .commandRefused, .outputFlood,
            .protocolViolation, .cancelled, .unsupportedLibrary, .invalidRequest:
            false
        }
    }
}

extension Phase {
    /// Whether the machine cannot have accepted the script yet.
    fileprivate var isBeforeStart: Bool {
        switch self {
        case .connect, .banner, .keyExchange, .authentication, .open: true
        default: false
        }
    }
}
