import Testing
import Tickets

struct AutomaticMailTests {
    private func judged(_ change: (inout IncomingMessage) -> Void = { _ in }) -> AutomaticMail? {
        var message = IncomingMessage()
        message.from = [MailAddress(address: "ivan@client.example")]
        message.messageId = "x@client.example"
        message.traits.returnPath = "ivan@client.example"
        change(&message)
        return AutomaticMail(message, ownAddresses: ["help@desk.example"]) { $0.hasSuffix("@desk.example") }
    }

    @Test func `a person's mail may be answered`() {
        #expect(judged() == nil)
        #expect(judged { $0.traits.autoSubmitted = "no" } == nil)
        #expect(judged { $0.traits.precedence = "first-class" } == nil)
        #expect(judged { $0.traits.returnPath = nil } == nil)
        #expect(judged { $0.traits.suppressed = ["dr, rn, nrn"] } == nil)
    }

    @Test func `a program's mail is never answered`() {
        #expect(judged { $0.traits.autoSubmitted = "auto-replied" } == .autoSubmitted("auto-replied"))
        #expect(judged { $0.traits.autoSubmitted = "" } == .autoSubmitted(""))
        #expect(judged { $0.traits.precedence = "list" } == .precedence("list"))
        #expect(judged { $0.traits.listFields = ["list-id"] } == .mailingList(field: "list-id"))
        #expect(judged { $0.traits.returnPath = "" } == .emptyReturnPath)
        #expect(judged { $0.traits.mediaType = "multipart/report" } == .report(mediaType: "multipart/report"))
        #expect(judged { $0.traits.suppressed = ["dr, autoreply"] } == .suppressed)
        #expect(judged { $0.traits.suppressed = ["all"] } == .suppressed)
        #expect(judged { $0.traits.automaticFields = ["x-loop"] } == .automaticField("x-loop"))
        #expect(
            judged { $0.from = [MailAddress(address: "MAILER-DAEMON@mx.example")] }
                == .mailServer(address: "MAILER-DAEMON@mx.example")
        )
        #expect(judged { $0.from = [] } == .noSender)
        #expect(judged { $0.from = [MailAddress(address: "MAILER-DAEMON")] } == .noSender)
    }

    @Test func `our own mail is never answered`() {
        #expect(judged { $0.messageId = "t1.a.b@desk.example" } == .ownMessage)
        #expect(judged { $0.from = [MailAddress(address: "Help@Desk.example")] } == .ownAddress)
        #expect(judged { $0.replyTo = [MailAddress(address: "help@desk.example")] } == .ownAddress)
    }
}
