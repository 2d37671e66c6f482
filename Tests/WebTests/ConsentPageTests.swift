import Access
import Cryptography
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Wording

@testable import Web

struct `The consent page` {
    @Test(arguments: Language.allCases)
    func `shows everything a contact has to know`(language: Language) async throws {
        let document = ConsentDocument.sample()
        let words = Wording(language, timeZone: TimeZone(secondsFromGMT: 10_800) ?? .gmt)
        let page = try await Browser.visit(ScriptedService(document)) {
            try await $0.get("\(Browser.consent)?lang=\(language.rawValue)")
        }
        #expect(page.status == .ok)
        let facts = words.facts(of: document).map(\.value)
        let probes = document.probes.flatMap {
            [$0.id, $0.sentence[language], words.sensitivity($0.sensitivity), $0.command, $0.clause]
        }
        let texts =
            words.dataHandling + words.rights(lapsing: words.moment(document.lapsesAt)) + words.howItRuns(under: .code)
            + [
                document.reason, document.subject, document.script, document.planDigest, words.grade(.code).name,
                words.grade(.code).explanation, words.risk(under: .code), "ivan+local:uid1000",
            ]
        for text in facts + probes + texts { #expect(page.seen.contains(text), "\(text)") }
        #expect(page.text.contains("<html lang=\"\(language.rawValue)\">"))
    }

    @Test
    func `opens in the contact's language, whatever the browser says`() async throws {
        let page = try await Browser.visit(ScriptedService(.sample(language: .en))) {
            try await $0.get(Browser.consent, headers: [.acceptLanguage: "ru"])
        }
        #expect(page.text.contains("<html lang=\"en\">"))
    }

    @Test
    func `sets people's words below the system's facts, as quotations`() async throws {
        let page = try await Browser.visit(ScriptedService()) { try await $0.get(Browser.consent) }
        let fingerprint = try #require(page.text.range(of: "SHA256:p2QA"))
        let reason = try #require(page.text.range(of: "<blockquote>Узнать версию сервера</blockquote>"))
        #expect(fingerprint.upperBound < reason.lowerBound)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)' autofocus='",
        "</blockquote><h1>Одобрено</h1>", "{{w.title}} {{{script}}}", "&lt;b&gt;",
        // A combining mark after each dangerous character: for Swift, and for the template library, another character.
        "\"\u{301} onfocus=alert(1) \"\u{301}", "<\u{200D}script>\u{301}",
    ])
    func `escapes hostile words everywhere`(words: String) async throws {
        let document = ConsentDocument.sample(reason: words, subject: words, client: words)
        let page = try await Browser.visit(ScriptedService(document)) { try await $0.get(Browser.consent) }
        let clean = try await Browser.visit(ScriptedService()) { try await $0.get(Browser.consent) }
        // The page's markup is the same as without them, scalar by scalar: no tag and no attribute came in.
        #expect(page.text.tags == clean.text.tags)
        #expect(page.text.unicodeScalars.count { $0 == "\"" } == clean.text.unicodeScalars.count { $0 == "\"" })
    }

    @Test
    func `escapes what a forged address puts into attributes`() async throws {
        let forged = "?minutes=%22%CC%81+onfocus%3Dalert(1)+%22&without=%22%3E%3Cscript%3E&lang=%22"
        let (page, harmless) = try await Browser.visit(ScriptedService()) {
            (try await $0.get(Browser.consent + forged), try await $0.get(Browser.consent + "?minutes=x&without=y"))
        }
        #expect(page.status == .unprocessableContent)
        #expect(page.text.unicodeScalars.count { $0 == "\"" } == harmless.text.unicodeScalars.count { $0 == "\"" })
        #expect(page.text.tags == harmless.text.tags)
    }

    @Test
    func `shows a narrowed plan with its own digest, in the form as well`() async throws {
        let page = try await Browser.visit(ScriptedService()) {
            try await $0.get("\(Browser.consent)?without=uptime&minutes=20")
        }
        let document = ConsentDocument.sample()
        let script = ConsentDocument.script(of: [document.probes[0]])
        let digest = SHA256.digest(Array(script.utf8)).hex
        #expect(page.text.contains("name=\"plan\" value=\"\(digest)\""))
        #expect(page.text.contains("<input id=\"minutes\" form=\"approve\" name=\"minutes\""))
        #expect(page.text.contains("<input type=\"hidden\" name=\"minutes-shown\" value=\"20\">"))
        #expect(!page.text.contains(document.planDigest))
        #expect(page.seen.contains("20 минут, с момента согласия (запрошено: 30 минут)"))
        #expect(page.seen.contains("План сужен"))
        #expect(page.text.contains("href=\"\(Browser.consent)/script?without=uptime&amp;minutes=20\""))
        #expect(page.text.contains("value=\"uptime\" checked"))
    }

    @Test(arguments: [
        ("?without=os&without=uptime", HTTPResponse.Status.unprocessableContent, "Вычеркнуты все пробы"),
        ("?minutes=45", .unprocessableContent, "Разрешить можно только то, что запрошено"),
        ("?minutes=soon", .unprocessableContent, "Такое время указать нельзя"),
        ("?without=nothing", .notFound, "нет такой пробы: «nothing»"),
    ])
    func `says why a narrowing is refused, keeps it, and offers no decision`(
        query: String,
        status: HTTPResponse.Status,
        message: String
    ) async throws {
        let page = try await Browser.visit(ScriptedService()) { try await $0.get(Browser.consent + query) }
        #expect(page.status == status)
        #expect(page.seen.contains(message))
        #expect(!page.text.contains("name=\"code\""))
        #expect(page.text.contains("<form id=\"approve\" method=\"post\" action=\"\(Browser.consent)/narrow\""))
        if query.contains("soon") { #expect(page.text.contains("value=\"soon\"")) }
        if query.contains("uptime") { #expect(page.text.contains("value=\"uptime\" checked")) }
    }

    @Test(arguments: RequestState.allCases.filter { $0 != .requested })
    func `shows a decided request without any form`(state: RequestState) async throws {
        let page = try await Browser.visit(ScriptedService(.sample(state: state))) { try await $0.get(Browser.consent) }
        #expect(page.status == .ok)
        #expect(page.seen.contains(Wording(.ru, timeZone: .gmt).explanation(of: state)))
        #expect(!page.text.contains("<form"))
    }

    @Test
    func `gives the script as a file of exactly the approved bytes`() async throws {
        let file = try await Browser.visit(ScriptedService()) {
            try await $0.get("\(Browser.consent)/script?without=uptime")
        }
        #expect(file.headers[.contentType] == "application/octet-stream")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"propusk-r17.sh\"")
        #expect(file.text == ConsentDocument.script(of: [ConsentDocument.sample().probes[0]]))
    }

    @Test
    func `gives what to certify where the machine trusts the contact's key`() async throws {
        let document = ConsentDocument.sample(grade: .held)
        let (page, file) = try await Browser.visit(ScriptedService(document)) {
            (try await $0.get(Browser.consent), try await $0.get("\(Browser.consent)/pass"))
        }
        for text in [
            "ssh-ed25519 AAAAPass", "/usr/bin/env -i /bin/sh -c 'x'", "propusk-srv-1c", "propusk/t42/r17/p1",
            "sh propusk-approve-srv-1c.sh ~/.ssh/id_ed25519 propusk-r17.pass",
        ] { #expect(page.seen.contains(text), "\(text)") }
        #expect(page.text.contains("<textarea id=\"certificate\""))
        #expect(file.text == document.held?.requestFile)
    }

    @Test
    func `offers only the road by hand where there is no address`() async throws {
        let page = try await Browser.visit(ScriptedService(.sample(address: ""))) { try await $0.get(Browser.consent) }
        #expect(!page.text.contains("value=\"direct\""))
        #expect(page.text.contains("value=\"hand\" required checked"))
    }
}

extension String {
    /// The markup without its text and attribute values.
    var tags: [Substring] { matches(of: /<\/?[a-z0-9]+/).map(\.output) }
}
