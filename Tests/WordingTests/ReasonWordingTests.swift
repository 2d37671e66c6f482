import Access
import Foundation
import Testing
import Wording

struct `Reasons in words` {
    private static let languages = Language.allCases.map { Wording($0, timeZone: .gmt) }
    /// Everything that a reason may name.
    private static let context = [
        "input": "main_directory", "probe": "os", "name": "help", "algorithm": "ssh-rsa", "contact": "a@b.ru",
        "permitted": "permit-pty", "fingerprint": "SHA256:x", "needed": "8.9", "origin": "support.example.ru/log",
        "last": "41", "limit": "1000",
    ]

    @Test(arguments: Refusal.Reason.allCases)
    func `every reason is worded in both languages, with any values`(reason: Refusal.Reason) {
        for words in Self.languages {
            let bare = words.refusal(Refusal(.invalidInput)).message
            for context in [[:], Self.context] {
                let message = words.refusal(Refusal(.invalidInput, reason, context)).message
                #expect(message.hasPrefix(bare + ": ") && message.last != ".", "\(message)")
                #expect(!message.contains("—"), "\(message)")
                let own = String(message.dropFirst(bare.count + 2))
                expectFinished(own, in: words.language)
                #expect(own != reason.rawValue || words.language == .en, "a stable name came through: \(own)")
            }
        }
    }

    @Test
    func `a reason names the value that it is about`() {
        let missing = Refusal(.invalidInput, .missingInput, ["field": "input", "input": "main_directory"])
        let expected = [
            Language.ru: "значение не принято (поле «параметр профиля»): не указан параметр «main_directory»",
            .en: "value refused (input): input \"main_directory\" is missing",
        ]
        for words in Self.languages { #expect(words.refusal(missing).message == expected[words.language]) }
        let foreign = Refusal(.signatureRefused, .unregisteredKey, ["fingerprint": "SHA256:x"])
        #expect(
            Self.languages.map { words in words.refusal(foreign).message }.contains(
                "подпись не принята: она сделана ключом SHA256:x, который не зарегистрирован"
            )
        )
    }

    @Test
    func `a value inside a reason stays a value`() {
        let refusal = Refusal(.invalidInput, .unknownInput, ["input": "{field}[x]\n", "field": "input"])
        for words in Self.languages {
            #expect(words.refusal(refusal).message.contains("{field}[x]\u{FFFD}"))
        }
    }

    /// Where a rule hands people the words of a log, they read English in the middle of a Russian sentence.
    @Test
    func `no rule gives a reason in words of its own`() throws {
        for (path, text) in try Self.sources {
            for call in text.matches(of: /Refusal\(\s*\.\w+,\s*\[[^\]]*"reason"/) {
                Issue.record("\(path): \(call.output)")
            }
        }
    }

    @Test
    func `every field, thing and event that a rule names is worded`() throws {
        var seen = 0
        for (path, text) in try Self.sources {
            for call in text.matches(of: /"(field|what|event)": "([a-zA-Z_ -]+)"/) {
                let (key, value) = (String(call.output.1), String(call.output.2))
                let code: Refusal.Code = key == "field" ? .invalidInput : key == "what" ? .alreadyExists : .wrongState
                for words in Self.languages where words.language == .ru {
                    let message = words.refusal(Refusal(code, [key: value])).message
                    #expect(!message.contains(value) || value == "gate", "\(path): \(message)")
                }
                seen += 1
            }
        }
        #expect(seen > 20)
    }

    /// The rules' own code, with its path.
    private static var sources: [(path: String, text: String)] {
        get throws {
            let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
                .standardized
            return try ["Access", "API", "Broker", "Desk", "PropuskCLI", "Web"].flatMap { folder in
                let files = FileManager.default.enumerator(
                    at: root.appending(path: folder),
                    includingPropertiesForKeys: nil
                )
                return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
                    .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
            }
        }
    }
}
