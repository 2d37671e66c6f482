/// The markers that one rewriting of a text made so far. A log names the same few computers again and again, and a
/// keyed digest costs more than the rest of a finding.
///
/// Gone with the rewriting: there is no table from names back to things.
struct PseudonymTable {
    /// More things than a log has; a hostile text must not fill memory with them.
    private static let most = 4096

    private struct Thing: Hashable {
        var kind: RedactionClass
        var identity: Identity
    }

    private let key: [UInt8]?
    private var known: [Thing: [UInt8]] = [:]

    init(key: [UInt8]?) { self.key = key }

    /// The marker for a thing of a class.
    mutating func marker(for kind: RedactionClass, _ identity: Identity) -> [UInt8] {
        let thing = Thing(kind: kind, identity: identity)
        if let marker = known[thing] { return marker }
        let marker = Marker.bytes(for: kind, identity, pseudonymKey: key)
        if known.count < Self.most { known[thing] = marker }
        return marker
    }
}
