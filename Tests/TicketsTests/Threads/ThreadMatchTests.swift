import Cryptography
import Testing
import Tickets

struct ThreadMatchTests {
    private let key = ThreadKey(key: Array(0..<32), origin: "desk.example")
    private let forger = ThreadKey(key: Array(1..<33), origin: "desk.example")

    private func match(participates: Bool = false, _ change: (inout IncomingMessage) -> Void) -> ThreadMatch {
        var message = IncomingMessage()
        change(&message)
        return ThreadMatch(of: message, key: key, replyAddress: "help@desk.example") { _ in participates }
    }

    @Test func `an answer finds its ticket by our identifier`() {
        let id = key.messageId(ticket: 42, from: .system)
        #expect(match { $0.inReplyTo = [id] } == .message(ticket: 42))
        #expect(match { $0.references = ["a@x", id, "b@x"] } == .message(ticket: 42))
    }

    @Test func `the nearest of our identifiers holds`() {
        let old = key.messageId(ticket: 1, from: .system)
        let new = key.messageId(ticket: 2, from: .system)
        #expect(match { $0.references = [old, new] } == .message(ticket: 2))
        #expect(match { ($0.inReplyTo, $0.references) = ([old], [new]) } == .message(ticket: 1))
    }

    @Test func `an identifier goes before an address, an address before a token, a token before a number`() {
        let address = MailAddress(address: key.replyAddress(ticket: 2, at: "help@desk.example"))
        #expect(
            match {
                $0.inReplyTo = [key.messageId(ticket: 1, from: .system)]
                $0.cc = [address]
            } == .message(ticket: 1)
        )
        #expect(
            match {
                $0.cc = [address]
                $0.subject = key.subjectToken(ticket: 3)
            } == .replyAddress(ticket: 2)
        )
        #expect(
            match(participates: true) { $0.subject = "№4 \(key.subjectToken(ticket: 3))" } == .subjectToken(ticket: 3)
        )
    }

    @Test func `a forged mark begins something new`() {
        #expect(match { $0.inReplyTo = [forger.messageId(ticket: 42, from: .system)] } == .new)
        #expect(match { $0.references = ["t42.aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaa@desk.example"] } == .new)
        #expect(
            match { $0.to = [MailAddress(address: forger.replyAddress(ticket: 42, at: "help@desk.example"))] } == .new
        )
        #expect(match { $0.subject = forger.subjectToken(ticket: 42) } == .new)
    }

    @Test func `a bare number counts for a participant only`() {
        #expect(match(participates: true) { $0.subject = "Re: обращение №42, срочно" } == .number(ticket: 42))
        #expect(match(participates: true) { $0.subject = "# 42" } == .number(ticket: 42))
        #expect(match(participates: false) { $0.subject = "Re: обращение №42" } == .new)
        #expect(match(participates: true) { $0.subject = "42 ошибки, #042, #0, №" } == .new)
    }
}
