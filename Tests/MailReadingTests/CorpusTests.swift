import MailReading
import Testing
import Tickets

struct CorpusTests {
    @Test(arguments: CorpusMessage.all) func `a message says what was written into it`(_ sample: CorpusMessage) throws {
        let message = try IncomingMessage(parsing: sample.bytes)
        #expect(message.isWithin())
        let expected = sample.expected
        expect(message.subject, expected.subject)
        expect(message.from.map { [$0.name, $0.address] }, expected.from)
        expect(message.to.map { [$0.name, $0.address] }, expected.to)
        expect(message.cc.map { [$0.name, $0.address] }, expected.cc)
        expect(message.replyTo.map { [$0.name, $0.address] }, expected.replyTo)
        expect(message.date, expected.date)
        expect(message.messageId, expected.messageId)
        expect(message.inReplyTo, expected.inReplyTo)
        expect(message.references, expected.references)
        expect(message.text, expected.text)
        expect(message.attachments.map(CorpusMessage.Attachment.init), expected.attachments)
        expect(message.notes.map { String(String(describing: $0).prefix { $0 != "(" }) }, expected.notes)
        expect(message.traits.autoSubmitted, expected.autoSubmitted)
        expect(message.traits.precedence, expected.precedence)
        expect(message.traits.listFields, expected.listFields)
        expect(message.traits.suppressed, expected.suppressed)
        expect(message.traits.returnPath, expected.returnPath)
        expect(message.authenticationResults, expected.authenticationResults)
    }

    private func expect<T: Equatable>(
        _ value: T?,
        _ expected: T?,
        at location: SourceLocation = #_sourceLocation
    ) {
        guard let expected else { return }
        #expect(value == expected, sourceLocation: location)
    }
}
