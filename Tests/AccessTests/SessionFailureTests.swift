import Access
import Foundation
import Testing

struct `Failures of sessions` {
    private static let whole = SessionFailure(
        .hostKeyChanged,
        phase: .keyExchange,
        address: "support@192.0.2.10:22",
        expected: "SHA256:x",
        offered: "SHA256:y",
        limit: 5,
        words: "SSH-2.0-x",
        checks: [.hostReinstalledOrIntercepted]
    )

    @Test(arguments: [whole, SessionFailure(.interrupted)])
    func `what was written is read again`(failure: SessionFailure) throws {
        #expect(try JSONDecoder().decode(SessionFailure.self, from: JSONEncoder().encode(failure)) == failure)
    }

    @Test
    func `the stored names are these`() throws {
        let json = """
            {"address":"support@192.0.2.10:22","checks":["host_reinstalled_or_intercepted"],"code":"host_key_changed",\
            "expected":"SHA256:x","limit":5,"offered":"SHA256:y","phase":"key_exchange","words":"SSH-2.0-x"}
            """
        #expect(try JSONDecoder().decode(SessionFailure.self, from: Data(json.utf8)) == Self.whole)
        let names = SessionFailure.Code.allCases.map(\.rawValue) + SessionFailure.Check.allCases.map(\.rawValue)
        #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (97...122).contains($0) } })
    }

    @Test
    func `what a newer version wrote stays readable`() throws {
        let json = #"{"code":"cosmic_rays","phase":"lunch","checks":["sun","account"],"words":"w","depth":3}"#
        let failure = try JSONDecoder().decode(SessionFailure.self, from: Data(json.utf8))
        #expect(failure == SessionFailure(.other, words: "w", checks: [.account]))
    }

    @Test
    func `redaction touches the quoted words alone, and drops what it cannot redact`() {
        #expect(Self.whole.redacted { $0.replacing("SSH", with: "***") }.words == "***-2.0-x")
        var dropped = Self.whole
        dropped.words = nil
        #expect(Self.whole.redacted { _ in nil } == dropped)
        #expect(SessionFailure(.other).redacted { _ in "x" }.words == nil)
    }
}
