/// The life of an access request, as a pure value: an event changes the state and returns what follows from it.
///
/// `requested → approved | declined | withdrawn | lapsed`; `approved → active | expired | revoked | withdrawn | failed`;
/// `active → approved` (interactive and files: the consent outlives the session) `| completed | expired | revoked |
/// withdrawn | failed`. An event that a state doesn't take is refused and changes nothing.
public struct RequestLife: Hashable, Sendable, Codable {
    /// The most sessions that one collection's consent pays for when they fail before the script starts:
    /// the first try and three more.
    public static let mostAttempts = 4

    /// What was asked for.
    public let scope: Scope
    /// Where the request stands.
    public private(set) var state: RequestState
    /// How many sessions were begun under the consent.
    public private(set) var attempts: Int
    /// Whether the script of a collection has started, after which nothing may run again.
    public private(set) var isSpent: Bool

    /// A request as it is stored, or a new one.
    public init(scope: Scope, state: RequestState = .requested, attempts: Int = 0, isSpent: Bool = false) {
        self.scope = scope
        self.state = state
        self.attempts = attempts
        self.isSpent = isSpent
    }

    /// Takes an event.
    ///
    /// - Returns: what `Broker` has to do.
    /// - Throws: ``Refusal/Code/wrongState`` when the state doesn't take the event.
    public mutating func take(_ event: RequestEvent) throws(Refusal) -> [RequestAction] {
        switch (state, event) {
        case (.requested, .approve):
            state = .approved
            return scope == .collection ? [.beginSession, .tellAgent] : [.tellAgent]
        case (.requested, .decline): return end(as: .declined, [.voidCredentials, .tellAgent])
        case (.requested, .withdraw): return end(as: .withdrawn, [.voidCredentials, .writeClosingMessage])
        case (.requested, .lapse): return end(as: .lapsed, [.voidCredentials, .tellAgent])
        case (.requested, .lock), (.requested, .stop): return end(as: .revoked, [.voidCredentials, .tellAgent])

        case (.approved, .sessionBegan):
            guard scope.outlivesSession || (attempts < Self.mostAttempts && !isSpent) else { throw refusal(of: event) }
            state = .active
            attempts += 1
            return []
        case (.approved, .sessionFailed): return end(as: .failed, [.voidCredentials, .writeClosingMessage, .tellAgent])

        case (.active, .scriptStarted):
            isSpent = true
            return []
        case (.active, .sessionEnded(let isComplete)):
            if scope.outlivesSession {
                state = .approved
                return []
            }
            return end(
                as: isComplete ? .completed : .failed,
                [.voidCredentials, .writeClosingMessage, .tellAgent]
            )
        case (.active, .sessionFailed(let isRetriable)):
            if scope.outlivesSession || (isRetriable && !isSpent && attempts < Self.mostAttempts) {
                state = .approved
                return scope.outlivesSession ? [.tellAgent] : [.retrySession(attempt: attempts + 1)]
            }
            return end(as: .failed, [.voidCredentials, .writeClosingMessage, .tellAgent])

        case (.approved, .withdraw), (.active, .withdraw): return cut(as: .withdrawn)
        case (.approved, .stop), (.active, .stop), (.approved, .lock), (.active, .lock): return cut(as: .revoked)
        case (.approved, .expire), (.active, .expire): return cut(as: .expired)
        case (.approved, .interrupted), (.active, .interrupted):
            return end(as: .failed, [.voidCredentials, .writeClosingMessage, .tellAgent])

        default: throw refusal(of: event)
        }
    }

    private mutating func end(as final: RequestState, _ actions: [RequestAction]) -> [RequestAction] {
        state = final
        return actions
    }

    private mutating func cut(as final: RequestState) -> [RequestAction] {
        let isLive = state == .active
        state = final
        return (isLive ? [.endSession] : []) + [.voidCredentials, .writeClosingMessage, .tellAgent]
    }

    private func refusal(of event: RequestEvent) -> Refusal {
        Refusal(.wrongState, ["state": state.rawValue, "event": event.name])
    }
}

extension RequestEvent {
    /// The event's name in refusals.
    public var name: String {
        switch self {
        case .approve: "approve"
        case .decline: "decline"
        case .withdraw: "withdraw"
        case .stop: "stop"
        case .lock: "lock"
        case .lapse: "lapse"
        case .expire: "expire"
        case .sessionBegan: "session began"
        case .scriptStarted: "script started"
        case .sessionEnded: "session ended"
        case .sessionFailed: "session failed"
        case .interrupted: "interrupted"
        }
    }
}
