/// Why a run did not come to its end.
///
/// The code says what happened, the context where, and the hints what a person can look at: OpenSSH itself answers
/// nothing but "Permission denied" to most of it.
public struct TransportError: Error, Hashable, Sendable {
    /// What happened.
    public enum Code: Hashable, Sendable {
        /// Nothing answers at the address.
        case unreachable
        /// The host name has no address.
        case nameNotResolved
        /// Something answers, and it does not speak SSH 2.
        case notSSH
        /// A step took longer than its deadline.
        case deadlinePassed(Phase)
        /// The machine has another host key than the pinned one; nothing was offered to it. `offered` is absent when
        /// it has none of the pinned type.
        case hostKeyChanged(expected: String, offered: String?)
        /// The machine and the broker have no algorithm in common, or the exchange failed.
        case keyExchangeFailed
        /// The machine does not accept the pass.
        case passRefused
        /// The machine does not open a channel.
        case channelRefused
        /// The machine does not run the command.
        case commandRefused
        /// The connection ended in this step.
        case closedMidway(Phase)
        /// Standard error went far beyond its cap.
        case outputFlood
        /// The machine sent what the protocol does not allow, or answers that nobody asked for without end.
        case protocolViolation
        /// The caller stopped the run.
        case cancelled
        /// The installed libssh is not safe to use.
        case unsupportedLibrary
        /// The endpoint, credential or command cannot be used; nothing was sent.
        case invalidRequest
    }

    /// Something that a person can check.
    public enum Hint: String, Hashable, Sendable, CaseIterable {
        case addressAndFirewall, nameSpelling
        case clockSkew, validityWindow, principal, trustLine, sourceAddress, account, publickeyDisabled, secondFactor
        case penaltyBox, tooManyConnections
        case hostReinstalledOrIntercepted, oldOrRestrictedServer
        case forcedCommand, sessionsForbidden
        case slowMachineOrLine, libraryUpdate
    }

    /// What happened.
    public var code: Code
    /// Where: `user@host:port`, or the part of the request that cannot be used.
    public var subject: String
    /// Why, in the machine's or the library's words, cleaned and at most 200 characters; may be empty.
    public var detail: String
    /// What to check, the likeliest first.
    public var hints: [Hint]

    /// An error with its hints.
    public init(_ code: Code, subject: String, detail: String = "", hints: [Hint] = []) {
        self.code = code
        self.subject = subject
        self.detail = detail
        self.hints = hints
    }
}
