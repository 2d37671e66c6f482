public import Cryptography

/// The right edge of a growing tree: all that is needed to append leaves and to know the root.
///
/// A value of at most 63 hashes: the roots of the complete subtrees that a tree of this size falls into, the largest
/// first. Whoever appends within a transaction works on a copy and keeps it only when the transaction is durable.
public struct Frontier: Hashable, Sendable {
    /// How many leaves the tree has.
    public private(set) var size: Int
    /// The roots of its complete subtrees, the largest first: one for each bit that is set in ``size``.
    public private(set) var nodes: [Digest]

    /// The edge of an empty tree.
    public init() {
        size = 0
        nodes = []
    }

    /// The edge of a tree that was built before.
    ///
    /// - Throws: `outOfBounds` unless there is one node for each bit that is set in `size`.
    public init(size: Int, nodes: [Digest]) throws(LedgerError) {
        guard size >= 0, nodes.count == size.nonzeroBitCount else {
            throw LedgerError(.outOfBounds, "a frontier of size \(size) with \(nodes.count) nodes")
        }
        self.size = size
        self.nodes = nodes
    }

    /// Appends a leaf by its hash, and returns the nodes that are new and have to be kept: the leaf, and where it
    /// completes tiles the nodes above them.
    @discardableResult
    public mutating func append(_ leaf: Digest) -> [Node] {
        append(leaf, height: 0)
    }

    /// Appends the 256 leaves of a full tile by the root over them, and returns the nodes from that root up.
    ///
    /// - Throws: `outOfBounds` unless the tree ends with a full tile.
    @discardableResult
    public mutating func append(tile root: Digest) throws(LedgerError) -> [Node] {
        guard size.isMultiple(of: Tile.fullWidth) else {
            throw LedgerError(.outOfBounds, "a tile behind \(size) leaves")
        }
        return append(root, height: Tile.height)
    }

    private mutating func append(_ root: Digest, height start: Int) -> [Node] {
        var new = [Node(level: start / Tile.height, index: size >> start, digest: root)]
        var digest = root
        var index = size >> start
        var height = start
        while index & 1 == 1 {
            digest = TreeHash.node(nodes.removeLast(), digest)
            index >>= 1
            height += 1
            if height.isMultiple(of: Tile.height) {
                new.append(Node(level: height / Tile.height, index: index, digest: digest))
            }
        }
        nodes.append(digest)
        size += 1 << start
        return new
    }

    /// The root of the tree, which a checkpoint signs.
    public var root: Digest {
        guard var root = nodes.last else { return TreeHash.empty }
        for node in nodes.dropLast().reversed() { root = TreeHash.node(node, root) }
        return root
    }
}

extension Frontier {
    /// The frontier as bytes to keep: the size (64 bits, big-endian), then the nodes.
    public var bytes: [UInt8] {
        var bytes = BigEndian.bytes(of: UInt64(size))
        for node in nodes { bytes += node.bytes }
        return bytes
    }

    /// The frontier from its bytes.
    ///
    /// - Throws: `outOfBounds` for a length that does not fit the size.
    public init(bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count >= 8, let size = Int(exactly: BigEndian.number(of: bytes[..<8])) else {
            throw LedgerError(.outOfBounds, "a frontier of \(bytes.count) bytes")
        }
        guard let nodes = Tile.digests(of: bytes[8...]) else {
            throw LedgerError(.outOfBounds, "a frontier of \(bytes.count) bytes")
        }
        try self.init(size: size, nodes: nodes)
    }
}
