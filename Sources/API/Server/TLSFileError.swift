/// Why the server cannot speak TLS with the files that it was given.
public enum TLSFileError: Error, Hashable, Sendable {
    /// The file is missing, or is no certificate or key in PEM.
    case unreadable(path: String)
    /// The key is not the certificate's.
    case unrelated(certificate: String, key: String)
}
