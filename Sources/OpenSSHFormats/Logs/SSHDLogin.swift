import Foundation

/// One login by certificate, as sshd logs it at `LogLevel INFO` and above, with the sessions that it opened.
///
/// `Accepted publickey for USER from ADDRESS port N ssh2: TYPE-CERT SHA256:… ID KEY-ID (serial N) CA TYPE SHA256:…`
public struct SSHDLogin: Codable, Hashable, Sendable {
    /// The account.
    public var user: String
    /// Where the connection came from.
    public var source: String
    /// From which port: with `source`, what the lines of one connection have in common.
    public var port: UInt16
    /// The certificate's key id.
    public var keyId: String
    /// The certificate's serial.
    public var serial: UInt64
    /// The fingerprint of the authority that signed it.
    public var authority: String
    /// What its sessions ran, as sshd words it at `LogLevel VERBOSE`; empty below that level.
    public var sessions: [String]

    /// A login of these values.
    public init(
        user: String,
        source: String,
        port: UInt16,
        keyId: String,
        serial: UInt64,
        authority: String,
        sessions: [String] = []
    ) {
        self.user = user
        self.source = source
        self.port = port
        self.keyId = keyId
        self.serial = serial
        self.authority = authority
        self.sessions = sessions
    }

    /// The login that the words behind `ssh2: ` tell of; nil where they are not whole.
    ///
    /// Read from the end, where nothing but sshd writes: a key id may hold anything that its signer liked, such as a second
    /// ` CA `. What sshd writes there has one form, so that half a line is never taken for a whole one.
    init?(user: String, source: String, port: UInt16, certificate words: String) {
        guard let sign = words.range(of: " CA ", options: .backwards),
            let serial = words[..<sign.lowerBound].range(of: " (serial ", options: .backwards),
            let name = words.range(of: " ID "), name.upperBound <= serial.lowerBound,
            words[serial.upperBound..<sign.lowerBound].last == ")",
            let number = UInt64(words[serial.upperBound..<sign.lowerBound].dropLast())
        else { return nil }
        // `TYPE SHA256:…`, and behind a comma what a security token adds.
        let signer = words[sign.upperBound...].split(separator: " ", omittingEmptySubsequences: false)
        guard signer.count >= 2, let digest = signer[1].split(separator: ",").first, digest.hasPrefix("SHA256:"),
            digest.utf8.count == 50, signer.count == 2 || signer[1].hasSuffix(",")
        else { return nil }
        self.init(
            user: user,
            source: source,
            port: port,
            keyId: String(words[name.upperBound..<serial.lowerBound]),
            serial: number,
            authority: String(digest)
        )
    }

    /// The commands of its sessions that a certificate or a trust line forced; nil for a session without one.
    public var forcedCommands: [String?] { sessions.map(Self.forcedCommand) }

    /// `forced-command (key-option) '…'`, and behind that ` on ` and the terminal where there is one.
    private static func forcedCommand(of session: String) -> String? {
        guard session.hasPrefix("forced-command ("), let begin = session.range(of: ") '") else { return nil }
        let rest = session[begin.upperBound...]
        if rest.hasSuffix("'") { return String(rest.dropLast()) }
        return rest.range(of: "' on ", options: .backwards).map { String(rest[..<$0.lowerBound]) }
    }
}
