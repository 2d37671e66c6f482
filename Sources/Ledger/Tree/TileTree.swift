public import Cryptography

/// A whole tree, read through its hash tiles: makes roots and proofs for any size that it had.
///
/// Each tile is asked for once; a proof needs a handful. The tiles are believed: a proof made from wrong ones fails
/// where it is verified.
public struct TileTree {
    /// How many leaves the tree has.
    public let size: Int
    private let read: (Tile) throws -> [Digest]
    private var known: [Tile: [Digest]] = [:]

    /// A tree of that size.
    ///
    /// - Parameter read: returns the hashes of a tile, as many as its width.
    public init(size: Int, read: @escaping (Tile) throws -> [Digest]) {
        self.size = size
        self.read = read
    }

    /// The root.
    ///
    /// - Throws: what `read` throws; ``LedgerError`` `malformedTile` where it returns too few or too many hashes.
    public mutating func root() throws -> Digest {
        try frontier().root
    }

    /// The right edge, from which the tree grows on.
    ///
    /// - Throws: as ``root()``.
    public mutating func frontier() throws -> Frontier {
        var nodes: [Digest] = []
        var start = 0
        for height in stride(from: Int.bitWidth - 2, through: 0, by: -1) where size >> height & 1 == 1 {
            nodes.append(try subtree(start..<(start + 1 << height)))
            start += 1 << height
        }
        return try Frontier(size: size, nodes: nodes)
    }

    /// The proof that the entry at `index` stands in the tree (`PATH` of RFC 6962 section 2.1.1).
    ///
    /// - Throws: as ``root()``; `outOfBounds` for an index beyond the tree.
    public mutating func inclusionProof(of index: Int) throws -> InclusionProof {
        guard index >= 0, index < size else { throw LedgerError(.outOfBounds, "entry \(index) of \(size)") }
        var hashes: [Digest] = []
        var part = 0..<size
        while part.count > 1 {
            let middle = TileTree.middle(of: part)
            if index < middle {
                hashes.append(try subtree(middle..<part.upperBound))
                part = part.lowerBound..<middle
            } else {
                hashes.append(try subtree(part.lowerBound..<middle))
                part = middle..<part.upperBound
            }
        }
        return InclusionProof(index: index, size: size, hashes: hashes.reversed())
    }

    /// The proof that the tree begins with the one that it was at size `earlier` (`PROOF` of RFC 6962 section 2.1.2).
    ///
    /// - Throws: as ``root()``; `outOfBounds` for a size beyond the tree's.
    public mutating func consistencyProof(from earlier: Int) throws -> ConsistencyProof {
        guard earlier >= 0, earlier <= size else {
            throw LedgerError(.outOfBounds, "a tree of \(size) does not follow one of \(earlier)")
        }
        var hashes: [Digest] = []
        var part = 0..<size
        while earlier > 0, part.upperBound != earlier {
            let middle = TileTree.middle(of: part)
            if earlier <= middle {
                hashes.append(try subtree(middle..<part.upperBound))
                part = part.lowerBound..<middle
            } else {
                hashes.append(try subtree(part.lowerBound..<middle))
                part = middle..<part.upperBound
            }
        }
        // The earlier tree's own root, where it is the first node met, is known to whoever verifies.
        if part.lowerBound > 0 { hashes.append(try subtree(part)) }
        return ConsistencyProof(earlier: earlier, later: size, hashes: hashes.reversed())
    }

    /// The hash of a part that begins at a multiple of the smallest power of two not below its length.
    private mutating func subtree(_ part: Range<Int>) throws -> Digest {
        guard part.count.nonzeroBitCount == 1 else {
            let middle = TileTree.middle(of: part)
            return TreeHash.node(
                try subtree(part.lowerBound..<middle),
                try subtree(middle..<part.upperBound)
            )
        }
        let (level, height) = part.count.trailingZeroBitCount.quotientAndRemainder(dividingBy: Tile.height)
        let first = part.lowerBound >> (level * Tile.height)
        let hashes = try tile(level: level, index: first / Tile.fullWidth)
        let offset = first % Tile.fullWidth
        guard let digest = TreeHash.complete(hashes[offset..<(offset + 1 << height)]) else {
            throw LedgerError(.malformedTile, "level \(level) is empty")
        }
        return digest
    }

    private mutating func tile(level: Int, index: Int) throws -> [Digest] {
        let width = min(Tile.fullWidth, size >> (level * Tile.height) - index * Tile.fullWidth)
        let tile = try Tile(.hashes(level: level), index: index, width: width)
        if let hashes = known[tile] { return hashes }
        let hashes = try read(tile)
        guard hashes.count == width else {
            throw LedgerError(.malformedTile, "\(tile.path) has \(hashes.count) hashes")
        }
        known[tile] = hashes
        return hashes
    }

    /// Where RFC 6962 splits: after the largest power of two below the length.
    private static func middle(of part: Range<Int>) -> Int {
        let width = Int.bitWidth - 1 - (part.count - 1).leadingZeroBitCount
        return part.lowerBound + 1 << width
    }
}
