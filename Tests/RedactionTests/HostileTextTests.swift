import Redaction
import Testing

/// Texts that hang an engine which backtracks, or a scanner that looks at the same bytes again and again. Each has a
/// megabyte; a quadratic scan of one would not end within the suite.
struct `Hostile texts` {
    static let pieces: [String] = [
        "a", " ", "\n", "\"", "'", "\\", "=", "password", "password=", "password:", "password=\"", "password='\n",
        "password=\\\"", "password=«", "password=«\n", "password='\\''", "password=[", "password=(\n", "password=a,",
        "password=a;b", "password: |\n  ", "password:\n", "пароль ", "пароль пользователя ", "/P\"", " /Pa",
        "1cv8 /Pa ",
        "--password ", "<password>", "<password a=\"", "<password><![CDATA[", "name=\"password\" ",
        "{\"name\":\"password\",",
        "-----BEGIN A-----", "-----END A-----", "-----BEGIN ", "QUJD\n-----END A-----\n", "b3BlbnNzaC1rZXktdjE",
        "://a:b",
        "://a:b@", "eyJabcdef.", "Authorization: ", "ABCD-", "550e8400-", "\u{1E}", "‹secret", "‹secret›", "mysql -p",
        "curl -u a:b ", "net use \\\\a ", "key=a1", "&quot;", "c4n4r", "c4n4ryQ9xT", "YzRuNHJ5UTl4VA", "%63",
        "Pwd=\"a\"\"",
    ]

    @Test(arguments: pieces)
    func `end`(_ piece: String) throws {
        let redactor = try Redactor(literals: ["c4n4ryQ9xT"])
        let count = (256 << 10) / piece.utf8.count
        let outcome = redactor.redact(String(repeating: piece, count: count) + Canary.plain)
        #expect(outcome.text?.text.contains(Canary.plain) != true)
    }

    @Test func `end in a pattern that others explode on`() throws {
        let pattern = try LinearPattern("^(a+)+b$")
        #expect(pattern.firstMatch(in: String(repeating: "a", count: 1 << 20)) == nil)
    }
}
