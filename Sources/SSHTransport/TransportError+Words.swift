extension TransportError: CustomStringConvertible {
    /// For logs, in English. People read what `Wording` makes of the code and the hints, in their own language.
    public var description: String {
        var text = "couldn't \(attempt) \(subject): \(cause)"
        if !detail.isEmpty { text += " (\(detail))" }
        if !hints.isEmpty { text += "; hint: check " + hints.map(\.description).joined(separator: ", ") }
        return text
    }

    private var attempt: String {
        switch code {
        case .unsupportedLibrary, .invalidRequest: "use"
        case .commandRefused, .outputFlood, .closedMidway(.output), .deadlinePassed(.output): "run the command on"
        default: "connect to"
        }
    }

    private var cause: String {
        switch code {
        case .unreachable: "nothing answers there"
        case .nameNotResolved: "the name has no address"
        case .notSSH: "what answers there does not speak SSH 2"
        case .deadlinePassed(let phase): "\(phase) took too long"
        case .hostKeyChanged(let expected, let offered?):
            "the machine has another host key: \(offered) instead of \(expected); nothing was sent to it"
        case .hostKeyChanged(let expected, nil):
            "the machine offers no host key of the pinned type (pinned is \(expected)); nothing was sent to it"
        case .keyExchangeFailed: "no secure connection could be agreed on"
        case .passRefused: "the machine does not accept the pass"
        case .channelRefused: "the machine does not open a session"
        case .commandRefused: "the machine refuses to run it"
        case .closedMidway(let phase): "the machine closed the connection during \(phase)"
        case .outputFlood: "it floods its error output"
        case .protocolViolation: "the machine breaks the SSH protocol"
        case .cancelled: "the run was stopped"
        case .unsupportedLibrary: "this libssh has known holes"
        case .invalidRequest: "it is malformed"
        }
    }
}

extension TransportError.Hint: CustomStringConvertible {
    /// What to look at, as the object of "check".
    public var description: String {
        switch self {
        case .addressAndFirewall: "the address, the port and the firewalls between"
        case .nameSpelling: "the spelling of the host name and the name servers"
        case .clockSkew: "whether the machine's clock is right, a pass is valid for two minutes only"
        case .validityWindow: "whether the pass has expired or is not yet valid"
        case .principal: "whether the trust line names this machine's principal"
        case .trustLine: "whether the trust line is in place and its expiry-time has not passed"
        case .sourceAddress: "whether the machine sees the broker under the pass's source address"
        case .account: "whether the account exists, is not locked, and owns its home and key file"
        case .publickeyDisabled: "whether PubkeyAuthentication and certificates are enabled in sshd_config"
        case .secondFactor: "AuthenticationMethods in sshd_config, which asks for more than a key"
        case .penaltyBox: "whether PerSourcePenalties (OpenSSH 9.8 and later) shut the broker out for a while"
        case .tooManyConnections: "MaxStartups, and whether somebody floods the machine with connections"
        case .hostReinstalledOrIntercepted: "with the client whether the machine was reinstalled"
        case .oldOrRestrictedServer: "whether the server allows curve25519-sha256 with AES-GCM, AES-CTR or ChaCha20"
        case .forcedCommand: "the forced command and the restrictions of the trust line"
        case .sessionsForbidden: "MaxSessions and ForceCommand in sshd_config"
        case .slowMachineOrLine: "the machine's load and the line"
        case .libraryUpdate: "for a security update of libssh, or override the check in the configuration"
        }
    }
}
