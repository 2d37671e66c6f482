import CLibSSH

extension Session {
    /// What a machine says to an offer.
    enum Answer {
        case letIn, asksBack, refuses
    }

    /// Offers the pass, once.
    func authenticate(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        _ proof: borrowing Proof
    ) async throws(TransportError) {
        switch proof {
        case .password(let secret):
            try await authenticate(session, connection, with: secret)
        case .key(let key):
            let (line, key) = unsafe (session.raw, key.raw)
            let answer = try await answer(session, connection) { unsafe ssh_userauth_publickey(line, nil, key) }
            guard answer == .letIn else { throw certificateRefused(session) }
        }
    }

    /// Repeats a call of libssh that offers something until the machine has answered.
    func answer(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        to offer: () -> CInt
    ) async throws(TransportError) -> Answer {
        while true {
            switch offer() {
            case SSH_AUTH_SUCCESS.rawValue: return .letIn
            case SSH_AUTH_INFO.rawValue: return .asksBack
            case SSH_AUTH_DENIED.rawValue: return .refuses
            case SSH_AUTH_PARTIAL.rawValue: throw failure(.passRefused, version, hints: [.secondFactor])
            case SSH_AUTH_AGAIN.rawValue where !session.isBroken: break
            default: throw breakdown(session, connection)
            }
            try checkPackets(session)
            try await waitForSession(session, connection)
        }
    }

    private func certificateRefused(_ session: borrowing SessionHandle) -> TransportError {
        if !session.methods.isEmpty, !session.methods.contains(.publicKey) {
            return failure(.passRefused, version, hints: [.publickeyDisabled])
        }
        return failure(
            .passRefused,
            version,
            hints: [.clockSkew, .validityWindow, .trustLine, .principal, .sourceAddress, .account, .penaltyBox]
        )
    }
}
