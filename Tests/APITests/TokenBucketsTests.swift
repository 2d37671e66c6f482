import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import API

@Suite struct TokenBucketsTests {
    @Test func `A burst is admitted, then one more for every two seconds`() {
        var buckets = TokenBuckets(perMinute: 30, capacity: 10)
        #expect((0..<30).allSatisfy { _ in buckets.secondsToWait(for: "a", at: 0) == nil })
        #expect(buckets.secondsToWait(for: "a", at: 0) == 2)
        #expect(buckets.secondsToWait(for: "a", at: 1_900) == 1)
        #expect(buckets.secondsToWait(for: "a", at: 2_000) == nil)
        #expect(buckets.secondsToWait(for: "a", at: 2_000) == 2)
    }

    @Test func `A minute's silence fills the bucket, and no more than that`() {
        var buckets = TokenBuckets(perMinute: 3, capacity: 10)
        for _ in 0..<3 { _ = buckets.secondsToWait(for: "a", at: 0) }
        #expect((0..<3).allSatisfy { _ in buckets.secondsToWait(for: "a", at: 600_000) == nil })
        #expect(buckets.secondsToWait(for: "a", at: 600_000) != nil)
    }

    @Test func `One caller's flood is not another's`() {
        var buckets = TokenBuckets(perMinute: 1, capacity: 10)
        #expect(buckets.secondsToWait(for: "a", at: 0) == nil)
        #expect(buckets.secondsToWait(for: "a", at: 0) != nil)
        #expect(buckets.secondsToWait(for: "b", at: 0) == nil)
    }

    @Test func `The table is bounded, and a flood of keys keeps the newest`() {
        var buckets = TokenBuckets(perMinute: 1, capacity: 100)
        for number in 0..<10_000 { _ = buckets.secondsToWait(for: String(number), at: number) }
        #expect(buckets.count <= 100)
        #expect(buckets.secondsToWait(for: "9999", at: 10_000) != nil)
    }

    @Test func `A clock that steps back gives nothing away`() {
        var buckets = TokenBuckets(perMinute: 1, capacity: 10)
        _ = buckets.secondsToWait(for: "a", at: 60_000)
        #expect(buckets.secondsToWait(for: "a", at: 0) != nil)
    }

    @Test(arguments: [
        ("/f/x/stop", false), ("/f//x/stop/", false), ("/api/v1/follow/x/stop", false), ("/c/x/narrow", false),
        ("/api/v1/consents/x", false), ("/c/x/approve", true), ("/c/x/decline", true), ("/f/x/attach", true),
        ("/api/v1/consents/x/approve", true), ("/api/v1/follow/x/attach", true), ("/e/x/stop", true),
        ("/c/x/stop", true), ("/api/v1/follow/stop", true), ("/", true),
    ])
    func `Stopping and looking are no decisions`(path: String, isDecision: Bool) {
        let request = Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path),
            body: RequestBody(buffer: ByteBuffer())
        )
        #expect(DecisionThrottle.isDecision(request) == isDecision)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "20:1:d:b8:0:1:0:2"),
        ("2001:db8:1:2:ffff::", "20:1:d:b8:0:1:0:2"), ("", ""),
    ])
    func `An IPv6 network of 64 bits is one caller`(address: String, network: String) {
        #expect(DecisionThrottle.network(of: address) == network)
    }
}
