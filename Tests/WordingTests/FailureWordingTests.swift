import Access
import Foundation
import Testing
import Wording

struct `Failures in words` {
    private let ru = Wording(.ru, timeZone: .gmt)
    private let en = Wording(.en, timeZone: .gmt)

    private static func full(_ code: SessionFailure.Code) -> SessionFailure {
        SessionFailure(
            code,
            phase: .keyExchange,
            address: "support@192.0.2.10:22",
            expected: "SHA256:pinned",
            offered: "SHA256:offered",
            limit: 16 << 20
        )
    }

    @Test(arguments: SessionFailure.Code.allCases)
    func `every code has a sentence and advice in both languages, with any values`(code: SessionFailure.Code) {
        for wording in [ru, en] {
            for failure in [SessionFailure(code), Self.full(code)] {
                let worded = wording.failure(failure)
                for text in [worded.message, worded.hint] {
                    expectFinished(text, in: wording.language)
                    #expect(text.last != "." && text.first?.isUppercase == false && !text.contains("—"), "\(text)")
                }
            }
            expectFinished(wording.failure(code: code.rawValue), in: wording.language)
        }
    }

    @Test(arguments: SessionFailure.Check.allCases)
    func `every check is worded, and replaces the advice of the code`(check: SessionFailure.Check) {
        let failure = SessionFailure(.passRefused, checks: [check])
        #expect(ru.failure(failure).hint.hasPrefix("проверьте: "))
        #expect(en.failure(failure).hint.hasPrefix("check: "))
        for wording in [ru, en] {
            expectFinished(wording.failure(failure).hint, in: wording.language)
            #expect(wording.failure(failure).hint != wording.failure(SessionFailure(.passRefused)).hint)
        }
    }

    @Test(arguments: SessionFailure.Phase.allCases)
    func `a step is named in words`(phase: SessionFailure.Phase) {
        let failure = SessionFailure(.deadlinePassed, phase: phase)
        for wording in [ru, en] {
            let message = wording.failure(failure).message
            expectFinished(message, in: wording.language)
            #expect(message.count > wording.failure(SessionFailure(.deadlinePassed)).message.count)
        }
    }

    @Test
    func `the values stand where they belong`() {
        let changed = SessionFailure(
            .hostKeyChanged,
            address: "a@h:22",
            expected: "SHA256:x",
            offered: "SHA256:y",
            checks: [.hostReinstalledOrIntercepted]
        )
        #expect(
            ru.failure(changed).message
                == "у компьютера a@h:22 другой ключ, чем указал клиент: SHA256:y вместо SHA256:x; ему ничего не отправлено"
        )
        #expect(
            en.failure(changed).message == """
                machine a@h:22 has another host key than the client named: SHA256:y instead of SHA256:x; \
                nothing was sent to it
                """
        )
        let refused = SessionFailure(.passRefused, address: "a@h:22", words: "SSH-2.0-OpenSSH_9.2p1")
        #expect(
            ru.failure(refused).message == "компьютер a@h:22 не принял пропуск (дословно: «SSH-2.0-OpenSSH_9.2p1»)"
        )
        let flood = SessionFailure(.outputFlood, limit: 16 << 20)
        #expect(ru.failure(flood).message == "компьютер прислал слишком много данных, больше 16 МиБ; сеанс прерван")
        #expect(en.failure(code: "not_ssh") == "couldn't connect: what answers there does not speak SSH 2")
        #expect(en.failure(code: "cosmic\nrays") == "cosmic\u{FFFD}rays")
    }

    @Test
    func `a stop that the database could not take does not say that nothing happened`() {
        let cut = Refusal(.storageUnavailable, ["reason": "full", "cut": "yes"])
        #expect(
            ru.refusal(cut).message
                == "сеанс, если он шёл, прерван, но записать это нельзя: хранилище недоступно (диск заполнен)"
        )
        #expect(en.refusal(cut).message.hasPrefix("a session that ran is cut, but"))
        #expect(en.refusal(Refusal(.storageUnavailable)).message.contains("nothing was started"))
        for wording in [ru, en] {
            expectFinished(wording.refusal(cut).message, in: wording.language)
            expectFinished(wording.refusal(cut).hint ?? "", in: wording.language)
        }
    }
}
