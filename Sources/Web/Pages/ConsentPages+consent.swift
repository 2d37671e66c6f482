import Access
import Hummingbird
import Wording

extension ConsentPages {
    /// GET `/c/HANDLE`: everything a contact has to know, narrowed as the query says.
    func showConsent(_ visit: Visit) async throws -> Response {
        try await consentPage(visit, typed: TypedConsent(visit.query)) { _ in nil }
    }

    /// GET `/c/HANDLE/script`: the script that the page shows, as a file.
    func sendScript(_ visit: Visit) async throws -> Response {
        let document = try await service.showConsent(
            handle: visit.handle,
            narrowed: TypedConsent(visit.query).narrowing,
            notAfter: nil
        )
        let words = Wording(document.language, timeZone: timeZone)
        return download(document.script, as: words.scriptName(for: document))
    }

    /// GET `/c/HANDLE/pass`: what the contact's approve script reads, where the machine trusts their own key.
    func sendPassRequest(_ visit: Visit) async throws -> Response {
        let document = try await service.showConsent(
            handle: visit.handle,
            narrowed: TypedConsent(visit.query).narrowing,
            notAfter: nil
        )
        guard let held = document.held else { throw Refusal(.handleUnknown) }
        let words = Wording(document.language, timeZone: timeZone)
        return download(held.requestFile, as: words.passName(ofRequest: document.request))
    }

    /// GET `/c/HANDLE/statement`: what a contact signs with a registered key, to the byte.
    func sendStatement(_ visit: Visit) async throws -> Response {
        let typed = TypedConsent(visit.query)
        let document = try await service.showConsent(
            handle: visit.handle,
            narrowed: typed.narrowing,
            notAfter: typed.notAfter
        )
        guard let signing = document.signing else { throw Refusal(.handleUnknown) }
        let words = Wording(document.language, timeZone: timeZone)
        return download(signing.statement, as: words.statementName(ofRequest: document.request))
    }

    /// The consent page, with a notice where something was not accepted.
    ///
    /// A narrowing that is refused is not shown as if it were: the whole plan stands there instead, with the marks as
    /// they were made, and no form to decide by.
    func consentPage(
        _ visit: Visit,
        typed: TypedConsent,
        notice: (Wording) -> Notice?
    ) async throws -> Response {
        let document: ConsentDocument
        var refusal: Refusal?
        do {
            document = try await service.showConsent(
                handle: visit.handle,
                narrowed: typed.narrowing,
                notAfter: typed.notAfter
            )
        } catch let narrowingRefused as Refusal where narrowingRefused.code != .handleUnknown {
            refusal = narrowingRefused
            document = try await service.showConsent(
                handle: visit.handle,
                narrowed: ConsentNarrowing(),
                notAfter: typed.notAfter
            )
        }
        let words = visit.words(for: document.language, in: timeZone)
        let nonce = nonce(of: visit)
        let layout = ConsentLayout(
            document: document,
            words: words,
            typed: typed,
            handle: visit.handle,
            basePath: basePath,
            publicURL: publicURL,
            token: tokens.token(for: visit.handle, nonce: nonce),
            isShownAsTyped: refusal == nil,
            chosenLanguage: visit.chosenLanguage
        )
        var page = layout.page
        page.show(notice(words) ?? refusal.map { Notice($0, in: words) }, in: words)
        return respond(page, to: visit, nonce: nonce)
    }
}
