import Foundation
import Testing
import TextEncoding

struct `Decoding` {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        /// SplitMix64 (Steele, Lea, Flood 2014).
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static func bytes(of vector: Vector) throws -> [UInt8] {
        try Array(#require(Data(base64Encoded: vector.base64)))
    }

    @Test(arguments: Vectors.all)
    func `reads each code as Python does`(_ vector: Vector) throws {
        let code = try #require(TextCode(rawValue: vector.code))
        let decoded = decode(try Self.bytes(of: vector), as: .code(code))
        #expect(decoded == DecodedText(text: vector.text, code: code, isLossy: false))
    }

    @Test(arguments: Vectors.all)
    func `finds the code of a Russian text`(_ vector: Vector) throws {
        let decoded = decode(try Self.bytes(of: vector), as: .auto)
        #expect(decoded.code.rawValue == vector.code, "\(vector.name)")
        #expect(decoded.text == vector.text)
        #expect(!decoded.isLossy)
    }

    @Test(arguments: ["cp866", "cp1251", "koi8r"])
    func `knows each byte of a code`(_ name: String) throws {
        let code = try #require(TextCode(rawValue: name))
        let expected = try #require(Vectors.upperHalves[name])
        let decoded = decode(Array(0...255), as: .code(code))
        let ascii = String(decoding: 0..<128, as: UTF8.self)
        #expect(Array(decoded.text.unicodeScalars) == Array((ascii + expected).unicodeScalars))
        #expect(decoded.isLossy == expected.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test func `takes a byte order mark for what it is and leaves it out`() {
        let cases: [([UInt8], TextCode)] = [
            ([0xEF, 0xBB, 0xBF, 0x41, 0x0D, 0x0A], .utf8), ([0xFF, 0xFE, 0x41, 0, 0x0D, 0, 0x0A, 0], .utf16le),
            ([0xFE, 0xFF, 0, 0x41, 0, 0x0D, 0, 0x0A], .utf16be),
        ]
        for (bytes, code) in cases {
            let expected = DecodedText(text: "A\r\n", code: code, isLossy: false)
            #expect(decode(bytes, as: .auto) == expected)
            #expect(decode(bytes, as: .code(code)) == expected)
        }
        #expect(decode([0xEF, 0xBB, 0xBF], as: .auto).text == "")
    }

    @Test func `answers nothing for nothing`() {
        #expect(decode([], as: .auto) == DecodedText(text: "", code: .utf8, isLossy: false))
        for code in TextCode.allCases { #expect(decode([], as: .code(code)).text == "") }
    }

    @Test func `keeps line ends, zero bytes and control characters`() {
        let text = "a\r\nb\rc\n\u{0}\u{1}\u{7}\u{1B}[31m\u{7F}\t"
        #expect(Array(decode(Array(text.utf8), as: .auto).text.utf8) == Array(text.utf8))
        for code in [TextCode.cp866, .cp1251, .koi8r] {
            #expect(Array(decode(Array(text.utf8), as: .code(code)).text.utf8) == Array(text.utf8))
        }
    }

    @Test func `takes a list of words that end in zero bytes for UTF-8`() {
        let list = "sh\u{0}-c\u{0}exec a b\u{0}"
        #expect(decode(Array(list.utf8)) == DecodedText(text: list, code: .utf8, isLossy: false))
        #expect(decode([0x61, 0, 0x62, 0]).code == .utf8)
    }

    @Test func `still knows UTF-8 that was cut anywhere`() {
        let bytes = Array("Журнал сервера Моби-С: обмен завершён, 👍".utf8)
        for cut in 4..<bytes.count {
            let head = decode(Array(bytes[..<cut]))
            #expect(head.code == .utf8)
            #expect(head.isLossy == (String(validating: bytes[..<cut], as: UTF8.self) == nil))
        }
        for cut in 0..<(bytes.count - 12) { #expect(decode(Array(bytes[cut...])).code == .utf8) }
    }

    @Test func `marks what a code cannot mean`() {
        #expect(
            decode([0x41, 0xFF, 0x42], as: .code(.utf8)) == DecodedText(text: "A\u{FFFD}B", code: .utf8, isLossy: true)
        )
        #expect(decode([0x41, 0, 0x42], as: .code(.utf16le)).text == "A\u{FFFD}")
        #expect(decode([0x00, 0xD8, 0x41, 0], as: .code(.utf16le)).text == "\u{FFFD}A")
        #expect(decode([0xC0, 0x98, 0xC1], as: .code(.cp1251)).text == "А\u{FFFD}Б")
    }

    @Test func `is total`() {
        var dice = Dice(state: 42)
        for size in 0..<600 {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let found = decode(bytes)
            #expect(found == decode(bytes, as: .code(found.code)) || bytes.starts(with: [0xEF]))
            for code in TextCode.allCases {
                let decoded = decode(bytes, as: .code(code))
                #expect(decoded.isLossy || !decoded.text.unicodeScalars.contains("\u{FFFD}"))
            }
        }
    }
}
