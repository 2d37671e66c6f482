import Cryptography
import Foundation
import Testing

@testable import Ledger

struct EventTests {
    /// Salts that rise byte by byte, in the order in which they are asked for: first the field's, then the whole's.
    static func randomness(_ starts: [UInt8]) -> Randomness {
        let salts = SaltQueue(starts)
        return Randomness { count in salts.next(count) }
    }

    static func vectorEvent() throws -> LedgerEvent {
        try LedgerEvent(
            kind: "access.approved",
            minute: 29_384_756,
            fields: [
                .init("request", "17"), .init("machine", "srv-1c"),
                .init("contact", PythonVectors.contact, isPersonal: true),
            ]
        )
    }

    @Test func `leaf and opening are those of the second implementation`() throws {
        let (leaf, opening) = try EventTests.vectorEvent().sealed(EventTests.randomness([16, 0]))
        #expect(String(decoding: leaf.bytes, as: UTF8.self) == PythonVectors.leaf)
        #expect(opening.text.utf8.elementsEqual(PythonVectors.opening.utf8))
        #expect(try Leaf(parsing: Array(PythonVectors.leaf.utf8)) == leaf)
        #expect(try Opening(text: PythonVectors.opening) == opening)
        #expect(opening["contact"] == PythonVectors.contact)
        #expect(opening["nothing"] == nil)
        try opening.verify(leaf)
        let stored = try JSONDecoder().decode(Opening.self, from: JSONEncoder().encode(opening))
        #expect(stored == opening)
    }

    @Test func `an erased field leaves a digest, and the rest still verifies`() throws {
        let (leaf, opening) = try EventTests.vectorEvent().sealed(EventTests.randomness([16, 0]))
        let erased = opening.erasing(["contact", "machine"])
        try erased.verify(leaf)
        #expect(erased["contact"] == nil)
        #expect(erased["machine"] == "srv-1c", "a plain field cannot be erased")
        #expect(!erased.text.contains("Иван"))
        #expect(erased.text.contains(#"{"digest":"\#(PythonVectors.contactDigest)","name":"contact"}"#))
        let read = try Opening(text: erased.text)
        #expect(read == erased)
        try read.verify(leaf)
    }

    @Test func `each byte of an opening counts`() throws {
        let (leaf, opening) = try EventTests.vectorEvent().sealed(EventTests.randomness([16, 0]))
        for opening in [opening, opening.erasing(["contact"])] {
            let text = Array(opening.text.utf8)
            for index in text.indices {
                for bit in [1, 2, 0x20, 0x80] as [UInt8] {
                    var changed = text
                    changed[index] ^= bit
                    #expect(throws: LedgerError.self) {
                        guard let changed = String(validating: changed, as: UTF8.self) else {
                            throw LedgerError(.malformedText, "")
                        }
                        try Opening(text: changed).verify(leaf)
                    }
                }
            }
        }
    }

    @Test func `the same event sealed twice shows nothing in common`() throws {
        let event = try EventTests.vectorEvent()
        let (one, _) = event.sealed(.system)
        let (other, opening) = event.sealed(.system)
        #expect(one.commitment != other.commitment)
        #expect(throws: LedgerError(.wrongOpening, "")) { try opening.verify(one) }
    }

    /// Without lengths in front, both would be the same bytes.
    @Test func `texts do not run into one another`() throws {
        func commitment(_ fields: [LedgerEvent.Field]) throws -> Digest {
            let starts = [UInt8](repeating: 0, count: fields.count + 1)
            return try LedgerEvent(kind: "k", minute: 0, fields: fields).sealed(EventTests.randomness(starts)).leaf
                .commitment
        }
        let all = try [
            commitment([.init("a", "bc")]), commitment([.init("ab", "c")]),
            commitment([.init("a", "b"), .init("c", "")]),
            commitment([.init("a", ""), .init("b", "c")]), commitment([]),
            commitment([.init("a", "bc", isPersonal: true)]),
        ]
        #expect(Set(all).count == all.count)
    }

    @Test(arguments: ["", "A", "1a", "a b", "a\n", "ä", "a\u{301}", "_a", String(repeating: "a", count: 65)])
    func `a kind or name outside the grammar is refused`(name: String) {
        let malformed = LedgerError(.malformedEvent, "")
        #expect(throws: malformed) { try LedgerEvent(kind: name, minute: 0, fields: []) }
        #expect(throws: malformed) { try LedgerEvent(kind: "k", minute: 0, fields: [.init(name, "")]) }
        #expect(throws: LedgerError.self) {
            try Leaf(parsing: Array(PythonVectors.leaf.replacing("access.approved", with: name).utf8))
        }
    }

    @Test func `a name that stands twice, a minute before 1970, and too many fields are refused`() {
        let malformed = LedgerError(.malformedEvent, "")
        #expect(throws: malformed) {
            try LedgerEvent(kind: "k", minute: 0, fields: [.init("a", "1"), .init("a", "2")])
        }
        #expect(throws: malformed) { try LedgerEvent(kind: "k", minute: -1, fields: []) }
        let many = (0...LedgerEvent.mostFields).map { LedgerEvent.Field("f\($0)", "") }
        #expect(throws: malformed) { try LedgerEvent(kind: "k", minute: 0, fields: many) }
        #expect(LedgerEvent.minute(ofUnixTime: 119) == 1)
        #expect(LedgerEvent.minute(ofUnixTime: -1) == -1)
        #expect(LedgerEvent.minute(ofUnixTime: -60) == -1)
        #expect(LedgerEvent.minute(ofUnixTime: -61) == -2)
    }

    @Test(
        arguments: [
            "", "{}", "[]", #"{"commitment":"","kind":"k","minute":1,"version":1}"#,
            PythonVectors.leaf.replacing(#""version":1"#, with: #""version":2"#),
            PythonVectors.leaf.replacing(#","version":1"#, with: ""),
            PythonVectors.leaf.replacing(#""version":1"#, with: #""version":1,"x":1"#),
            PythonVectors.leaf.replacing(#""version":1"#, with: #""version": 1"#),
            PythonVectors.leaf.replacing("29384756", with: "-1"),
            PythonVectors.leaf.replacing("29384756", with: "1.0"),
            PythonVectors.leaf.replacing("29384756", with: #""29384756""#),
            PythonVectors.leaf + "\n", " " + PythonVectors.leaf, PythonVectors.leaf.uppercased(),
        ]
    )
    func `any other leaf is refused`(text: String) {
        #expect(throws: LedgerError.self) { try Leaf(parsing: Array(text.utf8)) }
    }

    @Test func `a log that follows another says where the old one stood`() throws {
        let old = try SignedNote(parsing: PythonVectors.checkpoint)
        let beginning = LogBeginning(origin: "ledger.example.ru/propusk/2", after: old)
        let (leaf, opening) = try beginning.event(minute: 1).sealed(.system)
        let read = try LogBeginning(leaf, opening)
        #expect(read == beginning)
        let keys = try [Keys.log.verifier]
        let previous = try #require(try read.verify(origin: "ledger.example.ru/propusk/2", keys: keys))
        #expect(previous.size == 70)
        #expect(throws: LedgerError(.wrongOrigin, "")) { try read.verify(origin: "ledger.example.ru/3", keys: keys) }
        #expect(throws: LedgerError(.unknownSigner, "")) {
            try read.verify(origin: "ledger.example.ru/propusk/2", keys: [Keys.signer("x", firstByte: 1).verifier])
        }
        // Under the old name it would be a fork.
        #expect(throws: LedgerError(.wrongOrigin, "")) {
            try LogBeginning(origin: PythonVectors.origin, after: old).event(minute: 1)
        }
        let forged = try LedgerEvent(
            kind: LogBeginning.kind,
            minute: 1,
            fields: [.init("origin", PythonVectors.origin), .init("previous", PythonVectors.checkpoint)]
        ).sealed(.system)
        #expect(throws: LedgerError(.wrongOrigin, "")) {
            try LogBeginning(forged.leaf, forged.opening).verify(origin: PythonVectors.origin, keys: keys)
        }
    }

    @Test func `the first log of an instance follows none`() throws {
        let (leaf, opening) = try LogBeginning(origin: "log", after: nil).event(minute: 1).sealed(.system)
        #expect(try LogBeginning(leaf, opening).verify(origin: "log", keys: []) == nil)
        let other = try LedgerEvent(kind: "k", minute: 1, fields: [.init("origin", "log")]).sealed(.system)
        #expect(throws: LedgerError(.malformedEvent, "")) { try LogBeginning(other.leaf, other.opening) }
        #expect(throws: LedgerError(.wrongOpening, "")) { try LogBeginning(leaf, other.opening) }
    }
}
