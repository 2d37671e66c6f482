import Access
import Tickets

extension Delivery {
    /// The subject as a ticket has it: one line of what a consent may quote; the beginning of the text where there is none.
    var subject: String {
        let candidates = [message.subject, message.newText.split(separator: "\n").first.map { String($0) } ?? "", "—"]
        return candidates.lazy.map(Self.line).first { !$0.isEmpty } ?? "—"
    }

    /// The text as a ticket has it, never empty.
    var body: String {
        (try? TicketBody(message.text))?.text ?? (message.subject.isEmpty ? "—" : Self.line(message.subject))
    }

    /// What events tell of the message beside the ticket's own fields.
    var told: [String: String] {
        [
            "mail": message.messageId ?? "", "thread": thread.name,
            "identity": contact == nil ? "unconfirmed" : "confirmed",
        ]
    }

    private static func line(_ text: String) -> String {
        let scalars = text.unicodeScalars.lazy.filter { $0.isPlainText }.prefix(QuotedText.longest)
        let line = String(String.UnicodeScalarView(scalars))
        return (try? QuotedText(line, field: "subject"))?.text ?? ""
    }
}

extension ThreadMatch {
    /// The name for programs.
    var name: String {
        switch self {
        case .message: "message"
        case .replyAddress: "address"
        case .subjectToken: "token"
        case .number: "number"
        case .new: "new"
        }
    }
}
