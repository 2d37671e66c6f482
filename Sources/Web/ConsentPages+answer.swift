import Access
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Wording

extension ConsentPages {
    /// Does the work for one request, and turns whatever is thrown into a page.
    ///
    /// The log never gets the address: it holds a handle.
    func answer(
        _ request: Request,
        _ context: some RequestContext,
        _ work: (Visit) async throws -> Response
    ) async throws -> Response {
        let language =
            FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))["lang"]
            .flatMap { Language(rawValue: $0) } ?? Visit.browserLanguage(of: request)
        let words = Wording(language, timeZone: timeZone)
        do {
            return try await work(Visit(request, handle: context.parameters.get("handle")))
        } catch let refusal as Refusal where refusal.code == .handleUnknown {
            return message(.notFound, title: words[.notFoundTitle], text: words[.notFoundText], in: words)
        } catch let refusal as Refusal {
            return message(Notice(refusal, in: words), in: words)
        } catch let problem as FormProblem {
            return message(problem.notice(in: words), in: words)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("a consent page failed", metadata: ["error": "\(error)"])
            return message(
                .internalServerError,
                title: words[.brokenTitle],
                text: words[.brokenText],
                in: words
            )
        }
    }

    /// A page as an answer; the cookie goes along where the page has a form and the visitor has no cookie yet.
    func respond(_ page: Page, to visit: Visit, nonce: String? = nil) -> Response {
        var response = response(page)
        if let nonce, tokens.nonce(of: visit.request) != nonce { response.setCookie(tokens.cookie(nonce)) }
        return response
    }

    /// The visitor's nonce, or a new one.
    func nonce(of visit: Visit) -> String { tokens.nonce(of: visit.request) ?? tokens.makeNonce() }

    /// Sends the visitor on, after a form was taken: reloading the next page repeats nothing.
    func redirect(to path: String) -> Response {
        var fields = headers.fields
        fields[.location] = path
        return Response(status: .seeOther, headers: fields)
    }

    /// A file to keep, of exactly these bytes.
    func download(_ content: String, as name: String) -> Response {
        var fields = headers.fields
        fields[.contentType] = "application/octet-stream"
        fields[.contentDisposition] = "attachment; filename=\"\(name)\""
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: content)))
    }

    private func message(_ notice: Notice, in words: Wording) -> Response {
        message(
            notice.status,
            title: words[.refusedTitle],
            text: words.sentence(notice.message),
            hint: notice.hint.map { words.sentence($0) },
            in: words
        )
    }

    private func message(
        _ status: HTTPResponse.Status,
        title: String,
        text: String,
        hint: String? = nil,
        in words: Wording
    ) -> Response {
        let other = words.language == .ru ? Language.en : .ru
        var page = Page(
            .message,
            status: status,
            in: words,
            title: title,
            otherLanguageLink: "?lang=\(other.rawValue)"
        )
        page.values["text"] = text
        page.values["hint"] = hint ?? false
        return response(page)
    }

    private func response(_ page: Page) -> Response {
        var fields = headers.fields
        fields[.contentType] = "text/html; charset=utf-8"
        return Response(
            status: page.status,
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(string: templates.html(page)))
        )
    }
}
