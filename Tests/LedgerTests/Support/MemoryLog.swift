import Cryptography
import Ledger

/// A log in memory: what Store does with tables, for tests.
struct MemoryLog {
    var frontier = Frontier()
    /// The kept hashes, by level of their tile.
    var levels: [[Digest]] = []
    var entries: [[UInt8]] = []

    init() {}

    /// A log over `entry 0`, `entry 1`…, as the vectors have it.
    init(size: Int) {
        for number in 0..<size { append(Array("entry \(number)".utf8)) }
    }

    mutating func append(_ entry: [UInt8]) {
        entries.append(entry)
        for node in frontier.append(TreeHash.leaf(entry)) {
            if node.level == levels.count { levels.append([]) }
            precondition(levels[node.level].count == node.index, "a node out of order")
            levels[node.level].append(node.digest)
        }
    }

    /// The tree as it was at a size.
    func tree(_ size: Int? = nil) -> TileTree {
        let levels = levels
        return TileTree(size: size ?? frontier.size) { Array(levels[$0.level][$0.indexes]) }
    }
}

/// Keys whose seeds rise byte by byte, as the vectors have them.
enum Keys {
    static func signer(_ name: String, firstByte: UInt8, kind: VerifierKey.Kind = .ed25519) throws -> NoteSigner {
        let key = try SigningKey(seed: (0..<32).map { firstByte + $0 })
        return try NoteSigner(name: name, kind: kind, key: key)
    }

    static var log: NoteSigner { get throws { try signer(PythonVectors.origin, firstByte: 0) } }
    static var witness: NoteSigner {
        get throws { try signer("witness.example/w1", firstByte: 32, kind: .cosignature) }
    }
}
