import Access
import Foundation
import Testing

@testable import API

@Suite struct JSONCoderTests {
    private struct Sample: Codable, Equatable {
        var hostKey: String
        var isByHand: Bool
        var at: Date
        var fields: [String: String]
        var content: Data
        var missing: Int?
    }

    private let coder = JSONCoder(timeZone: TimeZone(identifier: "Europe/Moscow") ?? .gmt)
    // date -u -d @1794787200 +%FT%TZ → 2026-11-16T00:00:00Z, which is three o'clock in Moscow.
    private let midnight = Date(timeIntervalSince1970: 1_794_787_200)

    private var sample: Sample {
        Sample(
            hostKey: "a/b",
            isByHand: true,
            at: midnight,
            fields: ["mainDirectory": "1", "server.version": "2", "snake_key": "3"],
            content: Data([0, 255])
        )
    }

    @Test func `Keys are snake case and sorted, times carry the zone's offset, names that are data stay`() throws {
        let json = String(decoding: try coder.encode(sample), as: UTF8.self)
        #expect(
            json == """
                {"at":"2026-11-16T03:00:00+03:00","content":"AP8=","fields":{"mainDirectory":"1","server.version":"2",\
                "snake_key":"3"},"host_key":"a/b","is_by_hand":true}
                """
        )
    }

    @Test func `What was written is read again`() throws {
        #expect(try coder.decode(Sample.self, from: coder.encode(sample)) == sample)
    }

    @Test(arguments: ["2026-11-16T03:00:00+03:00", "2026-11-16T00:00:00Z", "2026-11-15T19:00:00-05:00"])
    func `Any offset is read`(text: String) throws {
        #expect(try coder.decode([Date].self, from: Data("[\"\(text)\"]".utf8)) == [midnight])
    }

    @Test(arguments: [
        (#"{"host_key":"a"}"#, "'is_by_hand' is missing"),
        (#"{"host_key":1,"is_by_hand":true}"#, "'host_key' is not a string"),
        (#"{"host_key":"secret","is_by_hand":"secret"}"#, "'is_by_hand' is not true or false"),
        (#"{"host_key":null}"#, "'host_key' is null"),
        (#"{"host_key":"a","is_by_hand":true,"at":"secret"}"#, "'at' has a value that is not allowed"),
        (#"{"host_key":"a","#, "the body is not JSON"),
        ("[]", "the body is not an object"),
    ])
    func `What is wrong is named, and no value is repeated`(json: String, reason: String) {
        let error = #expect(throws: MalformedBody.self) { try coder.decode(Sample.self, from: Data(json.utf8)) }
        #expect(error?.reason == reason)
    }
}
