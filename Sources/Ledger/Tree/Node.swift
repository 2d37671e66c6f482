public import Cryptography

/// A hash of the tree that is kept: one place in one hash tile.
///
/// Only every eighth level of the binary tree is kept, as in `tlog-tiles`: the levels between are hashed again from at
/// most 256 neighbours. So a leaf costs one stored hash, not two.
public struct Node: Hashable, Sendable {
    /// The level of its tile: 0 is a leaf, 1 the root over 256 leaves, 2 the root over 65,536.
    public let level: Int
    /// Its number within the level, from 0.
    public let index: Int
    /// The hash.
    public let digest: Digest

    /// A node with these values.
    public init(level: Int, index: Int, digest: Digest) {
        self.level = level
        self.index = index
        self.digest = digest
    }
}
