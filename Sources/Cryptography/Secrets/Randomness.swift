import COpenSSL

/// A source of random bytes, handed in as a value so that a test may know what comes out.
public struct Randomness: Sendable {
    /// Returns as many bytes as asked for.
    public var bytes: @Sendable (Int) -> [UInt8]

    /// A source of one's own.
    public init(_ bytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.bytes = bytes
    }

    /// OpenSSL's generator, seeded by the kernel.
    ///
    /// Traps where it fails: no caller can go on without randomness, and none should be able to forget to look.
    public static let system = Randomness { count in
        precondition((0...Int(CInt.max)).contains(count), "so many random bytes cannot be had")
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let result = unsafe RAND_bytes(buffer.baseAddress, CInt(count))
            precondition(result == 1, "openssl has no randomness")
            filled = count
        }
    }
}
