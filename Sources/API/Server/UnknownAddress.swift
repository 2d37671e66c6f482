import Access
import HTTPTypes
import Hummingbird

/// Words the router's "not found" below `/api` as JSON; pages word their own.
struct UnknownAddress: RouterMiddleware {
    let writer: AnswerWriter

    @concurrent func handle(
        _ request: Request,
        context: ConnectionContext,
        next: @concurrent (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && request.uri.path.hasPrefix("/api/") {
            return writer.responseToUnknownAddress(Language(acceptLanguage: request.headers[.acceptLanguage]))
        }
    }
}
