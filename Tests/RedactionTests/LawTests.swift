import Redaction
import Testing

/// What holds for every text.
struct `Redaction` {
    /// Lines that need nothing before or behind them: a value below its label, or a key over many lines, would.
    private static let lines: [String] =
        `Secrets in their usual places`.positions.filter {
            !$0.contains("\n") && !$0.contains { $0 == "[" || $0 == "{" }
        }
        + `Text without secrets`.lines

    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        /// The constants of Knuth's MMIX, whose high bits are good enough to choose lines.
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33 | state << 31
        }
    }

    @Test(arguments: 1...12)
    func `of a log is that of its parts, wherever it is split between lines`(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let redactor = try Redactor(literals: ["c4n4ryQ9xT"], pseudonymKey: [1, 2, 3]).alsoHiding([.network])
        let log = (0..<200).map { _ in (Self.lines.randomElement(using: &dice) ?? "") + "\n" }
        let whole = try #require(redactor.redact(log.joined()).text)
        var parts = ""
        var rest = log[...]
        while !rest.isEmpty {
            let part = rest.prefix(Int.random(in: 1...40, using: &dice))
            rest = rest.dropFirst(part.count)
            parts += try #require(redactor.redact(part.joined()).text).text
        }
        #expect(whole.text == parts)
    }

    @Test(arguments: 1...12)
    func `of a long log leaves nothing that a second one would take`(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let redactor = try Redactor(literals: ["c4n4ryQ9xT"], pseudonymKey: [1, 2, 3]).alsoHiding([.network])
        let quiet = String(repeating: "nothing to see here, 12:07:29 ничего\n", count: Int(seed) * 20)
        let log = (0..<100).map { _ in
            (`Secrets in their usual places`.positions.randomElement(using: &dice) ?? "") + "\n"
                + (Bool.random(using: &dice) ? quiet : "")
        }.joined()
        let once = try #require(redactor.redact(log).text)
        let twice = try #require(redactor.redact(once.text).text)
        #expect(twice.text == once.text)
        #expect(twice.counts == [:])
        #expect(!once.text.contains(Canary.plain))
    }

    /// A megabyte of one hostile piece: what takes a square of the time never ends before the limit.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["a", "password=\"", "12 34 56 78 ", "1.2.3.", "::a:", "пароль пользователя ", "a@b", "4111 1111 "]
    )
    func `takes time in proportion to the text`(_ piece: String) throws {
        let redactor = try Redactor(literals: ["c4n4ryQ9xT"], pseudonymKey: [1], limit: 64 << 20).alsoHiding([.network])
        let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count) + "\nc4n4ryQ9xT\n"
        let redacted = try #require(redactor.redact(text).text)
        #expect(!redacted.text.contains("c4n4ryQ9xT"))
    }
}
