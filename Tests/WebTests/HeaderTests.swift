import Access
import Cryptography
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web

struct `Answers of the pages` {
    private struct Breakdown: Error {}

    @Test
    func `carry the same strict headers, whatever they are`() async throws {
        let service = ScriptedService(refusing: ["approve": Refusal(.codeWrong)])
        try await Browser.visit(service) { browser in
            let answers = [
                try await browser.get(Browser.consent), try await browser.get(Browser.follow),
                try await browser.get("\(Browser.consent)/script"), try await browser.get("/c/nothing"),
                try await browser.submit([("code", "x")], to: "\(Browser.consent)/approve", from: Browser.consent),
                try await browser.submit([("code", "x")], to: "\(Browser.consent)/decline", from: Browser.consent),
            ]
            for answer in answers {
                let policy = try #require(answer.headers[.contentSecurityPolicy])
                for part in ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
                    #expect(policy.contains(part))
                }
                #expect(!policy.contains("script-src") && !policy.contains("unsafe"))
                #expect(answer.headers[.cacheControl] == "no-store")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[try #require(HTTPField.Name("referrer-policy"))] == "no-referrer")
            }
        }
    }

    @Test
    func `allow exactly the style that is on the page`() async throws {
        let page = try await Browser.visit(ScriptedService()) { try await $0.get(Browser.consent) }
        let style = try #require(page.text.firstMatch(of: /<style>((.|\n)*?)<\/style>/)?.output.1)
        let digest = SHA256.digest(Array(style.utf8)).base64
        #expect(page.headers[.contentSecurityPolicy]?.contains("style-src 'sha256-\(digest)'") == true)
        #expect(!page.text.contains("style=\"") && !page.text.contains("<script") && !page.text.contains("@@"))
    }

    @Test
    func `set a strict cookie, once`() async throws {
        for isSecure in [true, false] {
            try await Browser.visit(ScriptedService(), isSecure: isSecure) { browser in
                let first = try await browser.get(Browser.consent)
                let cookie = try #require(first.headers[.setCookie])
                #expect(cookie.contains("SameSite=Strict") && cookie.contains("HttpOnly") && cookie.contains("Path=/"))
                #expect(cookie.contains("Secure") == isSecure)
                #expect(cookie.hasPrefix("__Host-") == isSecure)
                let again = try await browser.get(Browser.consent, headers: [.cookie: try Browser.cookie(in: first)])
                #expect(again.headers[.setCookie] == nil)
                #expect(try Browser.token(in: again) == Browser.token(in: first))
            }
        }
    }

    @Test
    func `are one and the same page for every address that leads nowhere`() async throws {
        let service = ScriptedService()
        try await Browser.visit(service) { browser in
            let unknown = "/c/zzzzzzzzzzzzzzzzzzzzzzzzzz"
            let expected = try await browser.get(unknown)
            #expect(expected.status == .notFound)
            #expect(expected.seen.contains("По этой ссылке ничего нет"))
            let others = [
                try await browser.get("/c/x"), try await browser.get("/c/%3Cscript%3E"),
                try await browser.get("\(unknown)/script"), try await browser.get("\(unknown)/pass"),
                try await browser.get("/f/zzzzzzzzzzzzzzzzzzzzzzzzzz"), try await browser.get("/f/x/script"),
                try await browser.get("\(Browser.consent)/pass"),
                try await browser.client.execute(uri: "\(unknown)/approve", method: .post),
                try await browser.client.execute(uri: "/f/x/stop", method: .post),
            ]
            for other in others {
                #expect(other.status == .notFound)
                #expect(other.text == expected.text)
                #expect(other.headers == expected.headers)
            }
        }
    }

    @Test
    func `hide an error's cause`() async throws {
        let service = ScriptedService(refusing: ["show": Breakdown()])
        let page = try await Browser.visit(service) { try await $0.get(Browser.consent) }
        #expect(page.status == .internalServerError)
        #expect(!page.text.contains("Breakdown"))
        #expect(page.seen.contains("Сейчас не получается"))
    }

    @Test
    func `to HEAD have the headers of GET and no body`() async throws {
        let service = ScriptedService()
        try await Browser.visit(service) { browser in
            let answer = try await browser.client.execute(uri: Browser.consent, method: .head)
            #expect(answer.status == .ok)
            #expect(answer.body.readableBytes == 0)
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test
    func `link below the path of the public address`() async throws {
        let page = try await Browser.visit(ScriptedService(), publicURL: "https://example.ru/propusk/") {
            try await $0.get(Browser.consent)
        }
        #expect(page.text.contains("action=\"/propusk/c/\(ScriptedService.handle)/approve\""))
        #expect(page.seen.contains("--server https://example.ru/propusk/"))
    }
}
