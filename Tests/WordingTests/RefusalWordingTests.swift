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
        "setting": "transport.allow_library", "enrolment": "5", "confirmed": "no", "user": "support",
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
        let waits = ["1", "21", "60", "2"].map { ru.refusal(Refusal(.codeThrottled, ["seconds": $0])).hint }
        #expect(
            waits == ["1 секунду", "21 секунду", "1 минуту", "2 секунды"].map { "подождите \($0) и попробуйте снова" }
        )
        #expect(ru.duration(seconds: 61) == "1 минута 1 секунда", "as a fact it stays in the nominative")
        let widened = Refusal(.consentWidened, ["field": "minutes", "asked": "90"])
        #expect(ru.refusal(widened).hint == "запрошено: 1 час 30 минут")
        let large = Refusal(.resultTooLarge, ["limit": "8388608"])
        #expect(en.refusal(large).message == "the result is too large: over 8 MiB")
    }

    @Test
    func `advice fits the reason`() {
        let agentKey = Refusal(.alreadyExists, ["what": "key of agent", "name": "ivan"])
        #expect(ru.refusal(agentKey).message == "уже существует: ключ сотрудника «ivan»")
        #expect(ru.refusal(agentKey).hint == "возьмите другой ключ" && en.refusal(agentKey).hint == "take another key")
        #expect(ru.refusal(Refusal(.alreadyExists, ["what": "machine", "name": "a"])).hint == "выберите другое имя")
        #expect(ru.refusal(Refusal(.invalidText, .empty, ["field": "reason"])).hint == "введите текст")
        #expect(en.refusal(Refusal(.invalidText, .tooLong, ["limit": "200"])).hint == "shorten the text")
        let reserved = #expect(throws: Refusal.self) { try MachineName("help") }
        #expect(
            reserved.map { ru.refusal($0).message }
                == "имя не принято (поле «компьютер»): имя «help» занято самим Propusk"
        )
        #expect(reserved.flatMap { ru.refusal($0).hint } == "выберите другое имя")
        let malformed = #expect(throws: Refusal.self) { try MachineName("Help") }
        #expect(malformed.flatMap { ru.refusal($0).hint } == "допустимая запись: [a-z0-9][a-z0-9-]{0,54}")
    }

    @Test(arguments: EnrolmentState.allCases)
    func `a decided enrolment says how it was decided`(state: EnrolmentState) {
        let over = Refusal(.enrolmentOver, ["state": state.rawValue])
        #expect(ru.refusal(over).message == "эта запись решения уже не ждёт: \(ru.state(state))")
        for wording in [ru, en] { expectFinished(wording.state(state), in: wording.language) }
    }

    @Test
    func `a value can neither fill another place nor break the line`() {
        let refusal = Refusal(.machineUnknown, ["machine": "{ticket}[x]\u{1B}[31m\nОдобрено", "ticket": "42"])
        #expect(ru.refusal(refusal).message == "нет такого компьютера: «{ticket}[x]\u{FFFD}[31m\u{FFFD}Одобрено»")
    }
}
