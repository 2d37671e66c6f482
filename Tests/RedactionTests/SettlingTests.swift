import Redaction
import Testing

/// Redacting twice changes nothing, whatever the text. Texts are put together from pieces of syntax at random, since
/// plain noise never meets a rule.
struct `Redacting twice` {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        /// SplitMix64 (Steele, Lea, Flood 2014).
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces: [String] = [
        "password", "пароль", "token", "key", "Pwd", "Usr", "/P", "/N", "1cv8", "=", ":", " = ", ": ", "=>", ";", ",",
        "&",
        "\"", "'", "\\\"", "\"\"", "«", "»", "&quot;", "<", ">", "</a>", "<password>", "[", "]", "{", "}", "\n", "\r\n",
        " ",
        "\t", "  ", "|", "-", "--", "abc", "x1", "Ы", "true", "no", "‹secret›", "‹", "›", "‹personal›", "\u{1E}",
        "\u{0}",
        "://", "@", "host", "/", "eyJhbGciOi.eyJz.abc", "-----BEGIN A-----", "-----END A-----", "QUJD", "name", "value",
        "ABCD-EFGH-IJKL", "550e8400-e29b-41d4-a716-446655440000", "Authorization:", "Bearer ", "--password ", "\\",
        "\\n",
        "lit;era=l", "YWJj", "👍", "<![CDATA[", "]]>", "0", "b3BlbnNzaC1rZXktdjE",
    ]

    @Test(arguments: 0..<20)
    func `changes nothing`(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let redactor = try Redactor(literals: seed.isMultiple(of: 2) ? [] : ["lit;era=l", "abc", "e=l"])
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...30, using: &dice))
                .map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
            guard let once = redactor.redact(text).text else {
                Issue.record("withheld: \(text.debugDescription)")
                continue
            }
            #expect(redactor.redact(once.text).text?.text == once.text)
            #expect(redactor.redact(once.text).text?.counts == [:])
        }
    }

    @Test func `takes every character there is`() throws {
        var dice = Dice(state: 7)
        let redactor = try Redactor()
        for _ in 0..<300 {
            let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(redactor.redact(text).text != nil)
        }
    }
}
