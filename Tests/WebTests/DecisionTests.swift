import Access
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web

struct `Deciding` {
    private static let code = "7K3M-9QXT-2B4W-HC6P"

    private static func fields(_ more: (String, String)...) -> [(String, String)] {
        [("plan", ConsentDocument.sample().planDigest), ("road", "direct"), ("code", code)] + more
    }

    @Test
    func `GET and HEAD never decide, whatever their address says`() async throws {
        let service = ScriptedService()
        try await Browser.visit(service) { browser in
            for path in ["", "/narrow", "/approve", "/decline", "/script", "/pass"] {
                for method in [HTTPRequest.Method.get, .head] {
                    _ = try await browser.client.execute(
                        uri: "\(Browser.consent)\(path)?code=\(Self.code)&csrf=x&plan=y",
                        method: method
                    )
                }
            }
            for path in ["", "/stop", "/attach"] { _ = try await browser.get("\(Browser.follow)\(path)") }
        }
        #expect(service.changes.isEmpty)
    }

    @Test
    func `an approval passes on what was shown and typed, and leads to the page after it`() async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit(
                Self.fields(("without", "uptime"), ("minutes", "20"), ("lang", "ru")),
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/f/\(ScriptedService.followHandle)?lang=ru")
        #expect(
            service.changes == [
                .approve(
                    code: Self.code,
                    plan: ConsentDocument.sample().planDigest,
                    without: ["uptime"],
                    minutes: 20,
                    isByHand: false,
                    certificate: nil
                )
            ]
        )
    }

    @Test
    func `running the script oneself needs no certificate`() async throws {
        let service = ScriptedService(.sample(grade: .held))
        _ = try await Browser.visit(service) {
            try await $0.submit(
                [("plan", "p"), ("road", "hand"), ("code", Self.code), ("certificate", " ")],
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(
            service.changes == [
                .approve(code: Self.code, plan: "p", without: [], minutes: nil, isByHand: true, certificate: nil)
            ]
        )
    }

    @Test
    func `a pasted certificate is one line again`() async throws {
        let service = ScriptedService(.sample(grade: .held))
        _ = try await Browser.visit(service) {
            try await $0.submit(
                Self.fields(("certificate", "ssh-ed25519-cert-v01@openssh.com AAAA\r\n comment \n")),
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        guard case .approve(_, _, _, _, _, let certificate)? = service.changes.first else {
            Issue.record("nothing was approved")
            return
        }
        #expect(certificate == "ssh-ed25519-cert-v01@openssh.com AAAA comment")
    }

    @Test
    func `declining leads back to the page, which says so`() async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit([("code", Self.code)], to: "\(Browser.consent)/decline", from: Browser.consent)
        }
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == Browser.consent)
        #expect(service.changes == [.decline(code: Self.code)])
    }

    @Test(arguments: ["/approve", "/decline"])
    func `without a code nothing is asked of the product`(path: String) async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit(
                [("plan", "p"), ("code", "  ")],
                to: Browser.consent + path,
                from: Browser.consent
            )
        }
        #expect(answer.status == .unprocessableContent)
        #expect(answer.seen.contains("Код решения не введён"))
        #expect(service.changes.isEmpty)
    }

    @Test(
        arguments: [
            ("", nil), ("0000", nil), (String(repeating: "0", count: 64), nil), (nil, ""),
            (nil, "__Host-propusk-form=00000000000000000000000000000000"), (nil, "propusk-form=x"),
        ] as [(String?, String?)]
    )
    func `a form without the page's token and cookie decides nothing`(token: String?, cookie: String?) async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit(
                Self.fields(("without", "uptime")),
                to: "\(Browser.consent)/approve",
                from: Browser.consent,
                token: token,
                cookie: cookie
            )
        }
        #expect(answer.status == .forbidden)
        #expect(service.changes.isEmpty)
        #expect(answer.text.contains("value=\"uptime\" checked"))
    }

    @Test
    func `a token of another page, or a form from another site, decides nothing`() async throws {
        let service = ScriptedService()
        try await Browser.visit(service) { browser in
            let follow = try await browser.get(Browser.follow)
            let foreign = try await browser.submit(
                Self.fields(),
                to: "\(Browser.consent)/approve",
                from: Browser.consent,
                token: try Browser.token(in: try await browser.get(Browser.consent)),
                cookie: try Browser.cookie(in: follow)
            )
            #expect(foreign.status == .forbidden)
            for site in ["cross-site", "same-site"] {
                let answer = try await browser.submit(
                    Self.fields(),
                    to: "\(Browser.consent)/approve",
                    from: Browser.consent,
                    headers: [try #require(HTTPField.Name("sec-fetch-site")): site]
                )
                #expect(answer.status == .forbidden)
            }
        }
        #expect(service.changes.isEmpty)
    }

    @Test(arguments: [
        (Refusal(.codeWrong), HTTPResponse.Status.unprocessableContent, "Код решения не подошёл"),
        (Refusal(.codeUsed), .conflict, "больше не действует"),
        (Refusal(.codeThrottled, ["seconds": "600"]), .tooManyRequests, "Подождите 10 минут"),
        (Refusal(.planChanged), .conflict, "План изменился"),
        (Refusal(.wrongState, ["state": "approved", "event": "approve"]), .conflict, "не допускает"),
        (Refusal(.certificateRefused, ["reason": "expired"]), .unprocessableContent, "Сертификат не принят"),
        (Refusal(.storageUnavailable), .serviceUnavailable, "Хранилище недоступно"),
        (Refusal(.machineLocked, ["machine": "srv-1c"]), .unprocessableContent, "Компьютер «srv-1c» заблокирован"),
    ])
    func `a refusal is said in words, with its status, and nothing typed is lost but the code`(
        refusal: Refusal,
        status: HTTPResponse.Status,
        message: String
    ) async throws {
        let service = ScriptedService(.sample(grade: .held), refusing: ["approve": refusal])
        let answer = try await Browser.visit(service) {
            try await $0.submit(
                Self.fields(("without", "uptime"), ("minutes", "20"), ("certificate", "AAAA-typed")),
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(answer.status == status)
        #expect(answer.seen.contains(message))
        #expect(answer.text.contains("value=\"uptime\" checked"))
        #expect(answer.text.contains("value=\"20\""))
        #expect(answer.text.contains(">AAAA-typed</textarea>"))
        #expect(!answer.text.contains(Self.code))
        if refusal.code == .codeThrottled { #expect(answer.headers[.retryAfter] == "600") }
    }

    @Test
    func `a form beyond its bound is refused`() async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit(
                Self.fields(("certificate", String(repeating: "A", count: 70_000))),
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(answer.status == .contentTooLarge)
        #expect(service.changes.isEmpty)
    }
}
