import Access
import HTTPTypes
import Hummingbird
import Wording

extension ConsentPages {
    /// POST `/c/HANDLE/narrow`: shows the plan without what was struck out. Decides nothing.
    ///
    /// The marks belong to the form that approves, so that none is lost there; this button sends the same form, and what
    /// else was typed into it, the code above all, is read by nobody and comes into no address.
    func narrow(_ visit: Visit) async throws -> Response {
        var visit = visit
        let form = FormFields(urlEncoded: try await visit.request.boundedBody(upTo: Self.longestForm))
        visit.chosenLanguage = form["lang"].flatMap { Language(rawValue: $0) } ?? visit.chosenLanguage
        let typed = TypedConsent(choicesOf: form)
        guard tokens.isValid(form["csrf"], for: visit.handle, from: visit.request) else {
            return try await consentPage(visit, typed: typed) { FormProblem.stale.notice(in: $0) }
        }
        return redirect(to: "\(basePath)/c/\(visit.handle)" + typed.query(lang: visit.chosenLanguage))
    }

    /// POST `/c/HANDLE/approve`.
    ///
    /// A probe that was struck out since the plan was shown makes another digest, which the rules refuse; a time that was
    /// changed since makes none, and is refused here: nobody decides on a text that they have not seen.
    func approve(_ visit: Visit) async throws -> Response {
        try await decide(visit) { form, typed in
            guard typed.isTimeAsShown else { throw Refusal(.planChanged) }
            return ConsentDecision(
                followHandle: try await service.approveConsent(
                    ConsentApproval(
                        handle: visit.handle,
                        code: form["code"] ?? "",
                        plan: form["plan"] ?? "",
                        narrowed: typed.narrowing,
                        isByHand: typed.road == .byHand,
                        certificate: typed.pastedCertificate,
                        signature: typed.pastedSignature,
                        notAfter: typed.notAfter,
                        login: typed.road == .lease ? form["login"] ?? "" : nil,
                        password: typed.road == .lease ? TypedSecret(typed: form["password"] ?? "") : nil
                    )
                ).followHandle
            )
        }
    }

    /// POST `/c/HANDLE/decline`.
    func decline(_ visit: Visit) async throws -> Response {
        try await decide(visit) { form, _ in
            try await service.declineConsent(handle: visit.handle, code: form["code"] ?? "")
        }
    }

    /// Takes a decision's form: token first, then the code, then the rules.
    ///
    /// Whatever is refused is said on the same page, with all that was chosen; only the code has to be typed again.
    private func decide(
        _ visit: Visit,
        _ work: (FormFields, TypedConsent) async throws -> ConsentDecision
    ) async throws -> Response {
        var visit = visit
        let form = FormFields(urlEncoded: try await visit.request.boundedBody(upTo: Self.longestForm))
        let typed = TypedConsent(form)
        visit.chosenLanguage = form["lang"].flatMap { Language(rawValue: $0) } ?? visit.chosenLanguage
        guard tokens.isValid(form["csrf"], for: visit.handle, from: visit.request) else {
            return try await consentPage(visit, typed: typed) { FormProblem.stale.notice(in: $0) }
        }
        do {
            guard form["code"]?.contains(where: { !$0.isWhitespace }) == true else { throw Refusal(.codeMissing) }
            let decision = try await work(form, typed)
            let language = visit.chosenLanguage.map { "?lang=\($0.rawValue)" } ?? ""
            return redirect(
                to: decision.followHandle.map { "\(basePath)/f/\($0)\(language)" }
                    ?? "\(basePath)/c/\(visit.handle)\(language)"
            )
        } catch let refusal as Refusal where refusal.code != .handleUnknown {
            var response = try await consentPage(visit, typed: typed) { Notice(refusal, in: $0) }
            if refusal.code == .codeThrottled { response.headers[.retryAfter] = refusal.context["seconds"] }
            return response
        }
    }
}
