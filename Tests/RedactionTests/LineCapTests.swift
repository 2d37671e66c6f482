import Redaction
import Testing

struct `A cap` {
    @Test(arguments: [
        ("a\nb\n", 4, false, "a\nb\n"), ("a\nb\n", 3, false, "a\n"), ("a\nb", 3, false, "a\nb"),
        ("a\nb", 3, true, "a\n"),
        ("abc", 2, false, ""), ("", 0, false, ""), ("a\nпароль=x", 9, false, "a\n"),
    ])
    func `cuts between lines`(_ text: String, _ cap: Int, _ isCut: Bool, _ expected: String) {
        #expect(LineCap.lines(of: Array(text.utf8), atMost: cap, isCut: isCut) == Array(expected.utf8))
    }

    @Test func `leaves no half of a secret, wherever it falls`() throws {
        let redactor = try Redactor()
        let text = "start\nftp://ivan:c4n4ryQ9xT@host/path\n<a password=\"c4n4ryQ9xT\"/>\nend\n"
        for cap in 0...text.utf8.count {
            let kept = LineCap.lines(of: Array(text.utf8), atMost: cap)
            let redacted = try #require(redactor.redact(String(decoding: kept, as: UTF8.self)).text)
            #expect(!redacted.text.contains("c4n"), "\(cap)")
        }
    }
}
