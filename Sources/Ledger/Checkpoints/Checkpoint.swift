public import Cryptography

/// The state of a log at one size (C2SP `tlog-checkpoint`): whose log, how many entries, and the root over them.
public struct Checkpoint: Hashable, Sendable {
    /// Names the log. A log that was begun anew after a restore has a name of its own.
    public let origin: String
    /// How many entries the log has.
    public let size: Int
    /// The root of its tree.
    public let root: Digest
    /// Further lines, which nobody audits; our own checkpoints have none.
    public let extensions: [String]

    /// A checkpoint of these values.
    ///
    /// - Throws: `malformedCheckpoint` for an origin or extension that is no line, a negative size, or a root of an
    ///   empty tree that is not the only one there is.
    public init(origin: String, size: Int, root: Digest, extensions: [String] = []) throws(LedgerError) {
        guard ([origin] + extensions).allSatisfy(CleanText.isLine), size >= 0, size > 0 || root == TreeHash.empty else {
            throw LedgerError(.malformedCheckpoint, "size \(size)")
        }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// The state of a tree.
    ///
    /// - Throws: `malformedCheckpoint` for an origin that is no line.
    public init(origin: String, of frontier: Frontier) throws(LedgerError) {
        try self.init(origin: origin, size: frontier.size, root: frontier.root)
    }

    /// The text that is signed: origin, size and root, a line each.
    public var text: String {
        ([origin, String(size), root.base64] + extensions).map { "\($0)\n" }.joined()
    }

    /// A checkpoint from its text, without signatures.
    ///
    /// - Throws: `malformedCheckpoint`.
    public init(text: String) throws(LedgerError) {
        guard let lines = CleanText.lines(of: Array(text.utf8)[...]), lines.count >= 3,
            let size = StrictDecimal.number(of: lines[1]),
            let root = Base64.bytes(of: String(decoding: lines[2], as: UTF8.self)).flatMap({ Digest(bytes: $0) })
        else { throw LedgerError(.malformedCheckpoint, "expected an origin, a size and a root, a line each") }
        try self.init(
            origin: String(decoding: lines[0], as: UTF8.self),
            size: size,
            root: root,
            extensions: lines[3...].map { String(decoding: $0, as: UTF8.self) }
        )
    }
}

extension Checkpoint {
    /// The checkpoint, signed by the log's key.
    ///
    /// - Throws: `wrongOrigin` unless the key bears the log's name; `cannotSign`.
    public func signed(by log: NoteSigner) throws(LedgerError) -> SignedNote {
        guard log.verifier.name.hasBytes(of: origin) else {
            throw LedgerError(.wrongOrigin, "\(log.verifier.name) signs no checkpoint of \(origin)")
        }
        return try log.sign(text)
    }

    /// A checkpoint from a signed note that the log itself has signed.
    ///
    /// - Parameters:
    ///   - note: the signed note, as it is served and stands in messages.
    ///   - keys: the known keys: the log's, and witnesses' where their signatures are to be checked too.
    /// - Throws: what ``SignedNote`` throws; `malformedCheckpoint`; `wrongOrigin` where a known key has signed, but none
    ///   that bears the name of the log.
    public init(verifying note: String, keys: [VerifierKey]) throws(LedgerError) {
        try self.init(verifying: SignedNote(parsing: note), keys: keys)
    }

    /// A checkpoint from a signed note that the log itself has signed.
    ///
    /// - Throws: as ``init(verifying:keys:)-(String,_)``.
    public init(verifying note: SignedNote, keys: [VerifierKey]) throws(LedgerError) {
        let signatures = try note.verified(by: keys)
        try self.init(text: note.text)
        let origin = origin
        guard signatures.contains(where: { $0.key.kind == .ed25519 && $0.key.name.hasBytes(of: origin) }) else {
            throw LedgerError(.wrongOrigin, "the log \(origin) has not signed with a known key")
        }
    }
}
