import Access
import HTTPTypes
import HummingbirdTesting
import Testing
import Web

struct `Narrowing` {
    private static let code = "7K3M-9QXT-2B4W-HC6P"

    /// What a browser sends when the page of the whole plan stands there: its digest and its time.
    private static func form(_ more: (String, String)...) -> [(String, String)] {
        [("plan", ConsentDocument.sample().planDigest), ("minutes-shown", "30"), ("road", "direct"), ("code", code)]
            + more
    }

    @Test
    func `the marks and the time belong to the form that approves`() async throws {
        let page = try await Browser.visit(ScriptedService()) { try await $0.get(Browser.consent) }
        let named = page.text.matches(of: /<input[^>]* name="(?:without|minutes)"[^>]*>/).map(\.output)
        let marks = named.filter { $0.contains("form=\"approve\"") }
        #expect(marks.count == 3)
        // Nothing else in that form says what is struck out: a mark that was taken away must not come back.
        let approve = try #require(page.text.firstMatch(of: /<form id="approve"(.|\n)*?<\/form>/)).output.0
        #expect(!approve.contains("name=\"without\"") && !approve.contains("name=\"minutes\""))
        let button = "form=\"approve\" formaction=\"\(Browser.consent)/narrow\" formmethod=\"post\" formnovalidate"
        #expect(page.text.contains(button))
    }

    @Test
    func `Return in a field means the decision, not another plan`() async throws {
        let page = try await Browser.visit(ScriptedService()) { try await $0.get(Browser.consent) }
        let first = try #require(page.text.firstMatch(of: /<button[^>]*form="approve"[^>]*>/)).output
        #expect(!first.contains("formaction"))
    }

    @Test(arguments: [
        ([("without", "uptime")], "SHA-256"), ([("minutes", "10")], "10 минут"),
        ([("without", "uptime"), ("minutes", "10")], "10 минут"),
    ])
    func `what was struck out since the plan was shown is shown first, never approved`(
        changes: [(String, String)],
        told: String
    ) async throws {
        let service = ScriptedService(comparesPlans: true)
        let answer = try await Browser.visit(service) {
            let minutes = changes.contains { $0.0 == "minutes" } ? [] : [("minutes", "30")]
            return try await $0.submit(
                Self.form() + minutes + changes,
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(answer.status == .conflict)
        #expect(service.changes.isEmpty)
        #expect(answer.seen.contains("План изменился"))
        #expect(answer.seen.contains("План сужен"))
        #expect(answer.seen.contains(told))
        #expect(!answer.text.contains(Self.code))
        if changes.contains(where: { $0.0 == "without" }) {
            #expect(!answer.text.contains("name=\"plan\" value=\"\(ConsentDocument.sample().planDigest)\""))
        }
    }

    @Test(arguments: ["30", ""])
    func `a time that was shown shorter is not taken back unseen`(minutes: String) async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit(
                [
                    ("plan", "p"), ("minutes-shown", "20"), ("minutes", minutes), ("road", "direct"),
                    ("code", Self.code),
                ],
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(answer.status == .conflict)
        #expect(service.changes.isEmpty)
    }

    @Test
    func `the changed plan is shown at an address without the code`() async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit(
                Self.form(("without", "uptime"), ("minutes", "20"), ("lang", "en"), ("certificate", "AAAA")),
                to: "\(Browser.consent)/narrow",
                from: Browser.consent
            )
        }
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "\(Browser.consent)?without=uptime&minutes=20&lang=en")
        #expect(service.changes.isEmpty)
    }

    @Test
    func `a changed plan keeps the road that was chosen`() async throws {
        let answer = try await Browser.visit(ScriptedService()) {
            try await $0.submit(
                [("without", "uptime"), ("road", "hand")],
                to: "\(Browser.consent)/narrow",
                from: Browser.consent
            )
        }
        #expect(answer.headers[.location] == "\(Browser.consent)?without=uptime&road=hand")
    }

    @Test
    func `a forged form shows no changed plan`() async throws {
        let answer = try await Browser.visit(ScriptedService()) {
            try await $0.submit(
                Self.form(("without", "uptime")),
                to: "\(Browser.consent)/narrow",
                from: Browser.consent,
                token: String(repeating: "0", count: 64)
            )
        }
        #expect(answer.status == .forbidden)
        #expect(answer.headers[.location] == nil)
        #expect(answer.text.contains("value=\"uptime\" checked"))
    }
}
