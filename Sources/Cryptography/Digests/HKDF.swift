/// HKDF with SHA-256 (RFC 5869): makes many independent keys from one.
public enum HKDF {
    /// The longest output, in bytes: 255 blocks of 32.
    public static let longestOutput = 255 * 32

    /// `count` bytes (1 to 8160) derived from `key`, told apart by `info`.
    ///
    /// The salt may be empty, which is the same as 32 zero bytes.
    public static func key(from key: [UInt8], salt: [UInt8], info: [UInt8], count: Int) -> [UInt8] {
        precondition((1...longestOutput).contains(count), "HKDF makes 1 to \(longestOutput) bytes")
        let blockKey = HMACSHA256.code(for: key, key: salt.isEmpty ? [UInt8](repeating: 0, count: 32) : salt).bytes
        var output: [UInt8] = []
        var block: [UInt8] = []
        var counter: UInt8 = 1
        while output.count < count {
            block = HMACSHA256.code(for: block + info + [counter], key: blockKey).bytes
            output += block
            counter &+= 1
        }
        return Array(output.prefix(count))
    }
}
