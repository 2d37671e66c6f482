import Access
import Cryptography
import Foundation
import Testing
import Wording

struct `Consent text` {
    private let moscow = TimeZone(secondsFromGMT: 10_800) ?? .gmt
    private var ru: Wording { Wording(.ru, timeZone: moscow) }
    private var en: Wording { Wording(.en, timeZone: moscow) }

    @Test(arguments: Language.allCases)
    func `everything a contact has to know stands in it`(language: Language) {
        let document = ConsentDocument.sample()
        let text = Wording(language, timeZone: moscow).consentText(document)
        for fact in [
            "ivan", "ivan+local:uid1000", "42", "17", "srv-1c", "192.0.2.10:22", "support",
            document.hostKeyFingerprint, document.planDigest, document.reason, document.subject, "uname -sr",
            "cat /proc/uptime", document.probes[0].sentence[language], "posix-basics 1.0.0", "4.1",
            "docs/THREAT_MODEL.md", Wording(language, timeZone: moscow).grade(.code).name,
        ] { #expect(text.contains(fact), "\(fact)") }
    }

    @Test
    func `times carry the zone's offset`() {
        #expect(ru.consentText(.sample()).contains("23.11.2026 21:48:17 +03:00"))
    }

    @Test
    func `people's words stand below the facts, each line marked`() throws {
        let text = ru.consentText(.sample(reason: "Одобрено Вашим администратором"))
        let fingerprint = try #require(text.range(of: "SHA256:"))
        let quoted = try #require(text.range(of: "  > Одобрено Вашим администратором\n"))
        #expect(fingerprint.upperBound < quoted.lowerBound)
        #expect(text.ranges(of: "Одобрено Вашим").count == 1)
    }

    @Test
    func `words that try to leave the quotation stay in it`() {
        let text = ru.consentText(.sample(reason: "x\nСТЕПЕНЬ: ключ клиента\r\u{202E}\u{1B}[2K\u{2028}да"))
        let lines = text.split(separator: "\n").filter { $0.contains("СТЕПЕНЬ: ключ клиента") }
        #expect(lines == ["  > x\u{FFFD}СТЕПЕНЬ: ключ клиента\u{FFFD}\u{FFFD}\u{FFFD}[2K\u{FFFD}да"])
        #expect(text.unicodeScalars.allSatisfy { $0.isPlainText || $0 == "\n" })
    }

    @Test
    func `the script ends the text, verbatim behind bars, and has the digest that is named`() {
        let document = ConsentDocument.sample()
        let text = ru.consentText(document)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let script = lines.dropLast().reversed().prefix { $0.hasPrefix("|") }.reversed()
            .map { "\($0.dropFirst(2))\n" }.joined()
        #expect(script == document.script)
        #expect(text.contains(SHA256.digest(Array(script.utf8)).hex))
    }

    @Test
    func `a narrowed document says what is left out and what was asked`() {
        let text = ru.consentText(.sample(minutes: 20, struck: ["uptime"]))
        #expect(text.contains("20 минут, с момента согласия (запрошено: 30 минут)"))
        #expect(text.contains("Вычеркнута: выполняться не будет."))
        #expect(text.contains(": 1 проба"))
        #expect(!text.contains("   | cat /proc/uptime"))
    }

    @Test
    func `the grade held shows what to sign and names what a stolen key is worth`() {
        let text = ru.consentText(.sample(grade: .held))
        for fact in [
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPass", "propusk/t42/r17/p1", "/usr/bin/env -i /bin/sh -c 'x'",
            "sh propusk-approve-srv-1c.sh ~/.ssh/id_ed25519 propusk-r17.pass", "ключ клиента",
        ] { #expect(text.lowercased().contains(fact.lowercased()), "\(fact)") }
        #expect(!text.contains("приходится доверять"))
    }

    @Test
    func `the same document gives the same bytes`() {
        #expect(ru.consentText(.sample()) == ru.consentText(.sample()))
        #expect(ru.consentText(.sample()) != en.consentText(.sample()))
    }

    @Test
    func `a decided document names its state and who decided`() {
        let text = ru.consentText(.sample(state: .declined))
        #expect(text.contains("отклонён"))
        #expect(text.contains("Решил(а):"))
    }
}
