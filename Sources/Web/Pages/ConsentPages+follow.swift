import Access
import HTTPTypes
import Hummingbird
import Wording

extension ConsentPages {
    /// GET `/f/HANDLE`: what is going on, and what came of it.
    func showFollowed(_ visit: Visit) async throws -> Response {
        try await followPage(visit) { _ in nil }
    }

    /// GET `/f/HANDLE/script`: the approved script.
    func sendApprovedScript(_ visit: Visit) async throws -> Response {
        let document = try await service.followAccess(handle: visit.handle).document
        let words = Wording(document.language, timeZone: timeZone)
        return download(document.script, as: words.scriptName(for: document))
    }

    /// GET `/f/HANDLE/receipt`: the proof of what was approved, as far as the ledger has it now.
    func sendReceipt(_ visit: Visit) async throws -> Response {
        let document = try await service.followAccess(handle: visit.handle).document
        let words = Wording(document.language, timeZone: timeZone)
        return download(
            try await service.receipt(handle: visit.handle),
            as: words.receiptName(ofRequest: document.request)
        )
    }

    /// POST `/f/HANDLE/stop`.
    func stop(_ visit: Visit) async throws -> Response {
        let form = FormFields(urlEncoded: try await visit.request.boundedBody(upTo: Self.longestForm))
        return try await change(visit, form) { _ = try await service.stopAccess(handle: visit.handle) }
    }

    /// POST `/f/HANDLE/attach`: the result of a run by hand, as a file.
    func attach(_ visit: Visit) async throws -> Response {
        // Before eight megabytes are read: whoever sends them must know a handle under which a result is awaited.
        let followed = try await service.followAccess(handle: visit.handle)
        guard followed.awaitsResult else {
            let refusal = Refusal(.wrongState, ["state": followed.state.rawValue, "event": "attach"])
            return try await followPage(visit) { Notice(refusal, in: $0) }
        }
        do {
            let body = try await visit.request.boundedBody(upTo: Self.longestResult + Self.longestForm)
            let type = visit.request.headers[.contentType] ?? ""
            guard let form = MultipartForm(body, contentType: type) else { throw FormProblem.unreadable }
            return try await change(visit, form.fields) {
                guard let file = form.files["result"], !file.isEmpty else { throw Refusal(.resultUnreadable) }
                guard file.count <= Self.longestResult else { throw Self.resultTooLarge }
                _ = try await service.attachResult(handle: visit.handle, content: Array(file))
            }
        } catch FormProblem.tooLarge {
            return try await followPage(visit) { Notice(Self.resultTooLarge, in: $0) }
        } catch FormProblem.unreadable {
            return try await followPage(visit) { FormProblem.unreadable.notice(in: $0) }
        }
    }

    private static var resultTooLarge: Refusal { Refusal(.resultTooLarge, ["limit": String(longestResult)]) }

    /// Does what a form of the page asks for, and shows the page again.
    private func change(_ visit: Visit, _ form: FormFields, _ work: () async throws -> Void) async throws -> Response {
        var visit = visit
        visit.chosenLanguage = form["lang"].flatMap { Language(rawValue: $0) } ?? visit.chosenLanguage
        guard tokens.isValid(form["csrf"], for: visit.handle, from: visit.request) else {
            return try await followPage(visit) { FormProblem.stale.notice(in: $0) }
        }
        do {
            try await work()
            let language = visit.chosenLanguage.map { "?lang=\($0.rawValue)" } ?? ""
            return redirect(to: "\(basePath)/f/\(visit.handle)\(language)")
        } catch let refusal as Refusal where refusal.code != .handleUnknown {
            return try await followPage(visit) { Notice(refusal, in: $0) }
        }
    }

    private func followPage(_ visit: Visit, notice: (Wording) -> Notice?) async throws -> Response {
        let access = try await service.followAccess(handle: visit.handle)
        let words = visit.words(for: access.document.language, in: timeZone)
        let nonce = nonce(of: visit)
        let layout = FollowLayout(
            access: access,
            words: words,
            handle: visit.handle,
            basePath: basePath,
            token: tokens.token(for: visit.handle, nonce: nonce),
            chosenLanguage: visit.chosenLanguage
        )
        var page = layout.page
        page.show(notice(words), in: words)
        return respond(page, to: visit, nonce: nonce)
    }
}
