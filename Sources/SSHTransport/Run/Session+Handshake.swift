import CLibSSH
import Glibc
import OpenSSHFormats

extension Session {
    /// The most bytes that may come before the version line; `sshd` sends none, RFC 4253 allows any number.
    private static let preambleLimit: UInt64 = 8192

    /// A libssh session over the connection, with everything set that could make it read a file of this machine.
    func openSession(over connection: borrowing Descriptor) throws(TransportError) -> SessionHandle {
        guard let session = SessionHandle() else { throw failure(.unreachable, "out of memory") }
        let hostKeys = Algorithms.hostKey(endpoint.hostKey.algorithm) ?? ""
        let texts: [(ssh_options_e, String)] = [
            // The name is used for nothing but known hosts, which are not.
            (SSH_OPTIONS_HOST, "machine"), (SSH_OPTIONS_SSH_DIR, "/dev/null"),
            (SSH_OPTIONS_KNOWNHOSTS, "/dev/null"), (SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null"),
            (SSH_OPTIONS_KEY_EXCHANGE, Algorithms.keyExchange), (SSH_OPTIONS_HOSTKEYS, hostKeys),
            (SSH_OPTIONS_CIPHERS_C_S, Algorithms.ciphers), (SSH_OPTIONS_CIPHERS_S_C, Algorithms.ciphers),
            (SSH_OPTIONS_HMAC_C_S, Algorithms.authentication), (SSH_OPTIONS_HMAC_S_C, Algorithms.authentication),
            (SSH_OPTIONS_PUBLICKEY_ACCEPTED_TYPES, Algorithms.certificates), (SSH_OPTIONS_COMPRESSION, "no"),
        ]
        let isSet =
            session.set(SSH_OPTIONS_PROCESS_CONFIG, 0) && session.set(SSH_OPTIONS_NODELAY, 1)
            && texts.allSatisfy { session.set($0, $1) }
        guard isSet else { throw failure(.unsupportedLibrary, session.errorText, hints: [.libraryUpdate]) }
        guard session.set(SSH_OPTIONS_USER, endpoint.user) else {
            throw TransportError(.invalidRequest, subject: "the account", detail: session.errorText)
        }
        guard session.attach(to: connection) else { throw failure(.unreachable, "out of descriptors") }
        return session
    }

    /// From the first byte to a key exchange with the machine whose key is pinned.
    func shakeHands(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor
    ) async throws(TransportError) {
        while true {
            let (status, mismatch) = session.connect()
            connection.makeNonBlocking()
            if phase == .banner, let line = session.version {
                version = line
                enter(.keyExchange)
            }
            if status == SSH_OK { break }
            guard status == SSH_AGAIN else { throw handshakeFailure(session, connection, mismatch) }
            guard phase != .banner || session.bytesRead <= Self.preambleLimit else {
                throw failure(.notSSH, "it sent \(session.bytesRead) bytes without a version line")
            }
            try checkPackets(session)
            try await waitForSession(session, connection)
            if phase == .banner, firstBytes.isEmpty { firstBytes = connection.peek(256) }
        }
        try checkHostKey(session)
        guard session.joinEvent() else { throw failure(.protocolViolation, session.errorText) }
    }

    /// Ends a session whose machine sends more packets without data than any honest one.
    func checkPackets(_ session: borrowing SessionHandle, dataPackets: UInt64 = 0) throws(TransportError) {
        let allowance = Self.packetAllowance + UInt64(run.input.count / 64)
        guard session.packetsRead - min(dataPackets, session.packetsRead) <= allowance else {
            throw failure(.protocolViolation, "more than \(allowance) requests and answers that nobody asked for")
        }
    }
}

extension Session {
    private func checkHostKey(_ session: borrowing SessionHandle) throws(TransportError) {
        guard let key = unsafe KeyHandle(ofServer: session.raw), let base64 = key.publicBase64() else {
            throw failure(.keyExchangeFailed, "the machine's host key cannot be read")
        }
        let type = endpoint.hostKey.line.split(separator: " ").first ?? ""
        guard "\(type) \(base64)" != endpoint.hostKey.line else { return }
        let offered = try? SSHPublicKey(line: "\(type) \(base64)")
        throw hostKeyChanged(offered: offered?.fingerprint)
    }

    private func hostKeyChanged(offered: String?) -> TransportError {
        failure(
            .hostKeyChanged(expected: endpoint.hostKey.fingerprint, offered: offered),
            hints: [.hostReinstalledOrIntercepted]
        )
    }

    private func handshakeFailure(
        _ session: borrowing SessionHandle,
        _ connection: borrowing Descriptor,
        _ mismatch: String
    ) -> TransportError {
        guard phase == .keyExchange else { return bannerFailure() }
        guard version.hasPrefix("SSH-2.") || version.hasPrefix("SSH-1.99-") else {
            return failure(.notSSH, "it speaks \(version)")
        }
        if !mismatch.isEmpty {
            // What follows the method's name are lists of the machine's: only the beginning can be relied on.
            guard !mismatch.hasPrefix(ErrorLog.mismatch + "server host key algo:") else {
                return hostKeyChanged(offered: nil)
            }
            return failure(.keyExchangeFailed, mismatch, hints: [.oldOrRestrictedServer])
        }
        let failure = breakdown(session, connection)
        guard case .protocolViolation = failure.code else { return failure }
        return self.failure(.keyExchangeFailed, failure.detail, hints: [.oldOrRestrictedServer])
    }

    private func bannerFailure() -> TransportError {
        let line = RemoteText.clean(firstBytes.prefix { $0 != 0x0A && $0 != 0x0D })
        if firstBytes.isEmpty {
            return failure(.closedMidway(.banner), hints: [.tooManyConnections, .penaltyBox, .addressAndFirewall])
        }
        // The two lines that sshd itself sends before it hangs up.
        if line.hasPrefix("Exceeded MaxStartups") {
            return failure(.closedMidway(.banner), line, hints: [.tooManyConnections])
        }
        if line.hasPrefix("Not allowed at this time") {
            return failure(.closedMidway(.banner), line, hints: [.penaltyBox])
        }
        return failure(.notSSH, "it said: \(line)", hints: [.addressAndFirewall])
    }
}
