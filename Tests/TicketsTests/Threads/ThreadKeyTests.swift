import Cryptography
import Testing
import Tickets

struct ThreadKeyTests {
    private let key = ThreadKey(key: Array(0..<32), origin: "desk.example")
    private let zeros = Randomness { Array(0..<UInt8($0)) }

    /// Codes by Python's hmac and hashlib over `thread/message/42/0123456789abcdef` and so on, key 0 to 31.
    @Test func `marks are those of a second implementation`() {
        #expect(key.messageId(ticket: 42, from: zeros) == "t42.0123456789abcdef.8gpgky8m8bv9zrrc@desk.example")
        #expect(key.subjectToken(ticket: 42) == "[#42-868WVF7]")
        #expect(key.replyAddress(ticket: 42, at: "help@desk.example") == "help+t42-hv8n940mfezkzyp1@desk.example")
    }

    @Test func `marks lead back to their ticket, whatever the case of their letters`() {
        for ticket: Int64 in [1, 42, 999_999_999_999] {
            let identifier = key.messageId(ticket: ticket, from: .system)
            let address = key.replyAddress(ticket: ticket, at: "help@desk.example")
            let subject = "Re: Обмен [1С] \(key.subjectToken(ticket: ticket)) (2)"
            #expect(key.ticket(ofMessageId: identifier) == ticket)
            #expect(key.ticket(ofReplyAddress: address.uppercased(), at: "help@desk.example") == ticket)
            #expect(key.ticket(ofSubject: subject) == ticket)
            #expect(key.ticket(ofSubject: subject.lowercased()) == ticket)
        }
    }

    @Test func `no mark with anything changed is ours`() {
        let other = ThreadKey(key: Array(1..<33), origin: "desk.example")
        let identifier = key.messageId(ticket: 42, from: .system)
        let address = key.replyAddress(ticket: 42, at: "help@desk.example")
        let token = key.subjectToken(ticket: 42)
        #expect(other.ticket(ofMessageId: identifier) == nil)
        #expect(other.ticket(ofReplyAddress: address, at: "help@desk.example") == nil)
        #expect(other.ticket(ofSubject: token) == nil)
        #expect(key.ticket(ofReplyAddress: address, at: "help@other.example") == nil)
        for index in identifier.indices where identifier[index] != "@" {
            var forged = identifier
            forged.replaceSubrange(index...index, with: identifier[index] == "0" ? "1" : "0")
            #expect(key.ticket(ofMessageId: forged) == nil, "\(forged)")
        }
        for forged in [
            "t43" + identifier.dropFirst(3), "t042" + identifier.dropFirst(3), "t42.a.b@desk.example",
            "t42..@desk.example", "", "@",
            "t-1.a.b@desk.example", identifier + "@evil.example", identifier.replacing("desk", with: "evil"),
        ] { #expect(key.ticket(ofMessageId: forged) == nil, "\(forged)") }
        for forged in [
            "[#42]", "[#42-]", "[#43\(token.dropFirst(4))", "#42-\(token.dropFirst(5))", "[\(token.dropFirst(2))",
            "[#+42\(token.dropFirst(4))",
        ] {
            #expect(key.ticket(ofSubject: forged) == nil, "\(forged)")
        }
    }

    /// The code of one place must not open another.
    @Test func `no code fits another place`() {
        let token = key.subjectToken(ticket: 42).dropFirst(5).dropLast()
        let address = key.replyAddress(ticket: 42, at: "help@desk.example").dropFirst("help+t42-".count).prefix(16)
        #expect(key.ticket(ofSubject: "[#42-\(address.prefix(7))]") == nil)
        #expect(key.ticket(ofReplyAddress: "help+t42-\(token)@desk.example", at: "help@desk.example") == nil)
        #expect(key.ticket(ofMessageId: "t42..\(address)@desk.example") == nil)
    }
}
