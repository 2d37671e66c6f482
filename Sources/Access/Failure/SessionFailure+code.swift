extension SessionFailure {
    /// What happened. Raw values are stored and stand in the JSON of every face: they never change.
    public enum Code: String, Codable, Sendable, CaseIterable {
        /// Nothing answers at the address.
        case unreachable
        /// The host name has no address.
        case nameNotResolved = "name_not_resolved"
        /// What answers does not speak SSH 2.
        case notSSH = "not_ssh"
        /// A step took longer than its deadline.
        case deadlinePassed = "deadline_passed"
        /// The machine has another host key than the pinned one.
        case hostKeyChanged = "host_key_changed"
        /// The machine has no host key of the pinned type.
        case hostKeyMissing = "host_key_missing"
        /// No algorithms in common, or the exchange failed.
        case keyExchangeFailed = "key_exchange_failed"
        /// The machine does not accept the pass.
        case passRefused = "pass_refused"
        /// The machine does not open a channel.
        case channelRefused = "channel_refused"
        /// The machine does not run the command.
        case commandRefused = "command_refused"
        /// The machine closed the connection.
        case connectionClosed = "connection_closed"
        /// Standard error went far beyond its cap.
        case errorFlood = "error_flood"
        /// Standard output went beyond its cap, and the session was cut.
        case outputFlood = "output_flood"
        /// The machine breaks the protocol.
        case protocolViolation = "protocol_violation"
        /// Somebody stopped the run.
        case cancelled
        /// The installed libssh is not safe to use.
        case unsupportedLibrary = "unsupported_library"
        /// The machine's record, the pass or the command cannot be used; nothing was sent.
        case invalidRequest = "invalid_request"
        /// The server was restarted while the session was live.
        case interrupted
        /// The frames that came are another plan's.
        case otherPlan = "other_plan"
        /// The bootstrap got another script than the approved one, and ran nothing.
        case scriptNotReceived = "script_not_received"
        /// The machine's gate did not run the consent.
        case gateRefused = "gate_refused"
        /// No frame of the runner came: the machine ran something else.
        case runnerNotSeen = "runner_not_seen"
        /// The output ended before the runner's last frame.
        case outputTruncated = "output_truncated"
        /// Anything else; what is known of it stands in the quoted words.
        case other
    }

    /// The step of a run in which it happened.
    public enum Phase: String, Codable, Sendable, CaseIterable {
        /// Name lookup and TCP.
        case connect
        /// The machine's version line.
        case banner
        /// Key exchange and host key.
        case keyExchange = "key_exchange"
        /// The pass is offered.
        case authentication
        /// The channel is asked for.
        case open
        /// The command is asked for.
        case exec
        /// The command runs.
        case output
        /// The run as a whole.
        case total
    }

    /// Something that a person can look at.
    public enum Check: String, Codable, Sendable, CaseIterable {
        case addressAndFirewall = "address_and_firewall"
        case nameSpelling = "name_spelling"
        case clockSkew = "clock_skew"
        case validityWindow = "validity_window"
        case principal
        case trustLine = "trust_line"
        case sourceAddress = "source_address"
        case account
        case publickeyDisabled = "publickey_disabled"
        case secondFactor = "second_factor"
        case penaltyBox = "penalty_box"
        case tooManyConnections = "too_many_connections"
        case hostReinstalledOrIntercepted = "host_reinstalled_or_intercepted"
        case oldOrRestrictedServer = "old_or_restricted_server"
        case forcedCommand = "forced_command"
        case sessionsForbidden = "sessions_forbidden"
        case slowMachineOrLine = "slow_machine_or_line"
        case libraryUpdate = "library_update"
    }
}
