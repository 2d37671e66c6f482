public import Access

/// Why a call of the API brought no outcome.
public enum APIClientError: Error, Hashable, Sendable {
    /// Nothing listens at the socket of the data folder.
    case notRunning(path: String)
    /// The server could not be reached, or the connection broke.
    case unreachable(server: String, reason: String)
    /// The server could not be told from a stranger, or what was said could be overheard.
    case insecure(server: String, Insecurity)
    /// The file of the certificate to trust is none.
    case trustFileUnreadable(path: String)
    /// A rule said no; the words are the server's, in the language that was asked for.
    case refused(Refusal, message: String, hint: String?)
    /// The server failed, or took the request for malformed.
    case failed(status: Int, message: String, hint: String?)
    /// What answered doesn't speak this API.
    case unreadable(server: String, reason: String)
    /// The command can't be put into a request.
    case malformed(reason: String)

    /// What TLS found wrong.
    public enum Insecurity: Hashable, Sendable {
        /// No authority that is trusted here vouches for the certificate, or it is out of date.
        case distrusted
        /// The certificate is for another name than the address says.
        case otherName
        /// No TLS 1.2 or later came about.
        case noTLS(reason: String)
    }
}

extension APIClientError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notRunning(let path): "no server at \(path) (hint: start it with 'propusk serve')"
        case .unreachable(let server, let reason): "cannot reach \(server): \(reason)"
        case .insecure(let server, .distrusted): "the TLS certificate of \(server) is not trusted"
        case .insecure(let server, .otherName): "the TLS certificate of \(server) is for another name"
        case .insecure(let server, .noTLS(let reason)): "no TLS connection with \(server): \(reason)"
        case .trustFileUnreadable(let path): "\(path) is no certificate in PEM"
        case .refused(_, let message, let hint), .failed(_, let message, let hint):
            message + (hint.map { " (hint: \($0))" } ?? "")
        case .unreadable(let server, let reason):
            "the answer of \(server) is not Propusk's: \(reason) (hint: check the address and the versions)"
        case .malformed(let reason): "cannot ask this: \(reason)"
        }
    }
}
