import Access
import Testing

/// The life of DESIGN §3, written out as a table and compared with the machine for every state and event.
struct RequestLifeTests {
    static let events: [RequestEvent] = [
        .approve, .decline, .withdraw, .stop, .lock, .lapse, .expire, .sessionBegan, .scriptStarted,
        .sessionEnded(isComplete: true), .sessionEnded(isComplete: false), .sessionFailed(isRetriable: true),
        .sessionFailed(isRetriable: false), .interrupted,
    ]

    /// State, event, and the state that the design gives; pairs that are not here have to be refused.
    static let collection: [RequestState: [RequestEvent: RequestState]] = [
        .requested: [
            .approve: .approved, .decline: .declined, .withdraw: .withdrawn, .lapse: .lapsed, .lock: .revoked,
            .stop: .revoked,
        ],
        .approved: [
            .sessionBegan: .active, .withdraw: .withdrawn, .stop: .revoked, .lock: .revoked, .expire: .expired,
            .interrupted: .failed, .sessionFailed(isRetriable: true): .failed,
            .sessionFailed(isRetriable: false): .failed,
        ],
        .active: [
            .scriptStarted: .active, .sessionEnded(isComplete: true): .completed,
            .sessionEnded(isComplete: false): .failed, .sessionFailed(isRetriable: true): .approved,
            .sessionFailed(isRetriable: false): .failed, .withdraw: .withdrawn, .stop: .revoked, .lock: .revoked,
            .expire: .expired, .interrupted: .failed,
        ],
    ]

    @Test(arguments: RequestState.allCases, events)
    func `a collection takes exactly the events of the design`(state: RequestState, event: RequestEvent) throws {
        var life = RequestLife(scope: .collection, state: state)
        guard let expected = Self.collection[state]?[event] else {
            let refusal = #expect(throws: Refusal.self) { try life.take(event) }
            #expect(refusal?.code == .wrongState)
            #expect(life == RequestLife(scope: .collection, state: state), "a refused event changes nothing")
            return
        }
        _ = try life.take(event)
        #expect(life.state == expected)
    }

    @Test(arguments: [Scope.files, .interactive], events)
    func `a consent for files or a shell outlives its sessions`(scope: Scope, event: RequestEvent) throws {
        var life = RequestLife(scope: scope, state: .active)
        switch event {
        case .sessionEnded, .sessionFailed:
            _ = try life.take(event)
            #expect(life.state == .approved)
        case .withdraw, .stop, .lock, .expire, .interrupted:
            let actions = try life.take(event)
            #expect(life.state.isFinal)
            #expect(actions.contains(.voidCredentials))
        case .scriptStarted: _ = try life.take(event)
        default: #expect(throws: Refusal.self) { try life.take(event) }
        }
    }

    @Test(arguments: RequestState.allCases.filter(\.isFinal), events)
    func `nothing follows a final state`(state: RequestState, event: RequestEvent) {
        var life = RequestLife(scope: .interactive, state: state)
        #expect(throws: Refusal.self) { try life.take(event) }
    }

    @Test(arguments: [RequestEvent.withdraw, .stop, .lock, .expire])
    func `what ends a live request cuts its session, voids the pass and tells the contact`(event: RequestEvent) throws {
        var life = RequestLife(scope: .collection, state: .active)
        let actions = try life.take(event)
        #expect(actions.first == .endSession)
        #expect(Set(actions).isSuperset(of: [.endSession, .voidCredentials, .writeClosingMessage]))
    }

    @Test func `a session that fails before its script starts is tried three times more, then never again`() throws {
        var life = RequestLife(scope: .collection, state: .approved)
        for attempt in 1...4 {
            _ = try life.take(.sessionBegan)
            let actions = try life.take(.sessionFailed(isRetriable: true))
            #expect(actions.first == (attempt < 4 ? .retrySession(attempt: attempt + 1) : .voidCredentials))
        }
        #expect(life.state == .failed)
    }

    @Test func `a consent is spent when its script starts`() throws {
        var life = RequestLife(scope: .collection, state: .approved)
        _ = try life.take(.sessionBegan)
        _ = try life.take(.scriptStarted)
        let actions = try life.take(.sessionFailed(isRetriable: true))
        #expect(life.state == .failed)
        #expect(!actions.contains { if case .retrySession = $0 { true } else { false } })
    }

    @Test func `approving a collection starts it at once, approving a shell waits for the agent`() throws {
        var collection = RequestLife(scope: .collection)
        #expect(try collection.take(.approve).contains(.beginSession))
        var shell = RequestLife(scope: .interactive)
        #expect(try !shell.take(.approve).contains(.beginSession))
    }
}
