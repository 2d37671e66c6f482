public import Cryptography

/// The proof that a tree begins with all entries of an earlier one, unchanged and in order (RFC 9162 section 2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
    /// The size of the earlier tree.
    public let earlier: Int
    /// The size of the later tree.
    public let later: Int
    /// The subtrees' hashes, from the deepest up.
    public let hashes: [Digest]

    /// A proof of these values, not checked yet.
    public init(earlier: Int, later: Int, hashes: [Digest]) {
        self.earlier = earlier
        self.later = later
        self.hashes = hashes
    }

    /// Checks the proof (the steps of RFC 9162 section 2.1.4.2).
    ///
    /// Every tree begins with the empty one: there the proof is empty, and only the empty tree's own root is checked.
    ///
    /// - Throws: `outOfBounds` where the later tree is the smaller one, `malformedProof` (wrong number of hashes), or
    ///   `inconsistent`.
    public func verify(earlierRoot: Digest, laterRoot: Digest) throws(LedgerError) {
        guard earlier >= 0, earlier <= later else {
            throw LedgerError(.outOfBounds, "a tree of \(later) does not follow one of \(earlier)")
        }
        guard earlier > 0, earlier < later else {
            guard hashes.isEmpty else { throw wrongCount("too many") }
            let isSame = earlier == later ? earlierRoot == laterRoot : earlierRoot == TreeHash.empty
            guard isSame else { throw differs }
            return
        }
        // A complete earlier tree is a node of the later one, and left out of the proof.
        let path = earlier.nonzeroBitCount == 1 ? [earlierRoot] + hashes : hashes
        guard let first = path.first else { throw wrongCount("too few") }
        let shift = (~(earlier - 1)).trailingZeroBitCount
        var place = (earlier - 1) >> shift
        var last = (later - 1) >> shift
        var old = first
        var new = first
        for hash in path.dropFirst() {
            guard last > 0 else { throw wrongCount("too many") }
            if place & 1 == 1 || place == last {
                old = TreeHash.node(hash, old)
                new = TreeHash.node(hash, new)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                new = TreeHash.node(new, hash)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw wrongCount("too few") }
        guard old == earlierRoot, new == laterRoot else { throw differs }
    }

    private func wrongCount(_ words: String) -> LedgerError {
        LedgerError(.malformedProof, "\(words) hashes from size \(earlier) to \(later)")
    }

    private var differs: LedgerError {
        LedgerError(.inconsistent, "the tree of \(later) does not begin with the one of \(earlier)")
    }
}
