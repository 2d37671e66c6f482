public import Cryptography

/// The hashes of RFC 6962 section 2.1: a leaf and an inner node are told apart by their first byte, so that neither can
/// be passed off as the other.
public enum TreeHash {
    /// The root of a tree without leaves: SHA-256 of nothing.
    public static let empty = SHA256.digest([UInt8]())

    /// The hash of an entry.
    public static func leaf(_ entry: [UInt8]) -> Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + entry.count)
        bytes.append(0)
        bytes.append(contentsOf: entry)
        return SHA256.digest(bytes)
    }

    /// The hash of two subtrees.
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + 2 * Digest.count)
        bytes.append(1)
        bytes.append(contentsOf: left.bytes)
        bytes.append(contentsOf: right.bytes)
        return SHA256.digest(bytes)
    }

    /// The root of a complete subtree over these hashes, whose number is a power of two.
    static func complete(_ hashes: ArraySlice<Digest>) -> Digest? {
        var level = Array(hashes)
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { node(level[$0], level[$0 + 1]) }
        }
        return level.first
    }
}
