import Access
import Foundation
import Hummingbird
import NIOCore
import Wording

/// Serves endpoints on a router: reads the command, finds out who is calling, calls the use case, answers.
struct EndpointServer {
    /// The largest body in bytes, 1 MiB, where an endpoint says nothing else.
    static let usualLimit = 1 << 20
    /// The largest body of an attachment in bytes, 12 MiB: 8 MiB of result as base 64, and room.
    static let attachmentLimit = 12 << 20
    /// The largest body with a ticket's file in bytes: 25 MiB as base 64, and room.
    static let fileLimit = 36 << 20

    let router: Router<ConnectionContext>
    let writer: AnswerWriter
    /// Finds out who is calling.
    let principal: @Sendable (Request, ConnectionContext) async throws -> Principal

    /// Serves one endpoint.
    ///
    /// - Parameters:
    ///   - context: what its use case works on.
    ///   - route: where, when not at its own route.
    ///   - defaults: fields that may be left out there.
    ///   - limit: the largest body in bytes.
    ///   - admit: looks at the last placeholder before a byte of the body is read, where bodies are large.
    func serve<Command: Endpoint>(
        _ type: Command.Type,
        on context: Command.Context,
        at route: Route = Command.route,
        defaults: [String: [String]] = [:],
        limit: Int = usualLimit,
        admit: (@Sendable (String) async throws -> Void)? = nil
    ) {
        let method: HTTPRequest.Method = route.method == .get ? .get : .post
        router.on(RouterPath(route.routerPath), method: method) { [writer, principal] request, connection in
            let language = Language(acceptLanguage: request.headers[.acceptLanguage])
            do {
                // Who is calling comes first: a stranger learns nothing of what a body should look like.
                let principal = try await principal(request, connection)
                if let admit { try await admit(connection.parameters.get("0")?.removingPercentEncoding ?? "") }
                var body = try await Self.body(of: request, limit: limit)
                for (place, placeholder) in route.placeholders.enumerated() {
                    let value = connection.parameters.get(String(place))?.removingPercentEncoding ?? ""
                    try body.fill(placeholder, with: value)
                }
                body.fillMissing(defaults)
                let command = try body.command(Command.self, writer.coder)
                return try writer.response(to: try await command(by: principal, in: context))
            } catch {
                return writer.response(to: error, language: language)
            }
        }
    }

    private static func body(of request: Request, limit: Int) async throws -> CommandBody {
        let buffer = try await request.body.collect(upTo: limit)
        guard buffer.readableBytes > 0 else { return try CommandBody(Data()) }
        // A browser sends this type across sites only after asking, so that no foreign page can post here.
        guard request.headers[.contentType]?.lowercased().hasPrefix("application/json") == true else {
            throw MalformedBody(.contentTypeWrong)
        }
        return try CommandBody(Data(buffer.readableBytesView))
    }
}
