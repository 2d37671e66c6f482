import COpenSSL

/// Whether two byte strings are the same, in a time that depends on their length only.
///
/// For codes and keyed hashes: an ordinary comparison ends at the first difference, and its time tells where that is.
public func isEqualInConstantTime(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return unsafe CRYPTO_memcmp(a, b, a.count) == 0
}
