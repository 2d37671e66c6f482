import Access
import Desk
import Logging
import Store

extension Broker {
    /// Takes an event into a request's life, inside a transaction: state, event, void codes, closing message.
    ///
    /// - Parameter failure: why, where the event is a failure.
    /// - Returns: what is left to do once the transaction is durable.
    /// - Throws: ``Refusal/Code/wrongState`` when the state doesn't take the event.
    func apply(
        _ event: RequestEvent,
        to request: AccessRequest,
        failure: SessionFailure? = nil,
        in transaction: Transaction
    ) throws -> Aftermath {
        guard let number = request.id else { throw StoreError.missingRow }
        var life = RequestLife(
            scope: request.scope,
            state: request.state,
            attempts: request.attempts,
            isSpent: request.isSpent
        )
        let actions = try life.take(event)
        var changed = request
        changed.state = life.state
        changed.attempts = life.attempts
        changed.isSpent = life.isSpent
        if life.state.isFinal {
            changed.endedAt = transaction.now
            changed.failure = failure
        }
        try transaction.update(changed)
        if let kind = EventKind(of: event, endingIn: life.state) {
            try transaction.record(
                kind,
                ticket: request.ticketId,
                request: number,
                try failure?.told ?? [:]
            )
        }
        if actions.contains(.voidCredentials) { try transaction.voidCodes(ofRequest: number) }
        if actions.contains(.writeClosingMessage) { try writeClosingMessages(for: changed, in: transaction) }
        return Aftermath(request: number, actions: actions)
    }

    /// Makes a change that cuts sessions; where the database takes no write, the sessions are cut all the same.
    ///
    /// - Parameter requests: the requests whose sessions the change would end.
    /// - Throws: what `change` throws; ``Refusal/Code/storageUnavailable`` that tells of the cut in place of the
    ///   store's own error.
    func cutting<Value: Sendable>(
        _ requests: [Int64],
        _ change: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await change()
        } catch let error as StoreError {
            guard !requests.isEmpty else { throw error }
            for request in requests { await live.end(request) }
            log.error("cut, and not written down", metadata: ["requests": "\(requests)", "error": "\(error)"])
            throw Refusal(.storageUnavailable, error.code.reason, ["cut": "yes"])
        }
    }

    /// Ends what has to end, and wakes the mail service. Called after the transaction is durable.
    func carryOut(_ aftermaths: [Aftermath]) async {
        for aftermath in aftermaths where aftermath.actions.contains(.endSession) {
            await live.end(aftermath.request)
        }
        for aftermath in aftermaths where aftermath.actions.contains(.voidCredentials) {
            heldKeys.forget(request: aftermath.request)
        }
        if !aftermaths.isEmpty { outbox.ring() }
    }
}

extension EventKind {
    /// The kind under which an event of a request's life is recorded; nil where its use case records more itself.
    init?(of event: RequestEvent, endingIn state: RequestState) {
        switch event {
        case .approve, .decline: return nil
        case .withdraw: self = .accessWithdrawn
        case .stop, .lock: self = .accessRevoked
        case .lapse: self = .accessLapsed
        case .expire: self = .accessExpired
        case .sessionBegan: self = .sessionBegan
        case .scriptStarted: self = .scriptStarted
        case .sessionEnded: self = state == .completed ? .accessCompleted : .sessionEnded
        case .sessionFailed, .interrupted: self = state == .failed ? .accessFailed : .sessionFailed
        }
    }
}
