public import Cryptography

/// The proof that one entry stands at one place of a tree (RFC 9162 section 2.1.3, the audit path of RFC 6962).
public struct InclusionProof: Hashable, Sendable {
    /// The entry's place, from 0.
    public let index: Int
    /// The size of the tree.
    public let size: Int
    /// The siblings on the way, from the leaf's up to the root's child.
    public let hashes: [Digest]

    /// A proof of these values, not checked yet.
    public init(index: Int, size: Int, hashes: [Digest]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Checks the proof.
    ///
    /// - Parameters:
    ///   - leaf: the hash of the entry, `TreeHash.leaf`.
    ///   - root: the root of the tree, from a checkpoint that is trusted.
    /// - Throws: `outOfBounds`, `malformedProof` (wrong number of hashes), or `notIncluded`.
    public func verify(leaf: Digest, root: Digest) throws(LedgerError) {
        guard try self.root(leaf: leaf) == root else {
            throw LedgerError(.notIncluded, "entry \(index) of \(size)")
        }
    }

    /// The root to which the proof leads from a leaf (the steps of RFC 9162 section 2.1.3.2).
    ///
    /// - Throws: `outOfBounds`, or `malformedProof` for a wrong number of hashes.
    public func root(leaf: Digest) throws(LedgerError) -> Digest {
        guard index >= 0, index < size else { throw LedgerError(.outOfBounds, "entry \(index) of \(size)") }
        var place = index
        var last = size - 1
        var root = leaf
        for hash in hashes {
            guard last > 0 else { throw LedgerError(.malformedProof, "too many hashes for entry \(index) of \(size)") }
            if place & 1 == 1 || place == last {
                root = TreeHash.node(hash, root)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                root = TreeHash.node(root, hash)
            }
            place >>= 1
            last >>= 1
        }
        guard last == 0 else { throw LedgerError(.malformedProof, "too few hashes for entry \(index) of \(size)") }
        return root
    }
}
