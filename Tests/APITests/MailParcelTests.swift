import Foundation
import Testing
import Tickets

@testable import API

struct MailParcelTests {
    private var message: IncomingMessage {
        var message = IncomingMessage()
        message.from = [MailAddress(name: "Иван", address: "ivan@client.example")]
        message.subject = "Ошибка"
        message.date = 1_700_000_000
        message.traits.returnPath = ""
        message.notes = [.textCut(limit: 5), .attachmentTooLarge(name: "a", size: 6, limit: 5)]
        message.attachments = [
            IncomingAttachment(name: "a.bin", mediaType: "application/zip", bytes: Array(0...255)),
            IncomingAttachment(name: "empty", mediaType: "text/plain", bytes: []),
            IncomingAttachment(name: "b.txt", mediaType: "text/plain", bytes: [1, 2, 3]),
        ]
        return message
    }

    @Test func `a message comes out of its parcel as it went in`() throws {
        #expect(MailParcel.message(in: try MailParcel.bytes(of: message)) == message)
        #expect(MailParcel.message(in: try MailParcel.bytes(of: IncomingMessage())) == IncomingMessage())
    }

    @Test func `no parcel with bytes missing or to spare is taken`() throws {
        let parcel = try MailParcel.bytes(of: message)
        for length in [0, 7, 8, 9, parcel.count - 1] { #expect(MailParcel.message(in: parcel.prefix(length)) == nil) }
        #expect(MailParcel.message(in: parcel + [0]) == nil)
        var long = parcel
        long.replaceSubrange(0..<8, with: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        #expect(MailParcel.message(in: long) == nil)
    }

    @Test func `sizes that do not add up are refused`() throws {
        let head = #"{"message":\#(String(decoding: try JSONEncoder().encode(bare), as: UTF8.self)),"sizes":[SIZES]}"#
        for sizes in ["-1,0,4", "9223372036854775807,9223372036854775807,3", "1,1", "1,1,1,0", "1,1,2"] {
            let text = Data(head.replacing("SIZES", with: sizes).utf8)
            var parcel = Data([0, 0, 0, 0, 0, 0, UInt8(text.count >> 8), UInt8(text.count & 0xFF)])
            parcel.append(text)
            parcel.append(contentsOf: [1, 2, 3])
            #expect(MailParcel.message(in: parcel) == nil, "\(sizes)")
        }
    }

    private var bare: IncomingMessage {
        var bare = message
        for index in bare.attachments.indices { bare.attachments[index].bytes = [] }
        return bare
    }

    @Test func `a turnstile lets no more through than it has places, and everybody in the end`() async throws {
        let turnstile = Turnstile(2)
        let inside = Counter()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    await turnstile.pass {
                        await inside.enter()
                        await Task.yield()
                        await inside.leave()
                    }
                }
            }
        }
        #expect(await inside.most == 2)
        #expect(await inside.passed == 50)
    }

    private actor Counter {
        private var now = 0
        private(set) var most = 0
        private(set) var passed = 0

        func enter() {
            now += 1
            most = max(most, now)
        }

        func leave() {
            now -= 1
            passed += 1
        }
    }
}
