import Redaction
import Testing

/// Secrets of the session itself, in each dress. The dresses were made by Python 3.11 (`dresses.py` beside this file).
struct `Literal secrets` {
    private static let secret = "Пароль-7 <к&\"о'т>"

    @Test(arguments: Dresses.all)
    func `are found in each dress`(_ dress: Dress) throws {
        let redactor = try Redactor(literals: [Self.secret])
        let redacted = try #require(redactor.redact("start \(dress.text) end\n").text)
        #expect(redacted.text == "start ‹secret› end\n", "\(dress.name)")
    }

    @Test(arguments: Dresses.all)
    func `are found in each dress in each place`(_ dress: Dress) throws {
        let redactor = try Redactor(literals: [Self.secret])
        for (before, after) in Embedding.all {
            let redacted = try #require(redactor.redact(before + dress.text + after).text)
            // Of base 64 the whole run goes, and the places have letters beside it.
            if dress.name.hasPrefix("base64") {
                let pieces = stride(from: 0, to: dress.text.count - 8, by: 1).map { dress.text.dropFirst($0).prefix(8) }
                #expect(redacted.counts == [.secret: 1] && !pieces.contains { redacted.text.contains($0) })
            } else {
                #expect(redacted.text == "\(before)‹secret›\(after)", "\(dress.name)")
            }
        }
    }

    @Test(arguments: ["p", "ab", "x y", "a;b=c", "секрет", "tail\\", "(a+)+b", "secret", "‹", "a\nb", "$&\\Q"])
    func `of any characters are found in plain`(_ secret: String) throws {
        let redactor = try Redactor(literals: [secret])
        let outcome = redactor.redact("12, 34 [\(secret)] 56 \(secret)\(secret)")
        if let text = outcome.text?.text {
            let shown = text.replacing("‹secret›", with: "")
            #expect(secret.split(separator: "\n").allSatisfy { !shown.contains($0) || secret.contains("\n") })
        }
    }

    @Test func `that are long are found when they were cut`() throws {
        let secret = (0..<40).map { "piece\($0)" }.joined()
        let redactor = try Redactor(literals: [secret])
        let redacted = try #require(redactor.redact("a " + secret.prefix(150) + " b").text).text
        #expect(!redacted.contains("piece5"))
        #expect(redacted.hasPrefix("a ‹secret›"))
    }

    @Test func `in base 64 all go, whatever stands between them and behind them`() throws {
        let redactor = try Redactor(literals: ["c4n4ryQ9xT"])
        // Found by fuzzing: a plain one behind hid the second encoded one.
        let text = "YzRuNHJ5UTl4VA, YzRuNHJ5UTl4VA, c4n4ryQ9xT, YzRuNHJ5UTl4VA"
        #expect(redactor.redact(text).text?.text == "‹secret›, ‹secret›, ‹secret›, ‹secret›")
        #expect(redactor.redact(text).text?.counts == [.secret: 4])
        // One that begins in the run of another and is wrapped.
        let wrapped = "YzRuNHJ5UTl4VAYzRuNHJ5\nUTl4VA end"
        #expect(redactor.redact(wrapped).text?.text == "‹secret› end")
    }

    @Test func `that overlap all go`() throws {
        let redactor = try Redactor(literals: ["abcdef", "defghi"])
        #expect(redactor.redact("1 abcdefghi 2").text?.text == "1 ‹secret› 2")
    }

    @Test func `do not show in the redactor's description`() throws {
        let redactor = try Redactor(literals: ["c4n4ryQ9xT"])
        var dumped = ""
        dump(redactor, to: &dumped)
        #expect(!"\(redactor) \(String(reflecting: redactor)) \(dumped)".contains("c4n4ry"))
    }

    @Test func `that are none change nothing`() throws {
        let redactor = try Redactor(literals: ["", "\n"])
        #expect(redactor.redact("plain\ntext\n").text?.text == "plain\ntext\n")
    }
}
