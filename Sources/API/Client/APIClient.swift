public import Access
import AsyncHTTPClient
public import Foundation
import Glibc
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOSSL

/// Calls use cases of a running server.
public struct APIClient: Sendable {
    /// Where the server is.
    public enum Server: Hashable, Sendable {
        /// The Unix socket of a data folder.
        case socket(path: String)
        /// An address as people type it, `https://support.example`; `certificate` is a PEM file to trust instead of
        /// the system's authorities.
        case url(String, certificate: String?)
    }

    /// An outcome, and the JSON it came as.
    public struct Answer<Outcome: Sendable>: Sendable {
        /// The outcome.
        public var outcome: Outcome
        /// The body, one line.
        public var json: Data
        /// The instance's zone, in which it tells times to people.
        public var timeZone: TimeZone
    }

    /// What came back.
    struct Exchange {
        var status: Int
        var body: Data
        var timeZone: TimeZone
    }

    /// The most bytes of an answer that are read: a ticket holds texts of many collections.
    private static let longestAnswer = 64 << 20

    private let server: Server
    private let agent: String?
    private let language: Language
    private let coder = JSONCoder(timeZone: .gmt)

    /// A client of a server.
    ///
    /// - Parameters:
    ///   - agent: the name of the agent as whom the data folder's owner acts.
    ///   - language: the language of refusals.
    public init(_ server: Server, agent: String? = nil, language: Language) {
        self.server = server
        self.agent = agent
        self.language = language
    }

    /// Calls a use case.
    ///
    /// - Parameter patience: seconds until the call is given up.
    public func call<Command: Endpoint>(
        _ command: Command,
        patience: Int64 = 60
    ) async throws(APIClientError) -> Answer<Command.Outcome> {
        try answer(to: try await exchange(try request(for: command), patience: patience))
    }

    /// What the server answered, if it did what it was asked.
    func answer<Outcome: Decodable & Sendable>(to exchange: Exchange) throws(APIClientError) -> Answer<Outcome> {
        guard exchange.status == 200 else { throw failure(exchange) }
        do {
            let outcome = try coder.decode(Outcome.self, from: exchange.body)
            return Answer(outcome: outcome, json: exchange.body, timeZone: exchange.timeZone)
        } catch {
            throw .unreadable(server: name, reason: error.reason)
        }
    }

    /// The server, for people.
    private var name: String {
        switch server {
        case .socket(let path): path
        case .url(let url, _): url
        }
    }

    private func request<Command: Endpoint>(for command: Command) throws(APIClientError) -> HTTPClientRequest {
        guard let json = try? coder.encode(command),
            var fields = try? JSONSerialization.jsonObject(with: json) as? [String: Any]
        else { throw .malformed(reason: "the command has no JSON form") }
        var values: [String: String] = [:]
        for placeholder in Command.route.placeholders {
            values[placeholder] = fields.removeValue(forKey: placeholder).map { "\($0)" }
        }
        guard let path = Command.route.path(filling: values) else {
            throw .malformed(reason: "\(Command.route.placeholders.joined(separator: ", ")) must not be empty")
        }
        var request = HTTPClientRequest(url: try url(of: path))
        request.headers.add(name: "Accept-Language", value: language.rawValue)
        if let agent { request.headers.add(name: HTTPField.Name.propuskAs.rawName, value: agent) }
        guard Command.route.method == .post else { return request }
        guard let body = try? JSONSerialization.data(withJSONObject: fields) else {
            throw .malformed(reason: "the command has no JSON form")
        }
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(body)
        return request
    }

    func url(of path: String) throws(APIClientError) -> String {
        switch server {
        case .socket(let socket):
            guard let url = URL(httpURLWithSocketPath: socket, uri: path) else {
                throw .malformed(reason: "\(socket) cannot be the path of a socket")
            }
            return url.absoluteString
        case .url(let base, _):
            guard let parts = URLComponents(string: base), let host = parts.host, !host.isEmpty,
                parts.scheme == "https" || (parts.scheme == "http" && NetworkAddress.isLoopback(host))
            else {
                // A decision code must not cross a network in the clear.
                throw .malformed(reason: "the server's address must begin with https:// (http:// on this machine only)")
            }
            return (base.hasSuffix("/") ? String(base.dropLast()) : base) + path
        }
    }

    func exchange(
        _ request: HTTPClientRequest,
        patience: Int64
    ) async throws(APIClientError) -> Exchange {
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: try configuration())
        let result: Result<Exchange, APIClientError>
        do {
            let response = try await client.execute(request, timeout: .seconds(patience))
            let body = try await response.body.collect(upTo: Self.longestAnswer)
            let zone = response.headers.first(name: HTTPField.Name.propuskTimeZone.rawName)
            result = .success(
                Exchange(
                    status: Int(response.status.code),
                    body: Data(body.readableBytesView),
                    timeZone: zone.flatMap(TimeZone.init(identifier:)) ?? .gmt
                )
            )
        } catch {
            result = .failure(self.error(for: error))
        }
        try? await client.shutdown()
        return try result.get()
    }

    /// No redirects: a code goes to the server that was named, or nowhere.
    private func configuration() throws(APIClientError) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(10))
        )
        // One try: a server that is not there is told at once, not after ten seconds of trying.
        configuration.connectionPool.retryConnectionEstablishment = false
        if case .url(_, let certificate?) = server {
            var tls = TLSConfiguration.makeClientConfiguration()
            // Read here, since a file that cannot be read is told apart from a server that cannot be trusted only now.
            guard let roots = try? NIOSSLCertificate.fromPEMFile(certificate), !roots.isEmpty else {
                throw .trustFileUnreadable(path: certificate)
            }
            tls.trustRoots = .certificates(roots)
            configuration.tlsConfiguration = tls
        }
        return configuration
    }

    private func error(for error: any Error) -> APIClientError {
        let refusals = [ENOENT, ECONNREFUSED]
        if case .socket(let path) = server, let error = error as? IOError, refusals.contains(error.errnoCode) {
            return .notRunning(path: path)
        }
        if let insecurity = insecurity(of: error) { return .insecure(server: name, insecurity) }
        return .unreachable(server: name, reason: String(describing: error))
    }

    private static let otherNames = [
        NIOSSLExtraError.failedToValidateHostname, NIOSSLExtraError.serverHostnameImpossibleToMatch,
    ]

    /// What TLS found wrong; nil for an error of another kind. BoringSSL's own words are for programmers of BoringSSL.
    private func insecurity(of error: any Error) -> APIClientError.Insecurity? {
        switch error {
        case let error as NIOSSLExtraError where Self.otherNames.contains(error): .otherName
        case NIOSSLError.unableToValidateCertificate, NIOSSLError.noCertificateToValidate: .distrusted
        case NIOSSLError.handshakeFailed(let failure):
            String(describing: failure).contains("CERTIFICATE_VERIFY_FAILED")
                ? .distrusted : .noTLS(reason: String(describing: failure))
        default: nil
        }
    }

    private func failure(_ exchange: Exchange) -> APIClientError {
        guard let answer = try? coder.decode(ErrorAnswer.self, from: exchange.body) else {
            return .unreadable(server: name, reason: "status \(exchange.status)")
        }
        guard let refusal = answer.refusal else {
            return .failed(status: exchange.status, message: answer.error.message, hint: answer.error.hint)
        }
        return .refused(refusal, message: answer.error.message, hint: answer.error.hint)
    }
}
