import Access
import Hummingbird
import Wording

extension ConsentPages {
    /// GET `/i/HANDLE`: a ticket that a contact is asked about.
    func showIdentity(_ visit: Visit) async throws -> Response {
        try await identityPage(visit) { _ in nil }
    }

    /// POST `/i/HANDLE/confirm`: the contact says that it is theirs.
    func confirmIdentity(_ visit: Visit) async throws -> Response {
        var visit = visit
        let form = FormFields(urlEncoded: try await visit.request.boundedBody(upTo: Self.longestForm))
        visit.chosenLanguage = form["lang"].flatMap { Language(rawValue: $0) } ?? visit.chosenLanguage
        guard tokens.isValid(form["csrf"], for: visit.handle, from: visit.request) else {
            return try await identityPage(visit) { FormProblem.stale.notice(in: $0) }
        }
        do {
            try await service.confirmIdentity(handle: visit.handle)
            let language = visit.chosenLanguage.map { "?lang=\($0.rawValue)" } ?? ""
            return redirect(to: "\(basePath)/i/\(visit.handle)\(language)")
        } catch let refusal as Refusal where refusal.code != .handleUnknown {
            return try await identityPage(visit) { Notice(refusal, in: $0) }
        }
    }

    private func identityPage(_ visit: Visit, notice: (Wording) -> Notice?) async throws -> Response {
        let document = try await service.showIdentity(handle: visit.handle)
        let words = visit.words(for: document.language, in: timeZone)
        let nonce = nonce(of: visit)
        let other = words.language == .ru ? Language.en : .ru
        var page = Page(
            .identity,
            status: .ok,
            in: words,
            title: words.identityHeading(document),
            otherLanguageLink: "\(basePath)/i/\(visit.handle)?lang=\(other.rawValue)"
        )
        let values: [String: Any] = [
            "origin": document.origin, "explanation": words.identityExplanation(document),
            "facts": Page.facts(words.facts(of: document)), "canDecide": document.state == .waiting,
            "identityLink": "\(basePath)/i/\(visit.handle)", "button": words.identityButton,
            "csrf": tokens.token(for: visit.handle, nonce: nonce),
        ]
        page.values.merge(values) { $1 }
        page.show(notice(words), in: words)
        return respond(page, to: visit, nonce: nonce)
    }
}
