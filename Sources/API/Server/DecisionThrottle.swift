import Access
public import Foundation
public import Hummingbird
public import Logging
import Synchronization

/// Admits at most 30 decisions a minute from one address, on pages and API alike.
///
/// The codes' own throttle (``Access/CodeThrottle``) protects each code; this one keeps a guesser from closing the
/// fields of many contacts, and the hashing from eating the processor.
public final class DecisionThrottle: RouterMiddleware {
    public typealias Context = ConnectionContext

    /// Decisions that one address may post in a minute.
    public static let perMinute = 30

    private let buckets = Mutex(TokenBuckets(perMinute: DecisionThrottle.perMinute, capacity: 10_000))
    private let isBehindProxy: Bool
    private let writer: AnswerWriter
    private let milliseconds: @Sendable () -> Int

    /// A throttle for the whole public listener.
    ///
    /// - Parameters:
    ///   - isBehindProxy: whether the last entry of `X-Forwarded-For` names the caller; never believed otherwise.
    ///   - milliseconds: a clock that never goes back.
    public init(
        isBehindProxy: Bool,
        timeZone: TimeZone,
        logger: Logger,
        milliseconds: @escaping @Sendable () -> Int
    ) {
        self.isBehindProxy = isBehindProxy
        writer = AnswerWriter(timeZone: timeZone, logger: logger)
        self.milliseconds = milliseconds
    }

    @concurrent public func handle(
        _ request: Request,
        context: ConnectionContext,
        next: @concurrent (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        guard Self.isDecision(request) else { return try await next(request, context) }
        let caller = Self.network(of: address(of: request, over: context))
        let wait = buckets.withLock { $0.secondsToWait(for: caller, at: milliseconds()) }
        guard let wait else { return try await next(request, context) }
        let language = Language(acceptLanguage: request.headers[.acceptLanguage])
        let refusal = Refusal(.tooManyDecisions, ["seconds": String(wait)])
        return request.uri.path.hasPrefix("/api/")
            ? writer.response(to: refusal, language: language) : writer.plainResponse(to: refusal, language)
    }

    /// Whether the request decides something: every POST but those that only show a narrowed plan, and those that stop.
    ///
    /// Nobody may be kept from stopping by what others behind the same address do, and no code is guessed there: a
    /// follow handle has 128 random bits. Empty parts of the path are dropped, as the router drops them: a slash more
    /// must not open a way around.
    static func isDecision(_ request: Request) -> Bool {
        guard request.method == .post else { return false }
        let parts = request.uri.path.split(separator: "/")
        return !admitted.contains { $0.count == parts.count && zip($0, parts).allSatisfy { $0 == "*" || $0 == $1 } }
    }

    /// POSTs that are no decisions; an asterisk stands for a handle.
    private static let admitted: [[Substring]] = [
        ["api", "v1", "consents", "*"], ["api", "v1", "follow", "*", "stop"], ["c", "*", "narrow"], ["f", "*", "stop"],
    ]

    private func address(of request: Request, over context: ConnectionContext) -> String {
        let forwarded = isBehindProxy ? request.headers[.xForwardedFor]?.split(separator: ",").last : nil
        return forwarded?.trimmingCharacters(in: .whitespaces) ?? context.peerAddress ?? ""
    }

    /// One household of addresses: an IPv6 network of 64 bits is one caller's, an IPv4 address is itself.
    static func network(of address: String) -> String {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return String(address.prefix(64)) }
        return withUnsafeBytes(of: bytes) { $0.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") }
    }
}
