import Access
import Foundation
import Testing
import Wording

struct `Catalogue` {
    static let languages = Language.allCases.map { Wording($0, timeZone: .gmt) }

    @Test(arguments: Phrase.allCases)
    func `every phrase is in both languages and finished`(phrase: Phrase) {
        for words in Self.languages { expectFinished(words[phrase], in: words.language) }
    }

    @Test(arguments: RequestState.allCases)
    func `every state has a name and an explanation`(state: RequestState) {
        for words in Self.languages {
            expectFinished(words.state(state), in: words.language)
            expectFinished(words.explanation(of: state), in: words.language)
        }
    }

    @Test(arguments: Grade.allCases)
    func `every grade has a name and an explanation`(grade: Grade) {
        for words in Self.languages {
            expectFinished(words.grade(grade).name, in: words.language)
            expectFinished(words.grade(grade).explanation, in: words.language)
            expectFinished(words.risk(under: grade), in: words.language)
        }
    }

    @Test
    func `only the grade held claims to bind the broker`() {
        for words in Self.languages {
            let mustTrust = words.language == .ru ? "приходится доверять" : "has to be trusted"
            #expect(words.grade(.code).explanation.contains(mustTrust))
            #expect(words.grade(.signed).explanation.contains(mustTrust))
            #expect(!words.grade(.held).explanation.contains(mustTrust))
            for grade in Grade.allCases { #expect(words.risk(under: grade).contains("docs/THREAT_MODEL.md")) }
        }
    }

    @Test
    func `the paragraphs on data, rights and roads are in both languages`() {
        for words in Self.languages {
            let roads = Grade.allCases.flatMap { words.howItRuns(under: $0) }
            for text in words.dataHandling + words.rights(lapsing: "2026") + roads {
                expectFinished(text, in: words.language)
            }
        }
    }

    @Test(arguments: [
        "refused", "skipped", "timeOut", "time-out", "truncated", "unsupported", "parse", "withheld",
        "struckOut", "struck-out", "notRun",
    ])
    func `every reason for a missing answer has words`(reason: String) {
        for words in Self.languages {
            expectFinished(words.unknownReason(reason), in: words.language)
            if words.language == .ru { #expect(words.unknownReason(reason) != reason) }
        }
    }

    @Test
    func `a name that the catalogue doesn't know is shown as it is, on one line`() {
        for words in Self.languages {
            #expect(words.unknownReason("cosmic\nrays") == "cosmic\u{FFFD}rays")
            #expect(words.eventTitle(kind: "tea.served") == "tea.served")
            #expect(words.sensitivity("odd") == "odd")
        }
    }
}

/// Whether a text is in its language and has no place left unfilled.
func expectFinished(_ text: String, in language: Language, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!text.isEmpty, sourceLocation: sourceLocation)
    #expect(!text.contains(where: { "{}[]".contains($0) }), "\(text)", sourceLocation: sourceLocation)
    #expect(!text.contains("  "), "\(text)", sourceLocation: sourceLocation)
    let hasCyrillic = text.unicodeScalars.contains { ("\u{400}"..."\u{4FF}").contains($0) }
    let isForeignOnPurpose = text == "In English" || text == "По-русски"
    #expect(hasCyrillic == (language == .ru) || isForeignOnPurpose, "\(text)", sourceLocation: sourceLocation)
}
