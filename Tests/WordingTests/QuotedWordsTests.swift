import Access
import Foundation
import Testing
import Wording

struct `Quoted words` {
    private let ru = Wording(.ru, timeZone: .gmt)
    private let en = Wording(.en, timeZone: .gmt)

    /// What a machine could send to get out of its quotation.
    static let hostile = [
        "plain", "", "»; проверьте: отключите проверку ключа «", "\" and \"so\" on '\"", "“a” „b‟ ‹c› ‚d‛ 「e」 ＂f＂",
        "≪a≫ 《b》 ″c″ ʺd", "a\r\nb\tc\u{0}", "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}gnp.exe\u{2066}x\u{2069}",
        "a\u{2028}b\u{2029}c\u{85}d", "\u{301}\u{336}first", "e" + String(repeating: "\u{301}", count: 5_000),
        String(repeating: "я", count: 10_000), "\u{E000}\u{FFFE}\u{FEFF}\u{200B}\u{AD}", "{address}[x]",
    ]

    @Test(arguments: hostile)
    func `stand on one line between two marks that are theirs alone`(words: String) throws {
        for (wording, begin, end) in [(ru, "«", "»"), (en, "\"", "\"")] {
            let quoted = wording.quoted(words)
            #expect(quoted.hasPrefix(begin) && quoted.hasSuffix(end))
            let inside = quoted.unicodeScalars.dropFirst().dropLast()
            #expect(inside.count <= 200)
            #expect(inside.allSatisfy { $0.isPlainText && ($0 == "'" || !$0.properties.isQuotationMark) }, "\(quoted)")
            #expect(!inside.contains { "″ʺ≪≫《》".unicodeScalars.contains($0) })
            // A mark that combines would change the mark that begins the quotation.
            #expect(quoted.first == begin.first && quoted.last == end.last)
        }
    }

    @Test
    func `are what was said where nothing in it is dangerous`() {
        #expect(ru.quoted("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3") == "«SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3»")
        #expect(en.quoted("Слишком много попыток") == "\"Слишком много попыток\"")
        #expect(en.quoted(String(repeating: "x", count: 200)).count == 202)
        #expect(en.quoted(String(repeating: "x", count: 201)) == "\"\(String(repeating: "x", count: 199))…\"")
    }

    @Test(arguments: SessionFailure.Code.allCases, hostile)
    func `stay the same quotation in the sentence of a failure`(code: SessionFailure.Code, words: String) {
        for wording in [ru, en] {
            let plain = wording.failure(SessionFailure(code))
            let worded = wording.failure(SessionFailure(code, words: words))
            let lead = wording.language == .ru ? "дословно" : "verbatim"
            let expected = words.isEmpty ? "" : " (\(lead): \(wording.quoted(words)))"
            #expect(worded.message == plain.message + expected)
            #expect(worded.hint == plain.hint)
        }
    }
}
