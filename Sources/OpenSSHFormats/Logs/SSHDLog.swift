/// What a log of sshd tells of logins by certificate.
///
/// Whoever signs certificates chooses the key id and the command, and so most of what stands in these lines. Nothing of
/// it may hide a login: a line that cannot be read wholly is told as it stands.
public struct SSHDLog: Sendable {
    /// The logins by certificate, in order.
    public private(set) var logins: [SSHDLogin] = []
    /// Lines of logins by certificate, or of sessions, that are cut or have another form than sshd's.
    public private(set) var unreadable: [String] = []

    /// Which login an address and port belong to just now; nil for a login without a certificate.
    private var owners: [String: Int?] = [:]

    private static let accepted = Array("Accepted ".utf8)
    private static let starting = Array("Starting session: ".utf8)

    /// Reads a log in any dress: what stands in front of sshd's own words is the log's, and is skipped.
    public init(_ log: some Collection<UInt8>) {
        for line in log.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            take(line)
        }
    }

    private mutating func take(_ line: some Collection<UInt8>) {
        let login = line.firstRange(of: Self.accepted)?.lowerBound
        let session = line.firstRange(of: Self.starting)?.lowerBound
        // The first one counts: whatever stands behind it was written by whom the line is about.
        guard let begin = [login, session].compactMap(\.self).min() else { return }
        let front = String(decoding: line[..<begin], as: UTF8.self)
        // `Invalid user Accepted … from …`: a name that a stranger typed.
        guard !front.contains("user ") else { return }
        let words = String(decoding: line[begin...], as: UTF8.self)
        if begin == login {
            take(login: words)
        } else if !take(session: words) {
            unreadable.append(words)
        }
    }

    /// `Accepted METHOD for USER from ADDRESS port N ssh2`, and behind a colon what the method adds.
    private mutating func take(login line: String) {
        let words = line.split(separator: " ", maxSplits: 8, omittingEmptySubsequences: false)
        guard words.count >= 8, words[2] == "for", words[4] == "from", words[6] == "port", let port = UInt16(words[7])
        else {
            if line.contains("-CERT ") { unreadable.append(line) }
            return
        }
        let connection = Self.connection(words[5], words[7])
        owners[connection] = .some(nil)
        guard words[1] == "publickey", words.count == 9, words[8].contains("-CERT ") else { return }
        let told = SSHDLogin(
            user: String(words[3]),
            source: String(words[5]),
            port: port,
            certificate: String(words[8])
        )
        guard let told, !Self.isCut(line) else { return unreadable.append(line) }
        owners[connection] = logins.count
        logins.append(told)
    }

    /// `Starting session: WHAT for USER from ADDRESS port N id N`
    ///
    /// - Returns: whether it was read.
    private mutating func take(session line: String) -> Bool {
        guard !Self.isCut(line) else { return false }
        var words = line.split(separator: " ", omittingEmptySubsequences: false)
        // Old versions number no sessions.
        if words.count > 2, words[words.count - 2] == "id", UInt32(words[words.count - 1]) != nil {
            words.removeLast(2)
        }
        let end = words.count
        guard end >= 9, words[end - 6] == "for", words[end - 4] == "from", words[end - 2] == "port",
            UInt16(words[end - 1]) != nil
        else { return false }
        // The login of a session stands before it; where the log begins in between, nobody knows whose it is.
        guard let owner = owners[Self.connection(words[end - 3], words[end - 1])], let owner else { return true }
        guard words[end - 5] == logins[owner].user else { return false }
        logins[owner].sessions.append(words[2..<(end - 6)].joined(separator: " "))
        return true
    }

    private static func connection(_ source: Substring, _ port: Substring) -> String { "\(source) \(port)" }

    /// Whether sshd may have cut the line: it gives 500 bytes to syslog, and some 1,020 to a file of its own.
    private static func isCut(_ line: String) -> Bool {
        line.utf8.count == 500 || line.utf8.count >= 1_000
    }
}
