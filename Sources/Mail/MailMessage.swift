import Desk
import Foundation
import Tickets

/// A plain-text message as it goes over the wire: RFC 5322 with MIME headers, UTF-8 in base64.
struct MailMessage {
    let from: String
    let to: String
    let toName: String
    let subject: String
    let body: String
    let messageId: String
    let thread: LetterThread
    let date: Date

    /// The bytes, with CRLF line ends.
    var rfc5322: String {
        let headers =
            [
                "From: <\(from)>",
                "To: \(Self.encoded(toName)) <\(to)>",
                "Subject: \(Self.encoded(subject))",
                "Date: \(Self.date(date))",
                "Message-ID: <\(messageId)>",
            ] + threadHeaders + [
                "Auto-Submitted: \(thread.making.rawValue)",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
            ]
        let lines = Data(body.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return headers.joined(separator: "\r\n") + "\r\n\r\n" + lines + "\r\n"
    }

    /// Where it belongs; a line for each Message-ID, since a long conversation makes a long header.
    private var threadHeaders: [String] {
        var headers: [String] = []
        if let replyTo = thread.replyTo { headers.append("Reply-To: <\(replyTo)>") }
        // Identifiers are others' words: a line end in one would begin a field of its own.
        if let answered = thread.inReplyTo, answered.isMessageIdentifier {
            headers.append("In-Reply-To: <\(answered)>")
        }
        let references = thread.references.filter(\.isMessageIdentifier)
        if !references.isEmpty {
            headers.append("References: " + references.map { "<\($0)>" }.joined(separator: "\r\n "))
        }
        return headers
    }

    /// RFC 2047 encoded words of at most 75 characters, never splitting a character; plain ASCII stays as it is.
    static func encoded(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
        if isPlain, text.allSatisfy({ $0.isLetter || $0.isNumber || " -.,:#".contains($0) }) { return text }
        var words: [String] = []
        var chunk = ""
        for character in text {
            if chunk.utf8.count + character.utf8.count > 45 {
                words.append(chunk)
                chunk = ""
            }
            chunk.append(character)
        }
        words.append(chunk)
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func date(_ date: Date) -> String {
        // The server never sets a locale, so these are the C locale's names, as RFC 5322 wants them.
        var seconds = time_t(date.timeIntervalSince1970)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let length = strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S +0000", &parts)
        return String(decoding: text[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
