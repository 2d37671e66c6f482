public import OpenSSHFormats

/// What a comparison of a machine's log with the ledger found.
public struct LoginComparison: Codable, Hashable, Sendable {
    /// Logins that a consent covers.
    public var covered = 0
    /// Logins of our authority that no consent covers.
    public var uncovered: [SSHDLogin] = []
    /// Logins with a serial that was accepted before, beyond the tries that were made with it.
    public var repeated: [SSHDLogin] = []
    /// Logins that a consent covers, and that ran another command than it allows.
    public var otherCommand: [SSHDLogin] = []
    /// Lines that may be logins by certificate, and that nobody can read wholly: cut ones, and ones of another form.
    public var unreadable: [String] = []
    /// How many of the covered logins have no command in the log: sshd writes it at `LogLevel VERBOSE`.
    public var withoutCommand = 0
    /// Logins into the machine's account under an authority that is neither ours nor one that the client named.
    public var strangers: [SSHDLogin] = []
    /// Other logins of other authorities, which are none of ours, by their fingerprints.
    public var others: [String: Int] = [:]

    /// Nothing yet.
    public init() {}

    /// Whether every login is one that was consented to, once, and ran what was approved where the log says what.
    public var isClean: Bool {
        uncovered.isEmpty && repeated.isEmpty && otherCommand.isEmpty && unreadable.isEmpty && strangers.isEmpty
    }

    /// Adds what another part of the log holds.
    public mutating func add(_ other: LoginComparison) {
        covered += other.covered
        uncovered += other.uncovered
        repeated += other.repeated
        otherCommand += other.otherCommand
        unreadable += other.unreadable
        withoutCommand += other.withoutCommand
        strangers += other.strangers
        others.merge(other.others, uniquingKeysWith: +)
    }
}
