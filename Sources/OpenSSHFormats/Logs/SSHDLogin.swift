import Foundation

/// One login by certificate, as sshd logs it at `LogLevel INFO` and above.
///
/// `Accepted publickey for USER from ADDRESS port N ssh2: TYPE-CERT SHA256:… ID KEY-ID (serial N) CA TYPE SHA256:…`
public struct SSHDLogin: Codable, Hashable, Sendable {
    /// The account.
    public var user: String
    /// Where the connection came from.
    public var source: String
    /// The certificate's key id.
    public var keyId: String
    /// The certificate's serial.
    public var serial: UInt64
    /// The fingerprint of the authority that signed it.
    public var authority: String

    /// A login of these values.
    public init(user: String, source: String, keyId: String, serial: UInt64, authority: String) {
        self.user = user
        self.source = source
        self.keyId = keyId
        self.serial = serial
        self.authority = authority
    }

    /// The login that a line of a log tells of; nil for every other line.
    ///
    /// Read from the end, where nothing but sshd writes: a key id may hold anything that its signer liked, such as a second
    /// ` CA `. The words before `Accepted` are the log's own and are skipped.
    public init?(line: some StringProtocol) {
        guard let start = line.range(of: "Accepted publickey for "),
            let sign = line.range(of: " CA ", options: .backwards),
            let serial = line[..<sign.lowerBound].range(of: " (serial ", options: .backwards),
            let id = line[..<serial.lowerBound].range(of: "-CERT SHA256:"), start.upperBound <= id.lowerBound,
            let name = line[id.upperBound..<serial.lowerBound].range(of: " ID ")
        else { return nil }
        let words = line[start.upperBound..<id.lowerBound].split(separator: " ")
        guard words.count >= 5, words[1] == "from",
            let number = UInt64(line[serial.upperBound..<sign.lowerBound].dropLast()),
            let authority = line[sign.upperBound...].split(whereSeparator: \.isWhitespace).last
        else { return nil }
        self.init(
            user: String(words[0]),
            source: String(words[2]),
            keyId: String(line[name.upperBound..<serial.lowerBound]),
            serial: number,
            authority: String(authority)
        )
    }

    /// The logins of a log, in order.
    public static func all(inLog log: String) -> [SSHDLogin] {
        log.split(whereSeparator: \.isNewline).compactMap { SSHDLogin(line: $0) }
    }
}
