import CLibSSH
import Cryptography

extension Session {
    /// The most rounds of keyboard-interactive: one with the password's prompt, and some in which PAM only says
    /// something.
    private static let rounds = 4
    /// The longest password that is offered, in bytes.
    private static let longestPassword = 1024

    /// Lets the machine ask for a leased password, and offers it at most once.
    ///
    /// The request without a method comes first, as in OpenSSH's own client: its answer names the methods.
    func authenticate(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        with secret: OneTimeSecret
    ) async throws(TransportError) {
        let line = unsafe session.raw
        let first = try await answer(session, connection) { unsafe ssh_userauth_none(line, nil) }
        if first == .letIn { return }
        if session.methods.contains(.password) {
            try await offerPassword(session, connection, secret)
        } else if session.methods.contains(.keyboardInteractive) {
            try await answerQuestions(session, connection, secret)
        } else {
            throw failure(.passRefused, "\(version) takes neither a password nor keyboard-interactive")
        }
    }

    private func offerPassword(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        _ secret: OneTimeSecret
    ) async throws(TransportError) {
        let line = unsafe session.raw
        // The first call sends the password; those that follow only look for the answer and leave theirs alone.
        var status: CInt? = try unsafe lend(secret) { unsafe ssh_userauth_password(line, nil, $0) }
        do throws(TransportError) {
            let answer = try await answer(session, connection) {
                defer { status = nil }
                return status ?? (unsafe ssh_userauth_password(line, nil, ""))
            }
            guard answer == .letIn else { throw passwordRefused() }
        } catch {
            // The number of SSH_MSG_USERAUTH_PASSWD_CHANGEREQ, which libssh takes from nobody.
            guard error.code == .protocolViolation, error.detail.hasSuffix("(type 60)") else { throw error }
            throw failure(.passRefused, "the password has expired: the machine asks for a new one", hints: [.account])
        }
    }

    private func answerQuestions(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        _ secret: OneTimeSecret
    ) async throws(TransportError) {
        let line = unsafe session.raw
        var isAnswered = false
        for _ in 0..<Self.rounds {
            switch try await answer(session, connection, to: { unsafe ssh_userauth_kbdint(line, nil, nil) }) {
            case .letIn: return
            case .refuses: throw passwordRefused()
            case .asksBack: break
            }
            // No question: an answer without answers, which the next round sends.
            if unsafe ssh_userauth_kbdint_getnprompts(line) == 0 { continue }
            guard !isAnswered, session.asksOneHiddenQuestion else { throw asksForMore(session) }
            isAnswered = true
            guard try unsafe lend(secret, { unsafe ssh_userauth_kbdint_setanswer(line, 0, $0) }) == 0 else {
                throw failure(.protocolViolation, session.errorText)
            }
        }
        throw failure(.passRefused, "it asks on and on", hints: [.secondFactor])
    }

    /// Takes the secret for one call, after which it is overwritten.
    private func lend(
        _ secret: OneTimeSecret,
        _ call: (UnsafePointer<CChar>) -> CInt
    ) throws(TransportError) -> CInt {
        guard let bytes = secret.take() else {
            throw TransportError(.invalidRequest, subject: "the password", detail: "it was used before")
        }
        guard (1...Self.longestPassword).contains(bytes.count), let status = unsafe bytes.withCString(call) else {
            let form = "it must have 1 to \(Self.longestPassword) bytes and no NUL"
            throw TransportError(.invalidRequest, subject: "the password", detail: form)
        }
        return status
    }

    private func passwordRefused() -> TransportError {
        failure(
            .passRefused,
            "\(version): the password is wrong or the account may not log in; it was offered once",
            hints: [.account, .penaltyBox]
        )
    }

    private func asksForMore(_ session: borrowing SessionHandle) -> TransportError {
        failure(.passRefused, "it asks for more than one password: \(session.firstPrompt)", hints: [.secondFactor])
    }
}
