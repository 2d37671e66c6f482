import Cryptography
import Testing

@testable import Ledger

struct TileTests {
    @Test func `paths are those of Go, and read back`() throws {
        for (level, index, width, path) in GoVectors.paths {
            let tile = try Tile(.hashes(level: level), index: index, width: width)
            #expect(tile.path == path)
            #expect(try Tile(path: path) == tile)
        }
        let bundle = try Tile(.entries, index: 1_234_067, width: 17)
        #expect(bundle.path == "tile/entries/x001/x234/067.p/17")
        #expect(try Tile(path: bundle.path) == bundle)
    }

    @Test(
        arguments: [
            "", "tile", "tile/0", "tile/0/", "tile/0/00", "tile/0/0000", "tile/0/x000", "tile/0/x000/001",
            "tile/0/001/002", "tile/0/x001/x002", "tile/00/001", "tile/64/001", "tile/-1/001", "tile/+1/001",
            "tile/0/001.p", "tile/0/001.p/", "tile/0/001.p/0", "tile/0/001.p/256", "tile/0/001.p/01", "tile/0/001.p/1/",
            "tile/0/001.q/1", "/tile/0/001", "tile/0/001/", "tile//001", "tile/data/001", "tile/0/0a1", "tile/8/0/001",
            "tile/0/x.p/1", "tile/0/.p/1", "tile/0/..", "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
            "tile/0/\u{660}\u{660}\u{661}", "TILE/0/001", "tile/0/001 ", "tile/0/001\n",
        ]
    )
    func `any other path is refused`(path: String) {
        #expect(throws: LedgerError(.malformedTilePath, "")) { try Tile(path: path) }
    }

    @Test func `a tile exists when its last hash does`() throws {
        #expect(try Tile(.hashes(level: 0), index: 273, width: 112).exists(inTreeOf: 70_000))
        #expect(try !Tile(.hashes(level: 0), index: 273, width: 113).exists(inTreeOf: 70_000))
        #expect(try Tile(.hashes(level: 1), index: 1, width: 17).exists(inTreeOf: 70_000))
        #expect(try !Tile(.hashes(level: 1), index: 1, width: 18).exists(inTreeOf: 70_000))
        #expect(try Tile(.hashes(level: 2), index: 0, width: 1).exists(inTreeOf: 70_000))
        #expect(try !Tile(.hashes(level: 3), index: 0, width: 1).exists(inTreeOf: 70_000))
        #expect(try !Tile(.hashes(level: 63), index: Tile.greatestIndex, width: 1).exists(inTreeOf: Int.max))
        #expect(try !Tile(.entries, index: Tile.greatestIndex).exists(inTreeOf: Int.max))
        #expect(throws: LedgerError(.outOfBounds, "")) { try Tile(.entries, index: 0, width: 0) }
        #expect(throws: LedgerError(.outOfBounds, "")) { try Tile(.entries, index: -1) }
    }

    @Test func `hashes go into a tile and come back, and a wrong length is refused`() throws {
        let hashes = (0..<5).map { TreeHash.leaf([$0]) }
        let tile = try Tile(.hashes(level: 0), index: 0, width: 5)
        let bytes = Tile.bytes(of: hashes)
        #expect(try tile.hashes(in: bytes) == hashes)
        for wrong in [Array(bytes.dropLast()), bytes + [0], Array(bytes.dropLast(32)), []] {
            #expect(throws: LedgerError(.malformedTile, "")) { try tile.hashes(in: wrong) }
        }
    }

    @Test func `entries go into a bundle and come back, and a wrong length is refused`() throws {
        let entries: [[UInt8]] = [[1, 2, 3], [], [UInt8](repeating: 7, count: 65_535)]
        let tile = try Tile(.entries, index: 0, width: 3)
        let bytes = try EntryBundle.bytes(of: entries)
        #expect(bytes.prefix(7) == [0, 3, 1, 2, 3, 0, 0])
        #expect(try EntryBundle.entries(in: bytes, of: tile) == entries)
        let narrow = try Tile(.entries, index: 0, width: 2)
        for (wrong, tile) in [(Array(bytes.dropLast()), tile), (bytes + [0], tile), (bytes, narrow), ([0, 0], narrow)] {
            #expect(throws: LedgerError(.malformedTile, "")) { try EntryBundle.entries(in: wrong, of: tile) }
        }
        #expect(throws: LedgerError(.outOfBounds, "")) {
            try EntryBundle.bytes(of: [[UInt8](repeating: 7, count: 65_536)])
        }
        #expect(throws: LedgerError(.outOfBounds, "")) { try EntryBundle.bytes(of: Array(repeating: [], count: 257)) }
    }
}
