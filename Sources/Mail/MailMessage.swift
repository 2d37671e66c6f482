import Foundation

/// A plain-text message as it goes over the wire: RFC 5322 with MIME headers, UTF-8 in base64.
struct MailMessage {
    let from: String
    let to: String
    let toName: String
    let subject: String
    let body: String
    let messageId: String
    let date: Date

    /// The bytes, with CRLF line ends.
    var rfc5322: String {
        let headers = [
            "From: <\(from)>",
            "To: \(Self.encoded(toName)) <\(to)>",
            "Subject: \(Self.encoded(subject))",
            "Date: \(Self.date(date))",
            "Message-ID: <\(messageId)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        let lines = Data(body.utf8).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return headers.joined(separator: "\r\n") + "\r\n\r\n" + lines + "\r\n"
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
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}
