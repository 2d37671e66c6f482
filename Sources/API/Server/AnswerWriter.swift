import Access
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Store
import Wording

/// Turns outcomes and errors into responses.
///
/// What the caller may know is in the body; anything unexpected is a bare 500 there, with its description in the log.
struct AnswerWriter: Sendable {
    let coder: JSONCoder
    private let timeZone: TimeZone
    private let logger: Logger

    /// A writer whose times are in `timeZone`.
    init(timeZone: TimeZone, logger: Logger) {
        coder = JSONCoder(timeZone: timeZone)
        self.timeZone = timeZone
        self.logger = logger
    }

    /// 200 with the outcome.
    func response(to outcome: some Encodable) throws -> Response {
        response(.ok, try coder.encode(outcome))
    }

    /// The answer to a command that was not carried out.
    func response(to error: any Error, language: Language) -> Response {
        switch error {
        case let refusal as Refusal:
            return response(to: refusal, language)
        case let error as StoreError:
            logger.error("store failed", metadata: ["error": "\(error)"])
            return response(to: Refusal(.storageUnavailable, error.code.reason), language)
        case let body as MalformedBody:
            return response(400, "malformedBody", body.problem, language)
        case is NIOTooManyBytesError:
            return response(413, "bodyTooLarge", Problem(.bodyTooLarge), language)
        case is CancellationError:
            return response(503, "stopping", Problem(.stopping), language)
        default:
            logger.error("unexpected error", metadata: ["error": "\(error)", "type": "\(type(of: error))"])
            return response(500, "internal", Problem(.unexpected), language)
        }
    }

    /// 404 where no use case answers.
    func responseToUnknownAddress(_ language: Language) -> Response {
        response(404, "notFound", Problem(.addressUnknown), language)
    }

    /// A refusal as plain text, for a person in front of a page.
    func plainResponse(to refusal: Refusal, _ language: Language) -> Response {
        let words = Wording(language, timeZone: timeZone).refusal(refusal)
        var response = response(to: refusal, language)
        response.headers[.contentType] = "text/plain; charset=utf-8"
        let text = words.message + "\n" + (words.hint.map { $0 + "\n" } ?? "")
        response.body = ResponseBody(byteBuffer: ByteBuffer(string: text))
        return response
    }

    private func response(to refusal: Refusal, _ language: Language) -> Response {
        let words = Wording(language, timeZone: timeZone).refusal(refusal)
        let answer = ErrorAnswer(
            code: refusal.code.rawValue,
            context: refusal.context,
            message: words.message,
            hint: words.hint
        )
        var response = response(refusal.status, answer)
        if let seconds = refusal.context["seconds"] { response.headers[.retryAfter] = seconds }
        return response
    }

    private func response(_ status: Int, _ code: String, _ problem: Problem, _ language: Language) -> Response {
        let words = Wording(language, timeZone: timeZone).problem(problem)
        return response(status, ErrorAnswer(code: code, message: words.message, hint: words.hint))
    }

    private func response(_ status: Int, _ answer: ErrorAnswer) -> Response {
        response(HTTPResponse.Status(code: status), (try? coder.encode(answer)) ?? Data())
    }

    /// Answers hold a client's affairs: no cache may keep them, no browser may guess another type.
    private func response(_ status: HTTPResponse.Status, _ json: Data) -> Response {
        let headers: HTTPFields = [
            .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff", .propuskTimeZone: timeZone.identifier,
        ]
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
    }
}
