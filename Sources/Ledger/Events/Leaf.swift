public import Cryptography

/// One entry of the log: what kind of thing happened in which minute, and a commitment to the rest.
///
/// The entry's bytes are RFC 8785 JSON, `{"commitment":…,"kind":…,"minute":…,"version":1}`.
public struct Leaf: Hashable, Sendable {
    static let version = 1

    /// What happened.
    public let kind: String
    /// When, in whole minutes since 1970 (UTC).
    public let minute: Int
    /// SHA-256 over the event's fields and a salt: see ``Opening``.
    public let commitment: Digest

    init(unchecked kind: String, minute: Int, commitment: Digest) {
        self.kind = kind
        self.minute = minute
        self.commitment = commitment
    }

    /// The bytes that are hashed and served.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(192)
        Leaf.write(commitment, kind: kind.utf8, minute: minute, to: &bytes)
        return bytes
    }

    /// The hash of its place in the tree.
    public var hash: Digest { TreeHash.leaf(bytes) }

    static func write(_ commitment: Digest, kind: some Sequence<UInt8>, minute: Int, to bytes: inout [UInt8]) {
        // Neither kind nor commitment holds anything to be escaped, and the names stand in order.
        bytes.append(contentsOf: "{\"commitment\":\"".utf8)
        LowerHex.write(commitment.bytes, to: &bytes)
        bytes.append(contentsOf: "\",\"kind\":\"".utf8)
        bytes.append(contentsOf: kind)
        bytes.append(contentsOf: "\",\"minute\":".utf8)
        bytes.append(contentsOf: String(minute).utf8)
        bytes.append(contentsOf: ",\"version\":1}".utf8)
    }

    /// A leaf from the bytes of an entry.
    ///
    /// - Throws: `notCanonical`; `malformedEvent`, also for another version.
    public init(parsing bytes: [UInt8]) throws(LedgerError) {
        let values = try CanonicalJSON(parsing: bytes).members(["commitment", "kind", "minute", "version"])
        guard values["version"]?.integer == Leaf.version else {
            throw LedgerError(.malformedEvent, "expected a leaf of version \(Leaf.version)")
        }
        guard let hex = values["commitment"]?.string, let commitment = LowerHex.digest(hex),
            let kind = values["kind"]?.string, LedgerEvent.isName(kind),
            let minute = values["minute"]?.integer, minute >= 0
        else { throw LedgerError(.malformedEvent, "a leaf's commitment, kind or minute") }
        self.init(unchecked: kind, minute: minute, commitment: commitment)
    }
}
