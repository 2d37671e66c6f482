import Access
import Cryptography
import Foundation
import Testing
import Wording

struct `Letters` {
    private let moscow = TimeZone(secondsFromGMT: 10_800) ?? .gmt

    @Test(arguments: Language.allCases)
    func `an invitation tells the code once, and the link and the command on lines of their own`(language: Language) {
        let code = DecisionCode(from: Randomness { [UInt8](repeating: 7, count: $0) })
        let letter = Wording(language, timeZone: moscow).invitation(
            .sample(),
            code: code,
            link: "https://support.example.ru/c/abc",
            showCommand: "propusk consent show abc --server https://support.example.ru"
        )
        #expect(letter.body.ranges(of: code.revealed).count == 1)
        #expect(letter.body.contains("\n  https://support.example.ru/c/abc\n"))
        #expect(letter.body.contains("\n  propusk consent show abc --server https://support.example.ru\n"))
        #expect(letter.body.contains("23.11.2026") || letter.body.contains("2026-11-23"))
        #expect(letter.body.contains("\n  > Узнать версию сервера и сборки\n"))
        #expect(!letter.subject.contains(code.revealed))
        #expect(!letter.subject.contains("\n"))
    }

    @Test
    func `hostile words neither leave the quotation nor reach the subject`() {
        let letter = Wording(.ru, timeZone: moscow).invitation(
            .sample(reason: "a\r\nBcc: all@example.ru\n-- \n", subject: "b\nX-Header: 1"),
            code: DecisionCode(from: .system),
            link: "https://x/c/y",
            showCommand: "z"
        )
        #expect(!letter.subject.contains("X-Header"))
        #expect(!letter.body.split(separator: "\n").contains { $0.hasPrefix("Bcc") || $0.hasPrefix("X-Header") })
    }

    @Test(arguments: RequestState.allCases.filter(\.isFinal), Language.allCases)
    func `a closing message says what was done, kept and is to be removed`(state: RequestState, language: Language) {
        let words = Wording(language, timeZone: moscow)
        let letter = words.closing(summary(state))
        for fact in [
            words.state(state), words.explanation(of: state).prefix(20).description, "281474976710657",
            "propusk/t42/r17/p1",
            "\n  cert-authority,restrict,principals=\"propusk-srv-1c\" ssh-ed25519 AAAA propusk\n",
            words.grade(.code).name,
        ] { #expect(letter.body.contains(fact), "\(fact)") }
        #expect(!letter.subject.contains("\n"))
        guard state == .failed else { return }
        let failure = words.failure(SessionFailure(.passRefused, words: "SSH-2.0-x"))
        #expect(letter.body.contains(failure.message) && letter.body.contains(failure.hint))
    }

    @Test(arguments: Language.allCases)
    func `the lines to remove are named by what all of them have, the usual one is an example`(language: Language) {
        let body = Wording(language, timeZone: moscow).closing(summary(.completed)).body
        let all = language == .ru ? "каждую строку" : "every line"
        let example = language == .ru ? "Обычно" : "Usually"
        let marks = "\n  principals=\"propusk-srv-1c\"\n  SHA256:authority\n"
        let parts = ["diag-1c", all, marks, example, "\n  cert-authority"]
        let places = parts.compactMap { body.firstRange(of: $0)?.lowerBound }
        let isInOrder = places.dropFirst(2).elementsEqual(places.dropFirst(2).sorted())
        #expect(places.count == parts.count && isInOrder, "\(body)")
    }

    @Test
    func `an access without a pass leaves nothing to remove`() {
        var summary = summary(.withdrawn)
        (summary.serial, summary.whatToRemove, summary.began, summary.keptTexts) = (nil, nil, nil, 0)
        let body = Wording(.ru, timeZone: moscow).closing(summary).body
        #expect(body.contains("удалять из-за него нечего"))
        #expect(body.contains("На компьютере ничего не выполнено."))
        #expect(body.contains("Текстов с компьютера не сохранено."))
    }

    private func summary(_ state: RequestState) -> ClosingSummary {
        ClosingSummary(
            origin: "support.example.ru",
            request: 17,
            ticket: 42,
            machine: "srv-1c",
            agent: "ivan",
            state: state,
            failure: state == .failed ? SessionFailure(.passRefused, words: "SSH-2.0-x") : nil,
            began: Date(timeIntervalSince1970: 1_795_373_297),
            ended: Date(timeIntervalSince1970: 1_795_373_298),
            grade: .code,
            serial: 281_474_976_710_657,
            keyId: "propusk/t42/r17/p1",
            planDigest: "abcdef",
            keptTexts: 8,
            redactions: 3,
            whatToRemove: ClosingSummary.TrustLines(
                account: "diag-1c",
                principal: "propusk-srv-1c",
                fingerprint: "SHA256:authority",
                example: "cert-authority,restrict,principals=\"propusk-srv-1c\" ssh-ed25519 AAAA propusk"
            )
        )
    }
}
