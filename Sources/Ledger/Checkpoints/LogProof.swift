public import Cryptography

/// One entry's proof in one file (C2SP `tlog-proof`): its place, the hashes up to the root, and the checkpoint.
///
/// Whoever has the entry and the log's key can check it offline.
public struct LogProof: Hashable, Sendable {
    private static let header = "c2sp.org/tlog-proof@v1"

    /// Data of an application, which nothing authenticates; nil where there are none.
    public let extra: [UInt8]?
    /// The entry's place in the log, from 0.
    public let index: Int
    /// The siblings on the way, from the leaf's up to the root's child.
    public let hashes: [Digest]
    /// The signed checkpoint, verbatim.
    public let checkpoint: SignedNote

    /// A proof of these values, not checked.
    public init(extra: [UInt8]? = nil, _ inclusion: InclusionProof, checkpoint: SignedNote) {
        self.extra = extra
        index = inclusion.index
        hashes = inclusion.hashes
        self.checkpoint = checkpoint
    }

    /// The file.
    public var encoded: String {
        var lines = [LogProof.header]
        if let extra { lines.append("extra \(Base64.text(of: extra))") }
        lines.append("index \(index)")
        lines += hashes.map(\.base64)
        return lines.map { "\($0)\n" }.joined() + "\n" + checkpoint.encoded
    }

    /// A proof from its file.
    ///
    /// - Throws: `malformedProof`; for the checkpoint what ``SignedNote`` throws.
    public init(parsing file: String) throws(LedgerError) {
        try self.init(parsing: Array(file.utf8))
    }

    /// A proof from the bytes of its file.
    ///
    /// - Throws: `malformedProof`; for the checkpoint what ``SignedNote`` throws.
    public init(parsing bytes: [UInt8]) throws(LedgerError) {
        let feed = UInt8(ascii: "\n")
        guard let gap = bytes.indices.dropFirst().first(where: { bytes[$0] == feed && bytes[$0 - 1] == feed }),
            var lines = CleanText.lines(of: bytes[..<gap])?[...],
            lines.popFirst().map({ $0.elementsEqual(LogProof.header.utf8) }) == true
        else {
            throw LedgerError(.malformedProof, "expected \(LogProof.header), and a blank line before the checkpoint")
        }
        var extra: [UInt8]?
        if let line = lines.first, line.starts(with: "extra ".utf8) {
            guard let data = Base64.bytes(of: String(decoding: line.dropFirst(6), as: UTF8.self)), !data.isEmpty else {
                throw LedgerError(.malformedProof, "the line of extra data")
            }
            extra = data
            lines.removeFirst()
        }
        guard let line = lines.popFirst(), line.starts(with: "index ".utf8),
            let index = StrictDecimal.number(of: line.dropFirst(6)), lines.count < Int.bitWidth
        else { throw LedgerError(.malformedProof, "the line of the index") }
        var hashes: [Digest] = []
        for line in lines {
            guard let hash = Base64.bytes(of: String(decoding: line, as: UTF8.self)).flatMap({ Digest(bytes: $0) })
            else { throw LedgerError(.malformedProof, "hash \(hashes.count + 1)") }
            hashes.append(hash)
        }
        self.extra = extra
        self.index = index
        self.hashes = hashes
        checkpoint = try SignedNote(parsing: Array(bytes[(gap + 1)...]))
    }

    /// Checks that the log has the entry at this place, and returns the checkpoint that says so.
    ///
    /// - Parameters:
    ///   - entry: the bytes of the entry.
    ///   - keys: the log's key, and witnesses' where their signatures are to be checked too.
    /// - Throws: what ``Checkpoint/init(verifying:keys:)-(String,_)`` and ``InclusionProof/verify(leaf:root:)`` throw.
    @discardableResult
    public func verify(entry: [UInt8], keys: [VerifierKey]) throws(LedgerError) -> Checkpoint {
        let checkpoint = try Checkpoint(verifying: checkpoint, keys: keys)
        let inclusion = InclusionProof(index: index, size: checkpoint.size, hashes: hashes)
        try inclusion.verify(leaf: TreeHash.leaf(entry), root: checkpoint.root)
        return checkpoint
    }
}
