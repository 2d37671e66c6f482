import COpenSSL

/// HMAC with SHA-256 (RFC 2104, RFC 4231): a keyed digest.
public enum HMACSHA256 {
    /// The code of `message` under `key`, which may have any length.
    public static func code(for message: [UInt8], key: [UInt8]) -> Digest {
        precondition(key.count <= Int(CInt.max), "key too long")
        return unsafe Digest { output in
            let result = unsafe HMAC(
                FetchedAlgorithm.sha256.raw,
                key,
                CInt(key.count),
                message,
                message.count,
                unsafe output,
                nil
            )
            unsafe precondition(result != nil, "openssl could not compute HMAC-SHA-256")
        }
    }
}
