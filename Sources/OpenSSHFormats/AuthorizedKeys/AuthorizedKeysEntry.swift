/// One line of `authorized_keys` (sshd(8), AUTHORIZED_KEYS FILE FORMAT): options, a key, a comment.
public struct AuthorizedKeysEntry: Hashable, Sendable {
    /// The options in their order.
    public let options: [AuthorizedKeysOption]
    /// The key; with `cert-authority` among the options, the authority.
    public let key: SSHPublicKey
    /// What stands behind the key; for people only.
    public let comment: String

    /// An entry whose line sshd reads back as meant; throws `malformedOption` or `malformedLine` where it could not.
    public init(options: [AuthorizedKeysOption], key: SSHPublicKey, comment: String) throws(FormatError) {
        for option in options { try option.check() }
        guard comment.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw FormatError(.malformedLine, "comment")
        }
        self.options = options
        self.key = key
        self.comment = comment
    }

    /// The line, without a newline.
    public var line: String {
        let list = options.map(\.text).joined(separator: ",")
        return [list, key.line, comment].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension AuthorizedKeysEntry {
    /// The line that makes a machine trust an authority for exactly one principal.
    ///
    /// - Parameters:
    ///   - authority: The broker's CA, or in *held* the contact's own key.
    ///   - principal: `propusk-<machine>`; one name of `[a-z0-9-]`, so that no list of names can be slipped in.
    ///   - expires: The day at whose beginning the line stops working; nil for sshd before 7.7, which does not know it.
    ///   - command: Pins the line to one command: a certificate must force the very same.
    ///   - allowsTerminal: Adds `pty`, for interactive access.
    ///   - comment: The last word of the line.
    public static func trust(
        authority: SSHPublicKey,
        principal: String,
        expires: ExpiryDate?,
        command: String? = nil,
        allowsTerminal: Bool = false,
        comment: String = "propusk"
    ) throws(FormatError) -> AuthorizedKeysEntry {
        guard PrincipalName.mayBeIssued(principal) else { throw FormatError(.malformedPrincipal, "principal") }
        var options: [AuthorizedKeysOption] = [.flag("cert-authority"), .flag("restrict")]
        if allowsTerminal { options.append(.flag("pty")) }
        options.append(.value(name: "principals", principal))
        if let command { options.append(.value(name: "command", command)) }
        if let expires { options.append(.value(name: "expiry-time", expires.text)) }
        return try AuthorizedKeysEntry(options: options, key: authority, comment: comment)
    }
}

extension AuthorizedKeysEntry: CustomStringConvertible {
    /// The line.
    public var description: String { line }
}
