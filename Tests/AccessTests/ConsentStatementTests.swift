import Access
import Foundation
import Testing

struct ConsentStatementTests {
    /// `date -u -d '2026-11-22 21:59:55' +%s`.
    static let requested = Date(timeIntervalSince1970: 1_795_384_795)
    static let script = "#!/bin/sh\nuname -a\n"
    /// `printf '#!/bin/sh\nuname -a\n' | sha256sum`.
    static let digest = "2180c466432f2810ebb569721a6f123e50b6886d2ea2d101543a4840808a588b"

    static func document(
        reason: String = "посмотреть версии",
        address: String = "192.0.2.7:22",
        minutes: Int = 30
    ) -> ConsentDocument {
        ConsentDocument(
            origin: "propusk.example",
            request: 17,
            ticket: 42,
            subject: "Не идёт обмен",
            client: "Ромашка",
            contact: "Анна Ким",
            language: .ru,
            agent: "ivan",
            actor: "ivan+local:uid1000",
            machine: "srv-1c",
            address: address,
            user: "support",
            hostKeyFingerprint: "SHA256:uNiVztksCsDhcc0u9e8BrWX3",
            clockOffset: 0,
            scope: .collection,
            reason: reason,
            minutesAsked: 60,
            minutes: minutes,
            requestedAt: requested,
            lapsesAt: requested.addingTimeInterval(86_400),
            profile: "posix-basics 1.0.0",
            profileTitle: Bilingual(ru: "Основное", en: "Basics"),
            probes: [],
            script: script,
            planDigest: digest,
            runner: "1",
            grade: .held,
            held: nil,
            state: .requested,
            decidedBy: nil
        )
    }

    @Test func `a statement has every fact on a line of its own, in a fixed order, and the script behind an empty one`()
    {
        let statement = ConsentStatement(
            Self.document(),
            grade: .held,
            notAfter: Self.requested.addingTimeInterval(2_700.9)
        )
        #expect(
            statement.text == """
                propusk consent 1
                origin: propusk.example
                machine: srv-1c
                user: support
                grade: held
                address: 192.0.2.7:22
                host-key: SHA256:uNiVztksCsDhcc0u9e8BrWX3
                request: 17 of 2026-11-22 21:59:55 UTC
                ticket: 42
                client: Ромашка
                contact: Анна Ким
                agent: ivan
                actor: ivan+local:uid1000
                scope: collection
                profile: posix-basics 1.0.0
                reason: посмотреть версии
                minutes: 30
                not-after: 2026-11-22 22:44:55 UTC
                plan: 2180c466432f2810ebb569721a6f123e50b6886d2ea2d101543a4840808a588b

                #!/bin/sh
                uname -a

                """
        )
        #expect(statement.bytes == Array(statement.text.utf8))
        #expect(ConsentStatement.notAfter(in: statement.text) == statement.notAfter)
    }

    @Test func `a statement says what it is for`() {
        let document = Self.document()
        let signed = ConsentStatement(document, grade: .signed, notAfter: Self.requested)
        #expect(signed.text.contains("\ngrade: signed\n"))
        #expect(
            signed.text.hasPrefix(
                ConsentStatement.opening(origin: "propusk.example", machine: "srv-1c", user: "support", grade: .signed)
            )
        )
        #expect(ConsentStatement.namespace(origin: "propusk.example") == "consent@propusk.example")
    }

    @Test(arguments: ["x\nplan: 00", "x\r\nplan: 00", "x\u{2028}plan: 00", "x\u{1B}[2K", "x\u{202E}y", "x\u{0}y"])
    func `a person's words add no line and hide nothing`(reason: String) {
        let usual = ConsentStatement(Self.document(), grade: .held, notAfter: Self.requested)
        let statement = ConsentStatement(Self.document(reason: reason), grade: .held, notAfter: Self.requested)
        let count = { (text: String) in text.utf8.count { $0 == UInt8(ascii: "\n") } }
        #expect(count(statement.text) == count(usual.text))
        let head = statement.text.unicodeScalars.filter { $0 != "\n" }
        #expect(head.allSatisfy { $0.isPlainText })
    }

    @Test func `a missing address has a sign of its own`() {
        let statement = ConsentStatement(Self.document(address: ""), grade: .held, notAfter: Self.requested)
        #expect(statement.text.contains("\naddress: -\n"))
    }

    @Test(arguments: [
        "", "not-after: 2026-11-22 22:44:55 UTC trailing\n", "not-after: tomorrow\n",
        "not-after: 2026-11-22 22:44 UTC\n",
        "not-after: 2026-02-30 22:44:55 UTC\n", "plan: x\n\nnot-after: 2026-11-22 22:44:55 UTC\n",
        "not-after: 2026-11-22T22:44:55 UTC\n", "x not-after: 2026-11-22 22:44:55 UTC\n",
    ])
    func `no other text has an end`(text: String) {
        #expect(ConsentStatement.notAfter(in: text) == nil)
    }

    @Test func `a statement is good until its end, and never for longer than one that is shown now`() {
        let shown = Self.requested
        let end = ConsentStatement.end(minutes: 30, shownAt: shown)
        #expect(end == shown.addingTimeInterval(1_800 + 900))
        let statement = ConsentStatement(Self.document(), grade: .held, notAfter: end)
        #expect(statement.mayBeApproved(at: shown))
        #expect(statement.mayBeApproved(at: end.addingTimeInterval(-1)))
        #expect(!statement.mayBeApproved(at: end))
        #expect(!statement.mayBeApproved(at: shown.addingTimeInterval(-1)))
    }
}
