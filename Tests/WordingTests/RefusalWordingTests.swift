import Access
import Foundation
import Testing
import Wording

struct `Refusals in words` {
    private let ru = Wording(.ru, timeZone: .gmt)
    private let en = Wording(.en, timeZone: .gmt)

    /// Everything that any use case puts into a context.
    static let fullContext = [
        "permission": "work", "actor": "ivan+local:uid1000", "agent": "ivan", "client": "Romashka", "email": "a@b.ru",
        "contact": "Petr", "machine": "srv-1c", "ticket": "42", "request": "17", "profile": "posix-basics",
        "known": "a, b", "tariff": "gold", "what": "machine", "name": "srv-1c", "field": "machine",
        "grammar": "a-z", "reason": "too long", "limit": "200", "form": "HOST:PORT", "shortest": "5m", "longest": "8h",
        "platform": "windows", "state": "completed", "event": "approve", "seconds": "601", "plan": "abcdef",
        "probe": "os", "asked": "30", "library": "libssh", "version": "0.10.4", "needed": "0.10.6",
        "setting": "transport.allow_library",
    ]

    @Test(arguments: Refusal.Code.allCases)
    func `every code is worded in both languages, with any context`(code: Refusal.Code) throws {
        for words in [ru, en] {
            for context in [[:], Self.fullContext] {
                let worded = words.refusal(Refusal(code, context))
                expectFinished(worded.message, in: words.language)
                #expect(!worded.message.contains("—"), "\(worded.message)")
                #expect(worded.message.first?.isUppercase == false)
                #expect(worded.message.last != ".")
                if let hint = worded.hint {
                    #expect(!hint.contains(where: { "{}[]—".contains($0) }), "\(hint)")
                    #expect(!hint.hasPrefix(" ") && !hint.isEmpty)
                }
            }
            #expect(words.refusal(Refusal(code, Self.fullContext)).hint != nil, "\(code) has no advice")
        }
    }

    @Test
    func `values are named where they belong`() {
        let locked = Refusal(.machineLocked, ["machine": "srv-1c"])
        #expect(ru.refusal(locked).message == "компьютер «srv-1c» заблокирован")
        #expect(en.refusal(locked).message == "machine \"srv-1c\" is locked")
        let text = Refusal(.invalidText, ["field": "reason", "reason": "too long", "limit": "200"])
        #expect(
            ru.refusal(text).message == "текст не принят (поле «причина»): слишком длинно, наибольшая длина: 200"
        )
        let state = Refusal(.wrongState, ["state": "completed", "event": "approve"])
        #expect(ru.refusal(state).message == "состояние запроса этого не допускает: согласие (запрос выполнен)")
        let throttled = Refusal(.codeThrottled, ["seconds": "541"])
        #expect(ru.refusal(throttled).hint == "подождите 10 минут и попробуйте снова")
        let widened = Refusal(.consentWidened, ["field": "minutes", "asked": "90"])
        #expect(ru.refusal(widened).hint == "запрошено: 1 час 30 минут")
        let large = Refusal(.resultTooLarge, ["limit": "8388608"])
        #expect(en.refusal(large).message == "the result is too large: over 8 MiB")
    }

    @Test
    func `a value can neither fill another place nor break the line`() {
        let refusal = Refusal(.machineUnknown, ["machine": "{ticket}[x]\u{1B}[31m\nОдобрено", "ticket": "42"])
        #expect(ru.refusal(refusal).message == "нет такого компьютера: «{ticket}[x]\u{FFFD}[31m\u{FFFD}Одобрено»")
    }
}
