public import Cryptography

/// The name of one file of a tiled log (C2SP `tlog-tiles`): up to 256 neighbouring hashes of one level, or the entries
/// under them.
public struct Tile: Hashable, Sendable {
    /// What a tile holds.
    public enum Content: Hashable, Sendable {
        /// Hashes; at level 0 those of the entries, above it the roots over full tiles of the level below. 0 to 63.
        case hashes(level: Int)
        /// The entries themselves.
        case entries
    }

    /// How many levels of the binary tree a tile spans.
    public static let height = 8
    /// How many hashes or entries a full tile holds.
    public static let fullWidth = 256
    /// The greatest index that is read; it lies beyond any tree whose size fits in 63 bits.
    static let greatestIndex = Int.max / fullWidth

    /// What it holds.
    public let content: Content
    /// Its number within the level, from 0.
    public let index: Int
    /// How many hashes or entries it holds, 1 to 256; partial below 256.
    public let width: Int

    /// A tile of these values.
    ///
    /// - Throws: `outOfBounds`.
    public init(_ content: Content, index: Int, width: Int = Tile.fullWidth) throws(LedgerError) {
        if case .hashes(let level) = content, !(0...63).contains(level) {
            throw LedgerError(.outOfBounds, "tile level \(level)")
        }
        guard (0...Tile.greatestIndex).contains(index), (1...Tile.fullWidth).contains(width) else {
            throw LedgerError(.outOfBounds, "tile \(index) of width \(width)")
        }
        self.content = content
        self.index = index
        self.width = width
    }

    /// Whether fewer than 256 hashes or entries are in it.
    public var isPartial: Bool { width < Tile.fullWidth }

    /// The binary levels below its hashes, in tiles: 0 for entries.
    public var level: Int {
        switch content {
        case .hashes(let level): level
        case .entries: 0
        }
    }

    /// The numbers, within their level, of the hashes or entries in it.
    public var indexes: Range<Int> {
        let start = index * Tile.fullWidth
        return start..<(start + width)
    }

    /// Whether a tree of that size has everything that is in the tile.
    public func exists(inTreeOf size: Int) -> Bool {
        // Compared without a sum, which may overflow at the greatest index.
        let available = size >> (level * Tile.height)
        return index <= available / Tile.fullWidth && available - index * Tile.fullWidth >= width
    }
}

extension Tile {
    /// The bytes of a hash tile.
    public static func bytes(of hashes: some Sequence<Digest>) -> [UInt8] {
        hashes.flatMap(\.bytes)
    }

    /// The hashes in the bytes of this tile.
    ///
    /// - Throws: `malformedTile` unless there are 32 bytes for each hash.
    public func hashes(in bytes: [UInt8]) throws(LedgerError) -> [Digest] {
        guard let digests = Tile.digests(of: bytes[...]), digests.count == width else {
            throw LedgerError(.malformedTile, "\(path) with \(bytes.count) bytes")
        }
        return digests
    }

    static func digests(of bytes: ArraySlice<UInt8>) -> [Digest]? {
        guard bytes.count.isMultiple(of: Digest.count) else { return nil }
        return stride(from: bytes.startIndex, to: bytes.endIndex, by: Digest.count).compactMap {
            Digest(bytes: bytes[$0..<($0 + Digest.count)])
        }
    }
}
