import Cryptography

extension SSHPublicKey {
    /// A key from one line, `ssh-ed25519 AAAA… comment`, as in a `.pub` file; the comment is dropped.
    ///
    /// Options in front, as `authorized_keys` has them, are refused: read those with `AuthorizedKeysEntry`.
    public init(line: String) throws(FormatError) {
        let fields = try LineFields(line)
        guard fields.words.count >= 2 else { throw FormatError(.malformedLine, "public key") }
        guard let blob = Base64.bytes(of: fields.words[1]) else { throw FormatError(.notBase64, "public key") }
        try self.init(blob: blob)
        guard algorithm == fields.words[0] else { throw FormatError(.algorithmMismatch, "public key") }
    }

    /// The key on one line, without a comment and without a newline.
    public var line: String { "\(algorithm) \(Base64.text(of: blob))" }

    /// `SHA256:…`, as `ssh-keygen -l` and sshd's log print it.
    public var fingerprint: String {
        "SHA256:\(SHA256.digest(blob).base64.prefix { $0 != "=" })"
    }
}

extension SSHPublicKey: CustomStringConvertible {
    /// The line.
    public var description: String { line }
}
