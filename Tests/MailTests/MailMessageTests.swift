import Desk
import Foundation
import PropuskTesting
import Testing

@testable import Mail

/// What goes over the wire, read back by Python's `email`.
struct MailMessageTests {
    private func parsed(_ message: MailMessage) async throws -> [String: String] {
        let script = """
            import sys, json, email, email.policy
            from email.header import decode_header, make_header
            raw = sys.stdin.buffer.read()
            m = email.message_from_bytes(raw, policy=email.policy.default)
            assert not m.defects, m.defects
            # The new parser puts a space between the encoded words of a name, against RFC 2047; the old one does not.
            name = str(make_header(decode_header(email.message_from_bytes(raw)["to"]))).rpartition(" <")[0]
            json.dump({"subject": m["subject"], "to": m["to"].addresses[0].addr_spec,
                "name": name, "from": m["from"].addresses[0].addr_spec,
                "id": m["message-id"], "auto": m["auto-submitted"], "date": m["date"].datetime.isoformat(),
                "body": m.get_content(), "recipients": str(len(m["to"].addresses))}, sys.stdout)
            """
        let result = try await run(["python3", "-c", script], input: Array(message.rfc5322.utf8))
        try #require(result.status == 0, "\(result.errorText)")
        return try JSONDecoder().decode([String: String].self, from: Data(result.stdout))
    }

    private func message(toName: String = "Анна Ким", subject: String = "Запрос", body: String = "текст\n")
        -> MailMessage
    {
        MailMessage(
            from: "support@propusk.example",
            to: "anna@example.org",
            toName: toName,
            subject: subject,
            body: body,
            messageId: "abc@propusk.example",
            thread: LetterThread(making: .generated),
            date: Date(timeIntervalSince1970: 1_795_000_000)
        )
    }

    @Test(arguments: [
        "Plain", "Запрос доступа № 1 к компьютеру srv-1c: нужно Ваше решение", "=?utf-8?B?forged?=", "a, b <c@d>",
        String(repeating: "щё🔑", count: 60), "\"quoted\" \\ back",
    ])
    func `a subject and a name come back as they were`(text: String) async throws {
        let read = try await parsed(message(toName: text, subject: text))
        #expect(read["subject"] == text)
        #expect(read["name"] == text)
        #expect(read["to"] == "anna@example.org")
        #expect(read["recipients"] == "1")
    }

    @Test func `an identifier that would begin a field of its own is left out`() {
        let injected = "a@b>\r\nBcc: victim@example.net\r\nX-Rest: <c"
        let message = MailMessage(
            from: "support@propusk.example",
            to: "anna@example.org",
            toName: "Анна Ким",
            subject: "Запрос",
            body: "текст\n",
            messageId: "abc@propusk.example",
            thread: LetterThread(inReplyTo: injected, references: ["kept@example.org", injected], making: .answered),
            date: Date(timeIntervalSince1970: 1_795_000_000)
        )
        #expect(!message.rfc5322.contains("Bcc"))
        #expect(message.rfc5322.contains("References: <kept@example.org>\r\nAuto-Submitted"))
    }

    @Test func `a body comes back byte for byte`() async throws {
        let body = "Здравствуйте!\n\n.\nFrom here\n" + String(repeating: "я", count: 5_000) + "\n"
        let read = try await parsed(message(body: body))
        #expect(read["body"] == body)
        #expect(read["id"] == "<abc@propusk.example>")
        #expect(read["auto"] == "auto-generated")
        #expect(read["date"] == "2026-11-18T11:06:40+00:00")
    }

    @Test func `no line is longer than a mail server takes`() {
        let text = message(subject: String(repeating: "слово ", count: 40), body: String(repeating: "я", count: 9_000))
        #expect(text.rfc5322.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }
}
