import Access
import Hummingbird
import Wording

extension ConsentPages {
    /// GET `/e/HANDLE`: what was entered about the contact's organisation.
    func showEnrolment(_ visit: Visit) async throws -> Response {
        try await enrolmentPage(visit) { _ in nil }
    }

    /// POST `/e/HANDLE/confirm`.
    func confirmEnrolment(_ visit: Visit) async throws -> Response {
        try await decideEnrolment(visit, isConfirmed: true)
    }

    /// POST `/e/HANDLE/refuse`.
    func refuseEnrolment(_ visit: Visit) async throws -> Response {
        try await decideEnrolment(visit, isConfirmed: false)
    }

    /// Takes the form: token first, then the code. What is refused is said on the same page.
    private func decideEnrolment(_ visit: Visit, isConfirmed: Bool) async throws -> Response {
        var visit = visit
        let form = FormFields(urlEncoded: try await visit.request.boundedBody(upTo: Self.longestForm))
        visit.chosenLanguage = form["lang"].flatMap { Language(rawValue: $0) } ?? visit.chosenLanguage
        guard tokens.isValid(form["csrf"], for: visit.handle, from: visit.request) else {
            return try await enrolmentPage(visit) { FormProblem.stale.notice(in: $0) }
        }
        do {
            guard form["code"]?.contains(where: { !$0.isWhitespace }) == true else { throw Refusal(.codeMissing) }
            try await service.decideEnrolment(
                handle: visit.handle,
                code: form["code"] ?? "",
                isConfirmed: isConfirmed
            )
            let language = visit.chosenLanguage.map { "?lang=\($0.rawValue)" } ?? ""
            return redirect(to: "\(basePath)/e/\(visit.handle)\(language)")
        } catch let refusal as Refusal where refusal.code != .handleUnknown {
            var response = try await enrolmentPage(visit) { Notice(refusal, in: $0) }
            if refusal.code == .codeThrottled { response.headers[.retryAfter] = refusal.context["seconds"] }
            return response
        }
    }

    private func enrolmentPage(_ visit: Visit, notice: (Wording) -> Notice?) async throws -> Response {
        let document = try await service.showEnrolment(handle: visit.handle)
        let words = visit.words(for: document.language, in: timeZone)
        let nonce = nonce(of: visit)
        let other = words.language == .ru ? Language.en : .ru
        var page = Page(
            .enrolment,
            status: .ok,
            in: words,
            title: words.enrolmentHeading(document),
            otherLanguageLink: "\(basePath)/e/\(visit.handle)?lang=\(other.rawValue)"
        )
        let isOpen = document.state == .waiting
        let values: [String: Any] = [
            "origin": document.origin, "stateName": document.state.rawValue, "state": words.state(document.state),
            "explanation": isOpen ? words.enrolmentQuestion(document.subject) : words.explanation(of: document),
            "facts": Page.facts(words.facts(of: document)), "canDecide": isOpen,
            "notes": words.enrolmentNotes(document), "enrolmentLink": "\(basePath)/e/\(visit.handle)",
            "csrf": tokens.token(for: visit.handle, nonce: nonce),
            "showCommand": "propusk enrolment show \(visit.handle) --server \(publicURL)",
        ]
        page.values.merge(values) { $1 }
        page.show(notice(words), in: words)
        return respond(page, to: visit, nonce: nonce)
    }
}
