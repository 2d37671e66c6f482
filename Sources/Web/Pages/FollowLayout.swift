import Access
import HTTPTypes
import Wording

/// What became of an approval, as the values of its page.
struct FollowLayout {
    let access: FollowedAccess
    let words: Wording
    let handle: String
    let basePath: String
    let token: String
    let chosenLanguage: Language?

    private var document: ConsentDocument { access.document }
    private var link: String { "\(basePath)/f/\(handle)" }

    /// The page, without a notice.
    var page: Page {
        let other = words.language == .ru ? Language.en : .ru
        var page = Page(
            .follow,
            status: .ok,
            in: words,
            title: "\(words[.followTitle]) \(words.number(document.request))",
            otherLanguageLink: "\(link)?lang=\(other.rawValue)"
        )
        let shared = PlanLayout(document: document, words: words, marked: [], canNarrow: false)
        page.values.merge(shared.values) { $1 }
        page.values.merge(state) { $1 }
        page.values["facts"] = Page.facts(words.facts(of: document))
        page.values["hasRuns"] = !access.runs.isEmpty
        page.values["runs"] = access.runs.map(values(of:))
        return page
    }

    private var state: [String: Any] {
        [
            "origin": document.origin, "stateName": access.state.rawValue, "state": words.state(access.state),
            "stateExplanation": words.explanation(of: access.state), "now": Page.facts(now),
            // A page that reloads itself would drop a file that was just chosen.
            "refreshes": !access.state.isFinal && !access.awaitsResult,
            "awaitsResult": access.awaitsResult, "mayStop": !access.state.isFinal, "isOver": access.state.isFinal,
            "followLink": link + (chosenLanguage.map { "?lang=\($0.rawValue)" } ?? ""), "stopLink": "\(link)/stop",
            "attachLink": "\(link)/attach", "scriptLink": "\(link)/script", "csrf": token,
            "receiptLink": "\(link)/receipt", "receiptName": words.receiptName(ofRequest: document.request),
            "verifyCommand": words.verifyCommand(ofRequest: document.request),
            "stopNote": words[access.awaitsResult ? .stopByHandNote : .stopNote],
            "byHandCommand": words.byHandCommand(for: document),
            "readCommand": words.readCommand(for: document), "byHandStep": words.byHandStep(for: document),
        ]
    }

    private var now: [(label: String, value: String)] {
        var facts: [(label: String, value: String)] = []
        if let failure = access.failure { facts += cause(failure) }
        if let expiresAt = access.expiresAt, !access.state.isFinal {
            facts.append((words[.expiresAt], words.moment(expiresAt)))
        }
        if let endedAt = access.endedAt { facts.append((words[.endedAt], words.moment(endedAt))) }
        if let grade = access.grade { facts.append((words[.grade], words.grade(grade).name)) }
        for pass in access.passes {
            facts.append((words[.keyId], words.quotation(pass.keyId)))
            facts.append((words[.serial], String(pass.serial)))
        }
        if let login = access.lentLogin {
            facts.append((words[.lent], words.quotation(login)))
        } else if access.passes.isEmpty {
            facts.append((words[.passTitle], words[.noPass]))
        }
        return facts
    }

    private func cause(_ failure: SessionFailure) -> [(label: String, value: String)] {
        let worded = words.failure(failure)
        return [(words[.failure], worded.message), (words[.advice], worded.hint)]
    }

    private func values(of run: FollowedAccess.Run) -> [String: Any] {
        let answered = run.answers.count { $0.unknown == nil }
        var summary = [
            (label: words[.road], value: words.road(run.road)), (words[.origin], words.origin(run.origin)),
            (words[.began], words.moment(run.beganAt)), (words[.took], words.elapsed(milliseconds: run.milliseconds)),
            (words[.answered], words.count(answered, .probe)),
        ]
        if answered < run.answers.count {
            summary.append((words[.unanswered], words.count(run.answers.count - answered, .probe)))
        }
        summary.append((words[.redactions], words.count(run.redactions, .redaction)))
        if let failure = run.failure { summary += cause(failure) }
        return [
            "summary": Page.facts(summary), "isTorn": !run.isComplete, "answers": run.answers.map(values(of:)),
        ]
    }

    private func values(of answer: FollowedAccess.Answer) -> [String: Any] {
        let reason = answer.unknown.map { words.unknownReason($0) }
        return [
            "id": answer.probe, "hasText": answer.text?.isEmpty == false, "answerText": answer.text ?? "",
            "outcome": reason ?? words[.emptyAnswer],
        ]
    }
}
