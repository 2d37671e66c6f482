import Glibc
import MailReading
import Testing
import Tickets

/// Messages that are made to break a reader. Each must come out within limits, and before the suite's time
/// is over: how fast is a bench's business.
@Suite(.timeLimit(.minutes(1)), .serialized) struct HostileMessageTests {
    private static let head = "From: a@client.example\r\nMIME-Version: 1.0\r\n"

    @Test(arguments: [
        "", "\r\n\r\n", "no message at all", "hello: this is a line\nand no field\n\n", "\u{0}\u{0}\u{0}",
        "<html></html>",
        ": nothing before the colon\n\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    ]) func `what is no message is refused`(_ text: String) {
        #expect(throws: MailReadingError.self) { try IncomingMessage(parsing: Array(text.utf8)) }
    }

    @Test func `ten thousand parts are read as far as the limit goes`() throws {
        let part = "--b\r\nContent-Type: text/plain; name=a.txt\r\n\r\nx\r\n"
        let text =
            Self.head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + String(repeating: part, count: 10_000)
        let message = try IncomingMessage(parsing: Array(text.utf8))
        #expect(message.attachments.count == 50)
        #expect(message.notes.contains(.tooManyParts(limit: 1000)))
        #expect(message.notes.contains { if case .tooManyAttachments = $0 { true } else { false } })
    }

    @Test func `parts nested two thousand deep are read as far as the limit goes`() throws {
        var text = Self.head
        for level in 0..<2000 {
            text += "Content-Type: multipart/mixed; boundary=b\(level)\r\n\r\n--b\(level)\r\n"
        }
        text += "Content-Type: text/plain\r\n\r\ndeep\r\n"
        let message = try IncomingMessage(parsing: Array(text.utf8))
        #expect(message.notes == [.nestedTooDeep(limit: 32)])
        #expect(message.text.isEmpty)
    }

    @Test func `messages nested a thousand deep are read as far as the limit goes`() throws {
        var text = Self.head
        for _ in 0..<1000 { text += "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\nFrom: b@c.example\r\n" }
        text += "\r\ndeep\r\n"
        let message = try IncomingMessage(parsing: Array(text.utf8))
        #expect(message.notes.contains(.nestedTooDeep(limit: 32)))
    }

    @Test func `fifty megabytes are read, and what exceeds a file's limit is noted`() throws {
        let line = String(repeating: "QUFB", count: 19) + "\r\n"
        let body = String(repeating: line, count: 50 << 20 / line.utf8.count)
        let text =
            Self.head
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nseen\r\n"
            + "--b\r\nContent-Type: application/zip; name=big.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body
            + "\r\n--b--\r\n"
        let message = try IncomingMessage(parsing: Array(text.utf8))
        #expect(message.text == "seen")
        #expect(message.attachments.isEmpty)
        #expect(
            message.notes.contains {
                if case .attachmentTooLarge("big.zip", _, 20_971_520) = $0 { true } else { false }
            }
        )
    }

    @Test func `a message that is too long is cut, not refused`() throws {
        var limits = IntakeLimits()
        limits.message = 4000
        let text = Self.head + "Subject: x\r\n\r\n" + String(repeating: "line\r\n", count: 10_000)
        let message = try IncomingMessage(parsing: Array(text.utf8), limits: limits)
        #expect(message.subject == "x")
        #expect(message.text.utf8.count < 4000)
        #expect(message.notes == [.messageCut(limit: 4000)])
    }

    @Test func `a text that is too long is cut at a character`() throws {
        let text =
            Self.head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + String(repeating: "я", count: 200_000)
            + "\r\n"
        let message = try IncomingMessage(parsing: Array(text.utf8))
        #expect(message.notes == [.textCut(limit: 65_536)])
        #expect(message.text.utf8.count == 65_536)
        #expect(message.text.allSatisfy { $0 == "я" })
    }

    /// Four megabytes of one thing: a reader that looks back for each of them would take hours.
    @Test(arguments: [
        ("Subject: ", "=?utf-8?Q?"), ("Subject: ", "=?utf-8?B?0KLQtdGB0YI=?= "), ("From: ", "a@b.example, "),
        ("To: ", "(((((((("), ("To: ", "\"\\"), ("To: ", "g:"), ("References: ", "<a@b> "), ("References: ", "<"),
        ("Content-Type: text/plain; ", "a=b; "), ("Content-Type: text/plain; ", "a*0*=b;"), ("Date: ", "1 Jan "),
        ("Message-ID: ", "<a@"), ("Authentication-Results: ", "x; dkim=pass ("), ("X-", "y: z\r\nX-"),
        ("Subject: ", "\r\n "),
        ("List-", "Id: x\r\nList-"), ("From: ", "x\r\nFrom: "), ("Content-Disposition: attachment; ", "filename*0=a; "),
        ("Content-Type: text/html\r\n\r\n", "<a href=\""), ("Content-Type: text/html\r\n\r\n", "<script>"),
        ("Content-Type: text/html\r\n\r\n", "<script></a"), ("Content-Type: text/html\r\n\r\n", "<blockquote>x"),
        ("Content-Type: text/html\r\n\r\n", "<!-"), ("Content-Type: text/html\r\n\r\n", "&#x41"),
        ("Content-Type: text/html\r\n\r\n", "<a href=http://x>y"),
        ("Content-Type: text/plain; format=flowed\r\n\r\n", "> x \r\n"),
        ("Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n"), ("\r\n", ">\r\n"),
        (
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
            "--b\r\nContent-Type: =?x?q?=?x?q?=?x?q?; a=\"=?x\r\n\r\n"
        ),
        ("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", "="),
        ("Content-Type: text/plain\r\nContent-Transfer-Encoding: uuencode\r\n\r\n", "begin 644 x\r\n"),
    ]) func `a field or text of millions of the same takes linear time`(_ start: String, _ unit: String) throws {
        let count = (4 << 20) / unit.utf8.count
        let text = Self.head + start + String(repeating: unit, count: count) + "\r\n\r\nx\r\n"
        // What takes a square of the time never ends before the suite's limit.
        let message = try? IncomingMessage(parsing: Array(text.utf8))
        #expect((message?.text.utf8.count ?? 0) <= IntakeLimits().text, "\(start) \(unit)")
    }

    @Test func `any bytes behind the fields are read`() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let types = [
                "text/plain; charset=utf-8", "text/html; charset=koi8-r", "multipart/mixed; boundary=\"-\"",
                "message/rfc822",
            ]
            var bytes = Array((Self.head + "Content-Type: \(types.randomElement() ?? "")\r\n\r\n").utf8)
            bytes += (0..<2000).map { _ in
                UInt8.random(in: 0...255, using: &generator) & ([0x7F, 0xFF].randomElement() ?? 0)
            }
            let message = try IncomingMessage(parsing: bytes)
            #expect(message.text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
        }
    }

    @Test func `a message with any byte changed or cut off is read or refused`() throws {
        var generator = SystemRandomNumberGenerator()
        for sample in CorpusMessage.all {
            for _ in 0..<20 {
                var bytes = sample.bytes
                bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
                _ = try? IncomingMessage(parsing: bytes)
                _ = try? IncomingMessage(parsing: Array(bytes.prefix(.random(in: bytes.indices, using: &generator))))
            }
        }
    }

    @Test func `many messages leave no memory behind`() throws {
        let sample = try #require(CorpusMessage.all.first { $0.name == "attachments" })
        func resident() throws -> Int {
            var line = [CChar](repeating: 0, count: 200)
            let file = try #require(fopen("/proc/self/statm", "r"))
            defer { fclose(file) }
            #expect(fgets(&line, 200, file) != nil)
            let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
                separator: " "
            )
            return try #require(Int(words[1])) * 4096
        }
        for _ in 0..<2000 { _ = try IncomingMessage(parsing: sample.bytes) }
        let before = try resident()
        for _ in 0..<20_000 { _ = try IncomingMessage(parsing: sample.bytes) }
        #expect(try resident() - before < 4 << 20)
    }
}
