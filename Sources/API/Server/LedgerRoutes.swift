import Access
import Broker
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The ledger as files, in the places of C2SP `tlog-tiles` below `/ledger`: the name of the log is its address.
struct LedgerRoutes {
    let router: Router<ConnectionContext>
    let writer: AnswerWriter
    /// Finds out who is calling: bundles of entries are for auditors.
    let principal: @Sendable (Request, ConnectionContext) async throws -> Principal

    /// Adds the checkpoint and the tiles.
    func serve(_ broker: Broker) {
        router.get("/ledger/checkpoint") { [writer, principal] request, connection in
            do {
                let text = try await ShowCheckpoint()(by: principal(request, connection), in: broker)
                return Self.file(Data(text.utf8), "text/plain; charset=utf-8", cache: "no-store")
            } catch {
                return writer.response(to: error, language: Language(acceptLanguage: request.headers[.acceptLanguage]))
            }
        }
        router.get("/ledger/tile/**") { [writer, principal] request, connection in
            do {
                let path = "tile/" + connection.parameters.getCatchAll().joined(separator: "/")
                let tile = try await ServeTile(path: path)(by: principal(request, connection), in: broker)
                // A tile never changes; a partial one is another file.
                return Self.file(tile, "application/octet-stream", cache: "public, max-age=31536000, immutable")
            } catch {
                return writer.response(to: error, language: Language(acceptLanguage: request.headers[.acceptLanguage]))
            }
        }
    }

    private static func file(_ bytes: Data, _ type: String, cache: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: cache, .xContentTypeOptions: "nosniff"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
