import Access
import Broker
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The ledger as files, in the places of C2SP `tlog-tiles`: the name of a log, behind the domain, is its address.
///
/// The first log is `/ledger`, those after restores `/ledger-N`; a former log stays where it was, and never grows.
struct LedgerRoutes {
    let router: Router<ConnectionContext>
    let writer: AnswerWriter
    /// Finds out who is calling: bundles of entries are for auditors.
    let principal: @Sendable (Request, ConnectionContext) async throws -> Principal

    /// Adds the checkpoints and the tiles.
    func serve(_ broker: Broker) {
        for place in ["/ledger", "/ledger-{number}"] {
            router.get(RouterPath("\(place)/checkpoint")) { [writer, principal] request, connection in
                do {
                    let use = ShowCheckpoint(log: Self.log(in: connection))
                    let text = try await use(by: principal(request, connection), in: broker)
                    return Self.file(Data(text.utf8), "text/plain; charset=utf-8", cache: "no-store")
                } catch {
                    return Self.answer(to: error, request, writer)
                }
            }
            router.get(RouterPath("\(place)/tile/**")) { [writer, principal] request, connection in
                do {
                    let path = "tile/" + connection.parameters.getCatchAll().joined(separator: "/")
                    let use = ServeTile(path: path, log: Self.log(in: connection))
                    let tile = try await use(by: principal(request, connection), in: broker)
                    return Self.file(tile, "application/octet-stream", cache: Self.cache(ofTile: path))
                } catch {
                    return Self.answer(to: error, request, writer)
                }
            }
        }
    }

    private static func log(in connection: ConnectionContext) -> String {
        connection.parameters.get("number").map { "ledger-\($0)" } ?? "ledger"
    }

    /// A tile never changes, and a partial one is another file; but what auditors alone may read no proxy may keep.
    private static func cache(ofTile path: String) -> String {
        path.hasPrefix("tile/entries/") ? "private, no-store" : "public, max-age=31536000, immutable"
    }

    /// What clients of tiles expect of a place where there is nothing: that it is not there.
    private static func answer(to error: any Error, _ request: Request, _ writer: AnswerWriter) -> Response {
        var response = writer.response(to: error, language: Language(acceptLanguage: request.headers[.acceptLanguage]))
        if let refusal = error as? Refusal, refusal.code == .invalidInput { response.status = .notFound }
        return response
    }

    private static func file(_ bytes: Data, _ type: String, cache: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: cache, .xContentTypeOptions: "nosniff"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
