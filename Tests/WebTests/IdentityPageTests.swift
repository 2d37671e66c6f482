import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing
import Web
import Wording

extension IdentityDocument {
    /// A message whose sender could be anybody.
    static func sample(state: State = .waiting) -> IdentityDocument {
        IdentityDocument(
            origin: "support.example.ru",
            ticket: 7,
            subject: "Нет обмена <b>",
            sender: "anna@example.org",
            contact: "Анна Ким",
            language: .ru,
            arrivedAt: Date(timeIntervalSince1970: 1_790_000_000),
            lapsesAt: Date(timeIntervalSince1970: 1_790_600_000),
            state: state
        )
    }
}

struct `The page on which a sender is confirmed` {
    private static let page = "/i/\(ScriptedService.handle)"

    @Test
    func `tells what is asked, and confirms nothing when it is opened`() async throws {
        let service = ScriptedService()
        let page = try await Browser.visit(service) { try await $0.get(Self.page) }
        #expect(page.status == .ok)
        for words in ["Нет обмена <b>", "anna@example.org", "№ 7"] { #expect(page.seen.contains(words), "\(words)") }
        #expect(!page.text.contains("обмена <b>"))
        #expect(service.changes.isEmpty)
    }

    @Test
    func `takes a yes by POST with its token, and not without`() async throws {
        let service = ScriptedService()
        try await Browser.visit(service) { browser in
            let forged = try await browser.submit(
                [],
                to: "\(Self.page)/confirm",
                from: Self.page,
                token: String(repeating: "0", count: 64)
            )
            #expect(forged.status == .forbidden)
            #expect(service.changes.isEmpty)
            let answer = try await browser.submit([], to: "\(Self.page)/confirm", from: Self.page)
            #expect(answer.status == .seeOther)
        }
        #expect(service.changes == [.confirmIdentity])
    }
}
