import PropuskTesting
import Testing

@testable import Ledger

struct CanonicalJSONTests {
    @Test(
        arguments: [
            "0", "1", "-1", "9007199254740991", "-9007199254740991", "\"\"", "[]", "{}", "[[],{}]", #"{"":0}"#,
            #"{"a":1,"b":[1,2,"x"]}"#, #""\b\t\n\f\r\"\\/ \u0000\u001f\#u{7F}é€𝄞""#,
            // By UTF-16 code units the surrogates of U+1D11E stand before U+FB33 (RFC 8785 section 3.2.3).
            #"{"\r":1,"1":2,"\#u{80}":3,"ö":4,"€":5,"😀":6,"\#u{FB33}":7}"#,
        ]
    )
    func `canonical text reads and is written back the same`(text: String) throws {
        let value = try CanonicalJSON(parsing: Array(text.utf8))
        #expect(value.bytes == Array(text.utf8))
    }

    @Test(
        arguments: [
            "", " 0", "0 ", "00", "01", "-0", "-", "+1", "1.0", "1e3", "9007199254740992", "-9007199254740992", "null",
            "true", "\"", "\"a", "'a'", "[", "[1", "[1,]", "[,1]", "[1 ,2]", "[1, 2]", "{", #"{"a"}"#, #"{"a":}"#,
            #"{"a":1,}"#, #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, #"{a:1}"#, #"{"a": 1}"#, #"{"a" :1}"#, "1 2", "[]]",
            #""\u0041""#, #""\u000a""#, #""\u0008""#, #""\u001F""#, #""\/""#, #""\u00e9""#, #""\ud834\udd1e""#,
            #""\x""#,
            #""\"#, #""\u00"#, "\"\n\"", "\"\0\"", #"{"\#u{FB33}":7,"😀":6}"#,
            String(repeating: "[", count: 17) + String(repeating: "]", count: 17),
        ]
    )
    func `any other text is refused`(text: String) {
        #expect(throws: LedgerError(.notCanonical, "")) { try CanonicalJSON(parsing: Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 are refused, and texts that only look the same stay apart`() throws {
        for wrong in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3]] as [[UInt8]] {
            #expect(throws: LedgerError(.notCanonical, "")) {
                try CanonicalJSON(parsing: [0x22] + wrong + [0x22])
            }
        }
        let both = #"{"e\#u{301}":1,"\#u{E9}":2}"#
        #expect(try CanonicalJSON(parsing: Array(both.utf8)).bytes == Array(both.utf8))
    }

    /// Python's `json` sorts by code points, which for these names is the same order.
    @Test func `a value is written as Python writes it`() async throws {
        let text = String(String.UnicodeScalarView((0..<0x250).compactMap(Unicode.Scalar.init)))
        let value = CanonicalJSON.object(["text": .string(text), "list": .array([.integer(-7), .string("я")])])
        let program = """
            import json, sys
            value = json.loads(sys.stdin.buffer.read())
            text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            sys.stdout.buffer.write(text.encode())
            """
        let result = try await run(["python3", "-c", program], input: value.bytes)
        #expect(result.status == 0)
        #expect(result.stdout == value.bytes)
    }
}
