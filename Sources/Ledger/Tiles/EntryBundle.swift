/// The entries under one tile of level 0, each after its length in 16 bits (C2SP `tlog-tiles`, "Log entries").
public enum EntryBundle {
    /// The longest entry, in bytes.
    public static let longestEntry = Int(UInt16.max)

    /// The bundle of these entries.
    ///
    /// - Throws: `outOfBounds` for more than 256 entries, or one that is too long.
    public static func bytes(of entries: [[UInt8]]) throws(LedgerError) -> [UInt8] {
        guard entries.count <= Tile.fullWidth else {
            throw LedgerError(.outOfBounds, "\(entries.count) entries in a bundle")
        }
        var bytes: [UInt8] = []
        for entry in entries {
            guard let length = UInt16(exactly: entry.count) else {
                throw LedgerError(.outOfBounds, "an entry of \(entry.count) bytes")
            }
            bytes += BigEndian.bytes(of: length)
            bytes += entry
        }
        return bytes
    }

    /// The entries in a bundle.
    ///
    /// - Parameter tile: whose bundle it is; it has as many entries as the tile is wide.
    /// - Throws: `malformedTile`.
    public static func entries(in bytes: [UInt8], of tile: Tile) throws(LedgerError) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty, entries.count <= tile.width {
            let length = Int(BigEndian.number(of: rest.prefix(2)))
            guard rest.count >= 2 + length else {
                throw LedgerError(.malformedTile, "entry \(entries.count) of \(tile.path) ends too early")
            }
            rest = rest.dropFirst(2)
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        guard entries.count == tile.width else {
            throw LedgerError(.malformedTile, "\(tile.path) holds another number of entries")
        }
        return entries
    }
}
