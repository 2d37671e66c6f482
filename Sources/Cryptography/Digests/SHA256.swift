import COpenSSL

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
    /// The digest of a whole text.
    public static func digest(_ bytes: some Sequence<UInt8>) -> Digest {
        let direct = bytes.withContiguousStorageIfAvailable { unsafe digest(of: $0) }
        return direct ?? digest(Array(bytes))
    }

    /// The digest of a whole text.
    public static func digest(_ bytes: [UInt8]) -> Digest {
        unsafe bytes.withUnsafeBufferPointer { unsafe digest(of: $0) }
    }

    private static func digest(of bytes: UnsafeBufferPointer<UInt8>) -> Digest {
        unsafe Digest { output in
            let result = unsafe EVP_Digest(
                bytes.baseAddress,
                bytes.count,
                output,
                nil,
                FetchedAlgorithm.sha256.raw,
                nil
            )
            precondition(result == 1, "openssl could not compute SHA-256")
        }
    }

    /// A digest of bytes that arrive piece by piece.
    public struct Running: ~Copyable {
        private let context = DigestContext()

        /// Begins with nothing read.
        public init() {
            let result = unsafe EVP_DigestInit_ex(context.raw, FetchedAlgorithm.sha256.raw, nil)
            precondition(result == 1, "openssl could not begin SHA-256")
        }

        /// Takes the next piece.
        public mutating func update(_ bytes: [UInt8]) {
            let result = unsafe EVP_DigestUpdate(context.raw, bytes, bytes.count)
            precondition(result == 1, "openssl could not continue SHA-256")
        }

        /// The digest of all pieces.
        public consuming func finish() -> Digest {
            unsafe Digest { output in
                let result = unsafe EVP_DigestFinal_ex(context.raw, output, nil)
                precondition(result == 1, "openssl could not end SHA-256")
            }
        }
    }
}
