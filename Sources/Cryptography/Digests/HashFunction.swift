import COpenSSL

/// The digest inside a signature.
public enum HashFunction: String, Hashable, Sendable {
    /// SHA-256: P-256, `rsa-sha2-256`.
    case sha256
    /// SHA-384: P-384.
    case sha384
    /// SHA-512: P-521, `rsa-sha2-512`, SSHSIG.
    case sha512

    var algorithm: FetchedAlgorithm {
        switch self {
        case .sha256: .sha256
        case .sha384: .sha384
        case .sha512: .sha512
        }
    }

    /// The digest of a text, 32, 48 or 64 bytes.
    public func digest(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: CUnsignedInt = 0
        let result = unsafe EVP_Digest(bytes, bytes.count, &output, &count, algorithm.raw, nil)
        precondition(result == 1, "openssl could not compute \(rawValue)")
        return Array(output.prefix(Int(count)))
    }
}
