import Access
import SSHTransport

extension SessionFailure {
    /// What the transport says, as it is kept with the request.
    init(_ error: TransportError) {
        self.init(
            Code(error.code),
            phase: error.code.phase.map(Phase.init),
            address: error.namesMachine ? error.subject : nil,
            expected: error.code.hostKeys?.expected,
            offered: error.code.hostKeys?.offered,
            words: error.quotedWords,
            checks: error.hints.map(Check.init)
        )
    }
}

extension SessionFailure.Code {
    fileprivate init(_ code: TransportError.Code) {
        self =
            switch code {
            case .unreachable: .unreachable
            case .nameNotResolved: .nameNotResolved
            case .notSSH: .notSSH
            case .deadlinePassed: .deadlinePassed
            case .hostKeyChanged(_, .some): .hostKeyChanged
            case .hostKeyChanged(_, nil): .hostKeyMissing
            case .keyExchangeFailed: .keyExchangeFailed
            case .passRefused: .passRefused
            case .channelRefused: .channelRefused
            case .commandRefused: .commandRefused
            case .closedMidway: .connectionClosed
            case .outputFlood: .errorFlood
            case .protocolViolation: .protocolViolation
            case .cancelled: .cancelled
            case .unsupportedLibrary: .unsupportedLibrary
            case .invalidRequest: .invalidRequest
            }
    }
}

extension SessionFailure.Phase {
    fileprivate init(_ phase: Phase) {
        self =
            switch phase {
            case .connect: .connect
            case .banner: .banner
            case .keyExchange: .keyExchange
            case .authentication: .authentication
            case .open: .open
            case .exec: .exec
            case .output: .output
            case .total: .total
            }
    }
}

extension SessionFailure.Check {
    fileprivate init(_ hint: TransportError.Hint) {
        self =
            switch hint {
            case .addressAndFirewall: .addressAndFirewall
            case .nameSpelling: .nameSpelling
            case .clockSkew: .clockSkew
            case .validityWindow: .validityWindow
            case .principal: .principal
            case .trustLine: .trustLine
            case .sourceAddress: .sourceAddress
            case .account: .account
            case .publickeyDisabled: .publickeyDisabled
            case .secondFactor: .secondFactor
            case .penaltyBox: .penaltyBox
            case .tooManyConnections: .tooManyConnections
            case .hostReinstalledOrIntercepted: .hostReinstalledOrIntercepted
            case .oldOrRestrictedServer: .oldOrRestrictedServer
            case .forcedCommand: .forcedCommand
            case .sessionsForbidden: .sessionsForbidden
            case .slowMachineOrLine: .slowMachineOrLine
            case .libraryUpdate: .libraryUpdate
            }
    }
}

extension TransportError.Code {
    fileprivate var phase: Phase? {
        switch self {
        case .deadlinePassed(let phase), .closedMidway(let phase): phase
        default: nil
        }
    }

    fileprivate var hostKeys: (expected: String, offered: String?)? {
        if case .hostKeyChanged(let expected, let offered) = self { (expected, offered) } else { nil }
    }
}

extension TransportError {
    /// Whether the subject is a machine's address, not a part of the request or a library.
    fileprivate var namesMachine: Bool { code != .invalidRequest && !subject.hasPrefix("libssh ") }

    /// What is shown as a quotation: the machine's own words without the transport's lead, or what cannot be used.
    fileprivate var quotedWords: String {
        guard namesMachine else { return detail.isEmpty ? subject : "\(subject): \(detail)" }
        let lead = ["it said: ", "it speaks "].first { detail.hasPrefix($0) } ?? ""
        return String(detail.dropFirst(lead.count))
    }
}
