import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing
import Web
import Wording

extension EnrolmentDocument {
    /// A new contact whom nobody has confirmed yet.
    static func sample(state: EnrolmentState = .waiting, name: String = "Борис <b>") -> EnrolmentDocument {
        EnrolmentDocument(
            origin: "support.example.ru",
            number: 3,
            client: "Ромашка",
            contact: "Пётр Сидоров",
            language: .ru,
            subject: .contact,
            person: name,
            content: EnrolmentContent([.name: name, .email: "boris@example.org", .approves: "yes"]),
            isAboutReader: false,
            enteredBy: "ivan+local:uid1000",
            createdAt: Date(timeIntervalSince1970: 1_790_000_000),
            lapsesAt: Date(timeIntervalSince1970: 1_791_000_000),
            state: state,
            decidedBy: nil
        )
    }
}

struct `The page of what a client confirms` {
    private static let page = "/e/\(ScriptedService.handle)"

    @Test
    func `tells what was entered and by whom, and decides nothing when it is opened`() async throws {
        let service = ScriptedService()
        let page = try await Browser.visit(service) { try await $0.get(Self.page) }
        #expect(page.status == .ok)
        for words in ["Борис <b>", "boris@example.org", "ivan+local:uid1000", "Ромашка"] {
            #expect(page.seen.contains(words), "\(words)")
        }
        #expect(!page.text.contains("Борис <b>"))
        #expect(service.changes.isEmpty)
    }

    @Test(arguments: [("confirm", true), ("refuse", false)])
    func `takes a decision by POST, with its token and the code`(verb: String, isConfirmed: Bool) async throws {
        let service = ScriptedService()
        let answer = try await Browser.visit(service) {
            try await $0.submit([("code", "7K3M-9QXT-2B4W-HC6P")], to: "\(Self.page)/\(verb)", from: Self.page)
        }
        #expect(answer.status == .seeOther)
        #expect(service.changes == [.confirm(code: "7K3M-9QXT-2B4W-HC6P", isConfirmed: isConfirmed)])
    }

    @Test
    func `takes nothing without its token, and nothing without a code`() async throws {
        let service = ScriptedService()
        try await Browser.visit(service) { browser in
            let forged = try await browser.submit(
                [("code", "7K3M-9QXT-2B4W-HC6P")],
                to: "\(Self.page)/confirm",
                from: Self.page,
                token: String(repeating: "0", count: 64)
            )
            #expect(forged.status == .forbidden)
            let empty = try await browser.submit([("code", " ")], to: "\(Self.page)/confirm", from: Self.page)
            #expect(empty.status == .unprocessableContent)
        }
        #expect(service.changes.isEmpty)
    }
}

struct `Lending a login` {
    @Test
    func `is offered only where the product says so, and reaches it as a secret`() async throws {
        var document = ConsentDocument.sample()
        let plain = try await Browser.visit(ScriptedService(document)) { try await $0.get(Browser.consent) }
        #expect(!plain.text.contains("name=\"password\""))
        document.mayLend = true
        let service = ScriptedService(document)
        let digest = document.planDigest
        try await Browser.visit(service) { browser in
            let page = try await browser.get(Browser.consent)
            #expect(page.text.contains("name=\"password\" type=\"password\""))
            let words = Wording(.ru, timeZone: .gmt)
            for paragraph in words.howItRuns(under: .code, mayLend: true) { #expect(page.seen.contains(paragraph)) }
            _ = try await browser.submit(
                [
                    ("plan", digest), ("road", "lease"), ("code", "7K3M-9QXT-2B4W-HC6P"),
                    ("login", "support"), ("password", "Пароль-1"),
                ],
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(service.lent == ["support \"Пароль-1\""])
    }

    @Test
    func `is nothing on the other roads, whatever stands in the fields`() async throws {
        var document = ConsentDocument.sample()
        document.mayLend = true
        let service = ScriptedService(document)
        let digest = document.planDigest
        _ = try await Browser.visit(service) {
            try await $0.submit(
                [("plan", digest), ("road", "direct"), ("code", "7K3M-9QXT-2B4W-HC6P"), ("password", "x")],
                to: "\(Browser.consent)/approve",
                from: Browser.consent
            )
        }
        #expect(service.lent.isEmpty)
        #expect(service.changes.count == 1)
    }
}
