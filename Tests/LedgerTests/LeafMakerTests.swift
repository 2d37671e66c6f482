import Cryptography
import Testing

@testable import Ledger

struct LeafMakerTests {
    private static let kind = "access.approved"

    /// The leaf's hash by the short way.
    private func made(_ opening: [UInt8], kind: String = kind, minute: Int = 7) -> Digest? {
        let text = Array(kind.utf8) + opening
        var maker = LeafMaker()
        let start = kind.utf8.count
        return maker.hash(opening: start..<text.count, kind: 0..<start, minute: minute, in: text.span)
    }

    /// The leaf's hash by way of the values.
    private func read(_ opening: [UInt8]) -> Digest? {
        guard let text = String(validating: opening, as: UTF8.self) else { return nil }
        return try? Opening(text: text).leaf(kind: Self.kind, minute: 7).hash
    }

    private func opening(_ fields: [LedgerEvent.Field]) throws -> Opening {
        try LedgerEvent(kind: Self.kind, minute: 7, fields: fields).sealed(.system).opening
    }

    @Test(
        arguments: [
            [], [.init("at", "1763064785125")], [.init("contact", "Анна Ким", isPersonal: true), .init("struck", "")],
            [.init("a", "plain"), .init("b", "anna@example.org", isPersonal: true), .init("c", "plain again")],
        ] as [[LedgerEvent.Field]]
    )
    func `a leaf is the same by both ways`(fields: [LedgerEvent.Field]) throws {
        let whole = try opening(fields)
        for opening in [whole, whole.erasing(Set(fields.map(\.name)))] {
            let text = Array(opening.text.utf8)
            #expect(text == opening.json.bytes)
            #expect(made(text) != nil)
            #expect(made(text) == read(text))
        }
    }

    @Test(arguments: ["a \"quoted\" word", "back\\slash", "two\nlines", "\u{1}"])
    func `what has to be escaped is left to the other way`(value: String) throws {
        let opening = try opening([.init("reason", value, isPersonal: true)])
        #expect(opening.text.utf8.elementsEqual(opening.json.bytes))
        #expect(made(Array(opening.text.utf8)) == nil)
        #expect(read(Array(opening.text.utf8)) != nil)
    }

    @Test func `whatever byte is changed, nothing is accepted that the other way would refuse`() throws {
        let whole = try opening([
            .init("actor", "Иван", isPersonal: true), .init("at", "17"), .init("reason", "x", isPersonal: true),
        ])
        let text = Array(whole.erasing(["reason"]).text.utf8)
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                if let hash = made(changed) { #expect(hash == read(changed), "byte \(byte) at \(place)") }
            }
            let without = Array(text[..<place] + text[(place + 1)...])
            for changed in [Array(text[..<place]), Array(text[place...]), without] {
                if let hash = made(changed) { #expect(hash == read(changed), "cut at \(place)") }
            }
        }
    }

    @Test func `fields that stand twice or out of order, and names outside the grammar, are not accepted`() {
        let salt = ",\"salt\":\"\(String(repeating: "0", count: 32))\"}"
        for names in [["a", "a"], ["b", "a"], ["A"], [""], ["a b"], (0..<65).map { "n\($0 + 100)" }] {
            let fields = names.map { "{\"name\":\"\($0)\",\"value\":\"\"}" }.joined(separator: ",")
            #expect(made(Array("{\"fields\":[\(fields)]\(salt)".utf8)) == nil)
        }
        let opening = Array("{\"fields\":[]\(salt)".utf8)
        #expect(made(opening) == read(opening))
        #expect(made(opening, kind: "Access") == nil)
        #expect(made(opening, minute: -1) == nil)
    }

    @Test func `a field is compared as a number`() throws {
        let opening = try opening([.init("at", "17"), .init("ticket", "08"), .init("who", "x", isPersonal: true)])
        let text = Array("a".utf8) + opening.erasing(["who"]).text.utf8
        var maker = LeafMaker()
        let hash = maker.hash(opening: 1..<text.count, kind: 0..<1, minute: 7, in: text.span)
        #expect(hash != nil)
        func has(_ number: Int?, in name: StaticString) -> Bool { maker.hasRead(number, in: name, of: text.span) }
        #expect(has(17, in: "at"))
        #expect(!has(18, in: "at"))
        #expect(!has(nil, in: "at"))
        #expect(!has(8, in: "ticket"), "another text of the same number")
        #expect(!has(nil, in: "who"), "erased")
        #expect(has(nil, in: "request"))
        #expect(!has(17, in: "request"))
    }
}
