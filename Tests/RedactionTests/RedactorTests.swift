import Redaction
import Testing

struct `A redactor` {
    @Test func `withholds a text that is too long`() throws {
        let redactor = try Redactor(limit: 10)
        #expect(redactor.redact("0123456789").text?.text == "0123456789")
        #expect(redactor.redact("пароль") == .withheld(.tooLong(bytes: 12, limit: 10)))
    }

    @Test func `says why it withheld, without the text`() {
        let reason = WithholdingReason.tooLong(bytes: 12, limit: 10)
        #expect(reason.description == "text of 12 bytes is longer than the redactor's limit of 10")
    }

    @Test func `lets a declared identifier through, but nothing that only contains one`() throws {
        let redactor = try Redactor(literals: ["550e8400-e29b-41d4-a716-446655440001"])
        let identifier = "550e8400-e29b-41d4-a716-446655440000"
        #expect(redactor.redact(value: identifier, declaredAs: .identifier).text?.text == identifier)
        #expect(redactor.redact(value: "{\(identifier)}", declaredAs: .identifier).text?.text == "{\(identifier)}")
        #expect(redactor.redact(value: identifier).text?.text == "‹secret›")
        #expect(redactor.redact(value: "\(identifier) x", declaredAs: .identifier).text?.text == "‹secret› x")
        let literal = "550e8400-e29b-41d4-a716-446655440001"
        #expect(redactor.redact(value: literal, declaredAs: .identifier).text?.text == "‹secret›")
    }

    @Test func `gives the same person the same pseudonym under one key, and another under another`() throws {
        let first = try Redactor(pseudonymKey: [1, 2, 3])
        let second = try Redactor(pseudonymKey: [4, 5, 6])
        let text = "Usr=\"Иванов\";Usr=\"Петров\";Usr=\"Иванов\";Pwd=\"x\";"
        // printf 'personal:Иванов' | openssl dgst -sha256 -mac HMAC -macopt hexkey:010203 | cut -c1-10, and so on.
        let ivanov = "‹personal:fd320bf12d›"
        let petrov = "‹personal:5d277ccd1f›"
        let expected = "Usr=\"\(ivanov)\";Usr=\"\(petrov)\";Usr=\"\(ivanov)\";Pwd=\"‹secret›\";"
        #expect(first.redact(text).text?.text == expected)
        #expect(second.redact(text).text?.text != expected)
        #expect(first.redact(expected).text?.text == expected)
    }

    @Test func `takes rules of its caller`() throws {
        let rule = RedactionRule(name: "ticket", kind: .personal, pattern: #"заявка (?P<span>\d+)"#)
        let redactor = try Redactor(rules: RuleBook.standard.adding([rule]))
        #expect(redactor.redact("заявка 123 Pwd=x").text?.text == "заявка ‹personal› Pwd=‹secret›")
    }

    @Test func `refuses a rule that takes nothing out`() {
        #expect(throws: RedactionError.self) {
            try RuleBook([RedactionRule(name: "empty", kind: .secret, pattern: "x")])
        }
    }

    @Test func `refuses a pattern that is not linear`() {
        #expect(throws: RedactionError.self) { try LinearPattern(#"(a)\1"#) }
        #expect(throws: RedactionError.self) { try LinearPattern("a(?=b)") }
    }

    @Test func `unites what rules find in the same place`() throws {
        let redactor = try Redactor(literals: ["ivan:pa"])
        let redacted = try #require(redactor.redact("ftp://ivan:pass@host").text)
        #expect(redacted.text == "ftp://‹secret›@host")
        #expect(redacted.counts == [.secret: 1])
    }

    @Test func `names a span after the worst class in it`() throws {
        let redactor = try Redactor(literals: ["Иван"])
        #expect(redactor.redact("Usr=\"Иванов\";").text?.text == "Usr=\"‹secret›\";")
    }

    @Test func `is not misled by a marker that was there before`() throws {
        let redactor = try Redactor()
        let text = "‹secret› password=x ‹secret›ABCD ‹other› Usr=‹personal›"
        #expect(redactor.redact(text).text?.text == "‹secret› password=‹secret› ‹secret›ABCD ‹other› Usr=‹personal›")
    }
}
