import Cryptography
import Testing

@testable import Ledger

struct TreeTests {
    @Test func `the roots are those of the second implementation, and every edge reloads`() throws {
        var frontier = Frontier()
        for (size, root) in PythonVectors.roots.enumerated() {
            #expect(frontier.size == size)
            #expect(frontier.root.base64 == root)
            #expect(try Frontier(bytes: frontier.bytes) == frontier)
            #expect(try Frontier(size: size, nodes: frontier.nodes) == frontier)
            frontier.append(TreeHash.leaf(Array("entry \(size)".utf8)))
        }
    }

    @Test func `a frontier of the wrong length is refused`() throws {
        var frontier = Frontier()
        for number in 0..<11 { frontier.append(TreeHash.leaf([UInt8(number)])) }
        let bytes = frontier.bytes
        #expect(bytes.count == 8 + 3 * 32)
        for count in bytes.indices {
            #expect(throws: LedgerError(.outOfBounds, "")) { try Frontier(bytes: Array(bytes[..<count])) }
        }
        #expect(throws: LedgerError(.outOfBounds, "")) { try Frontier(bytes: [255] + bytes.dropFirst()) }
        #expect(throws: LedgerError(.outOfBounds, "")) { try Frontier(size: 4, nodes: frontier.nodes) }
        #expect(throws: LedgerError(.outOfBounds, "")) { try Frontier(size: -1, nodes: []) }
    }

    @Test func `all proofs of small trees verify and are those of the second implementation`() throws {
        let log = MemoryLog(size: 70)
        var inclusion = SHA256.Running()
        var consistency = SHA256.Running()
        for size in 1...70 {
            var tree = log.tree(size)
            let root = try tree.root()
            #expect(root.base64 == PythonVectors.roots[size])
            for index in 0..<size {
                let proof = try tree.inclusionProof(of: index)
                try proof.verify(leaf: TreeHash.leaf(log.entries[index]), root: root)
                for hash in proof.hashes { inclusion.update(hash.bytes) }
            }
            for earlier in 1...size {
                let proof = try tree.consistencyProof(from: earlier)
                var old = log.tree(earlier)
                try proof.verify(earlierRoot: old.root(), laterRoot: root)
                for hash in proof.hashes { consistency.update(hash.bytes) }
            }
        }
        #expect(inclusion.finish().hex == PythonVectors.inclusion)
        #expect(consistency.finish().hex == PythonVectors.consistency)
        var tree = log.tree()
        #expect(try tree.inclusionProof(of: 44).hashes.map(\.base64) == PythonVectors.path44)
        #expect(try tree.consistencyProof(from: 23).hashes.map(\.base64) == PythonVectors.from23)
        #expect(try tree.consistencyProof(from: 0).hashes.isEmpty)
        #expect(try tree.frontier() == log.frontier)
    }

    @Test func `the proofs of a tree of three levels of tiles are those of Go`() throws {
        let log = MemoryLog(size: 70_000)
        var tree = log.tree()
        #expect(log.frontier.root.base64 == GoVectors.root)
        #expect(log.frontier.root.base64 == PythonVectors.largeRoot)
        #expect(try tree.root().base64 == GoVectors.root)
        for (index, hashes) in GoVectors.inclusion {
            let proof = try tree.inclusionProof(of: index)
            #expect(proof.hashes.map(\.base64) == hashes)
            try proof.verify(leaf: TreeHash.leaf(log.entries[index]), root: log.frontier.root)
        }
        for (earlier, hashes) in GoVectors.consistency {
            #expect(try tree.consistencyProof(from: earlier).hashes.map(\.base64) == hashes)
        }
        for (path, digest) in PythonVectors.tiles {
            let tile = try Tile(path: path)
            #expect(tile.exists(inTreeOf: 70_000))
            #expect(SHA256.digest(Tile.bytes(of: log.levels[tile.level][tile.indexes])).hex == digest)
        }
    }

    @Test func `no proof of another leaf, place, size or root holds`() throws {
        let log = MemoryLog(size: 40)
        for size in 1...40 {
            var tree = log.tree(size)
            let root = try tree.root()
            for index in 0..<size {
                let proof = try tree.inclusionProof(of: index)
                let leaf = TreeHash.leaf(log.entries[index])
                func holds(_ proof: InclusionProof, _ leaf: Digest, _ root: Digest) -> Bool {
                    do { try proof.verify(leaf: leaf, root: root) } catch { return false }
                    return true
                }
                #expect(!holds(proof, TreeHash.leaf(log.entries[(index + 1) % 40]), root))
                #expect(!holds(proof, leaf, TreeHash.leaf([])))
                for other in -1...size where other != index {
                    #expect(!holds(InclusionProof(index: other, size: size, hashes: proof.hashes), leaf, root))
                }
                for changed in proof.hashes.indices {
                    var hashes = proof.hashes
                    hashes[changed] = TreeHash.leaf([])
                    #expect(!holds(InclusionProof(index: index, size: size, hashes: hashes), leaf, root))
                    hashes.remove(at: changed)
                    #expect(!holds(InclusionProof(index: index, size: size, hashes: hashes), leaf, root))
                }
                let longer = InclusionProof(index: index, size: size, hashes: proof.hashes + [root])
                #expect(throws: LedgerError(.malformedProof, "")) { try longer.verify(leaf: leaf, root: root) }
            }
        }
    }

    /// The other history has one entry changed, or two exchanged, within what the earlier checkpoint covers.
    @Test func `a forked or shrunk history never proves consistent`() throws {
        let log = MemoryLog(size: 33)
        for earlier in 1..<33 {
            var oldTree = log.tree(earlier)
            let oldRoot = try oldTree.root()
            for changed in 0..<earlier {
                var forked = MemoryLog()
                for (index, entry) in log.entries.enumerated() {
                    forked.append(index == changed ? entry + [0] : entry)
                }
                for later in [earlier, earlier + 1, 33] {
                    var tree = forked.tree(later)
                    let root = try tree.root()
                    // Neither the fork's own proof nor the honest one leads from the kept root to the fork's.
                    var honest = log.tree(later)
                    for proof in [try tree.consistencyProof(from: earlier), try honest.consistencyProof(from: earlier)]
                    {
                        #expect(throws: LedgerError(.inconsistent, "")) {
                            try proof.verify(earlierRoot: oldRoot, laterRoot: root)
                        }
                    }
                }
            }
            for shrunk in 0..<earlier {
                var tree = log.tree(shrunk)
                let root = try tree.root()
                #expect(throws: LedgerError(.outOfBounds, "")) { try tree.consistencyProof(from: earlier) }
                #expect(throws: LedgerError(.outOfBounds, "")) {
                    try ConsistencyProof(earlier: earlier, later: shrunk, hashes: [])
                        .verify(earlierRoot: oldRoot, laterRoot: root)
                }
                // A shrunk tree that claims the size of the earlier one.
                #expect(throws: LedgerError(.inconsistent, "")) {
                    try ConsistencyProof(earlier: earlier, later: earlier, hashes: [])
                        .verify(earlierRoot: oldRoot, laterRoot: root)
                }
            }
        }
    }

    @Test func `a consistency proof with a hash changed, left out or added fails`() throws {
        let log = MemoryLog(size: 40)
        var tree = log.tree()
        let root = try tree.root()
        for earlier in 1..<40 {
            var old = log.tree(earlier)
            let oldRoot = try old.root()
            let hashes = try tree.consistencyProof(from: earlier).hashes
            var wrong = [hashes + [root], [root] + hashes, []]
            for changed in hashes.indices {
                var other = hashes
                other[changed] = TreeHash.leaf([])
                wrong.append(other)
                other.remove(at: changed)
                wrong.append(other)
            }
            for hashes in wrong {
                #expect(throws: LedgerError.self) {
                    try ConsistencyProof(earlier: earlier, later: 40, hashes: hashes)
                        .verify(earlierRoot: oldRoot, laterRoot: root)
                }
            }
        }
        let empty = ConsistencyProof(earlier: 0, later: 40, hashes: [])
        try empty.verify(earlierRoot: TreeHash.empty, laterRoot: root)
        #expect(throws: LedgerError(.inconsistent, "")) { try empty.verify(earlierRoot: root, laterRoot: root) }
    }

    @Test func `a reader that returns too few hashes is caught`() throws {
        let log = MemoryLog(size: 300)
        var tree = TileTree(size: 300) { Array(log.levels[$0.level][$0.indexes].dropLast()) }
        #expect(throws: LedgerError(.malformedTile, "")) { try tree.root() }
        #expect(throws: LedgerError(.outOfBounds, "")) { try tree.inclusionProof(of: 300) }
    }

    @Test func `a tile appended by its root is the same as its leaves one by one`() throws {
        var single = Frontier()
        var tiled = Frontier()
        for tile in 0..<300 {
            let leaves = (0..<Tile.fullWidth).map { TreeHash.leaf([UInt8(tile & 255), UInt8($0)]) }
            let nodes = leaves.flatMap { single.append($0) }.filter { $0.level > 0 }
            let root = try #require(TreeHash.complete(leaves[...]))
            #expect(try tiled.append(tile: root) == nodes)
            #expect(tiled == single)
        }
        tiled.append(TreeHash.leaf([]))
        #expect(throws: LedgerError(.outOfBounds, "")) { try tiled.append(tile: TreeHash.empty) }
    }
}
