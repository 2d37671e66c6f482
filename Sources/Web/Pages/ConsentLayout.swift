import Access
import HTTPTypes
import Wording

/// A consent document as the values of its page.
struct ConsentLayout {
    let document: ConsentDocument
    let words: Wording
    let typed: TypedConsent
    let handle: String
    let basePath: String
    let publicURL: String
    let token: String
    /// Whether the document is what was typed; otherwise the narrowing was refused and the whole plan is shown.
    let isShownAsTyped: Bool
    let chosenLanguage: Language?

    private var link: String { "\(basePath)/c/\(handle)" }
    private var isOpen: Bool { document.state == .requested }
    private var canDecide: Bool { isOpen && isShownAsTyped }
    private var isNarrowed: Bool {
        document.probes.contains(where: \.isStruck) || document.minutes < document.minutesAsked
    }

    /// The page, without a notice.
    var page: Page {
        let other = words.language == .ru ? Language.en : .ru
        var page = Page(
            .consent,
            status: .ok,
            in: words,
            title: words[.consentTitle],
            otherLanguageLink: link + typed.query(lang: other)
        )
        let shared = PlanLayout(document: document, words: words, marked: Set(typed.without), canNarrow: isOpen)
        page.values.merge(shared.values) { $1 }
        page.values.merge(state) { $1 }
        page.values.merge(texts) { $1 }
        page.values.merge(links) { $1 }
        page.values.merge(form) { $1 }
        page.values.merge(held) { $1 }
        page.values.merge(signing) { $1 }
        return page
    }

    private var state: [String: Any] {
        [
            "origin": document.origin, "stateName": document.state.rawValue, "state": words.state(document.state),
            "isClosed": !isOpen, "closedTitle": words[document.decidedBy == nil ? .closedTitle : .decidedTitle],
            "stateExplanation": words.explanation(of: document.state),
            "decidedBy": document.decidedBy.map { words.quotation($0) } ?? false, "canDecide": canDecide,
            "mustFix": isOpen && !isShownAsTyped, "isNarrowed": canDecide && isNarrowed,
            "facts": Page.facts(words.facts(of: document)),
        ]
    }

    private var texts: [String: Any] {
        let grade = words.grade(document.grade)
        return [
            "how": words.howItRuns(
                under: document.grade,
                isGated: document.isGated,
                mayLend: document.mayLend
            ),
            "gradeName": grade.name, "gradeExplanation": words.gradeExplanation(of: document),
            "data": words.dataHandling, "rights": words.rights(lapsing: words.moment(document.lapsesAt)),
            "risk": words.risk(under: document.grade, isGated: document.isGated),
        ]
    }

    private var links: [String: Any] {
        let asShown = isShownAsTyped ? typed.query(lang: nil) : ""
        return [
            "consentLink": link, "wholeLink": link + (chosenLanguage.map { "?lang=\($0.rawValue)" } ?? ""),
            "scriptLink": "\(link)/script\(asShown)", "passLink": "\(link)/pass\(asShown)",
            "showCommand": "propusk consent show \(handle) --server \(publicURL)",
        ]
    }

    private var form: [String: Any] {
        let hasAddress = !document.address.isEmpty
        return [
            "csrf": token, "minutes": document.minutes, "minutesAsked": document.minutesAsked,
            "minutesTyped": typed.minutes.isEmpty ? String(document.minutes) : typed.minutes,
            "struck": document.probes.filter(\.isStruck).map(\.id), "hasAddress": hasAddress,
            "isDirect": hasAddress && typed.road == .direct, "isByHand": typed.road == .byHand || !hasAddress,
            "mayLend": hasAddress && document.mayLend, "isLent": typed.road == .lease, "leaseLogin": document.user,
        ]
    }

    private var signing: [String: Any] {
        guard let signing = document.signing else { return ["signing": false] }
        let narrowing = isShownAsTyped ? typed : TypedConsent()
        return [
            "signing": true, "isSignatureDemanded": signing.isDemanded, "signKeys": signing.keys,
            "hasNoSignKeys": signing.keys.isEmpty, "signatureTyped": typed.signature,
            "statementEnd": TypedConsent.second(signing.notAfter),
            "statementLink": "\(link)/statement" + narrowing.query(lang: nil, notAfter: signing.notAfter),
            "statementName": words.statementName(ofRequest: document.request),
            "signCommand": words.signCommand(for: document, namespace: signing.namespace),
        ]
    }

    private var held: [String: Any] {
        guard let held = document.held else { return ["held": false] }
        return [
            "held": true, "passName": words.passName(ofRequest: document.request), "heldKey": held.publicKey,
            "heldPrincipal": held.principal, "heldKeyId": held.keyId, "heldSerial": String(held.serial),
            "heldAuthority": held.authorityFingerprint, "heldCommand": held.forceCommand,
            "heldRun": words.approveCommand(for: document), "certificateTyped": typed.certificate,
        ]
    }
}
