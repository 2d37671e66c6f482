public import Cryptography

/// The hashes of RFC 6962 section 2.1: a leaf and an inner node are told apart by their first byte, so that neither can
/// be passed off as the other.
public enum TreeHash {
    /// The root of a tree without leaves: SHA-256 of nothing.
    public static let empty = SHA256.digest([UInt8]())

    /// What is hashed in front of an entry.
    static let leafPrefix: UInt8 = 0

    /// The hash of an entry.
    public static func leaf(_ entry: [UInt8]) -> Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + entry.count)
        bytes.append(leafPrefix)
        bytes.append(contentsOf: entry)
        return SHA256.digest(bytes)
    }

    /// The hash of two subtrees.
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + 2 * Digest.count)
        bytes.append(1)
        left.append(to: &bytes)
        right.append(to: &bytes)
        return SHA256.digest(bytes)
    }

    /// The root of a complete subtree over these hashes, whose number is a power of two.
    public static func complete(_ hashes: ArraySlice<Digest>) -> Digest? {
        var level = Array(hashes)
        var count = level.count
        while count > 1 {
            count /= 2
            for place in 0..<count { level[place] = node(level[2 * place], level[2 * place + 1]) }
        }
        return level.first
    }
}
