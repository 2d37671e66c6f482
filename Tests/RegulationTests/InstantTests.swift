import Regulation
import Testing

struct InstantTests {
    /// By `date -d TEXT +%s`.
    @Test(arguments: [
        ("2025-12-30T17:30:00+03:00", 1_767_105_000), ("2025-12-30T14:30:00Z", 1_767_105_000),
        ("2025-12-30 14:30Z", 1_767_105_000), ("2025-12-30T17:30:00.999+03:00", 1_767_105_000),
        ("2025-12-30T20:00:00+0530", 1_767_105_000), ("2025-12-30T07:30:00-07", 1_767_105_000),
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ])
    func `a time with an offset is read`(text: String, seconds: Int) throws {
        #expect(try Instant(text).seconds == seconds)
    }

    @Test(arguments: ["2025-12-30T17:30:00", "2025-12-30T17:30", "2025-12-30 17:30:00.5"])
    func `a time without an offset is refused with its own error`(text: String) {
        #expect(throws: TimeError.offsetMissing) { try Instant(text) }
    }

    @Test(arguments: [
        "", "2025-12-30", "2025-12-30T24:00:00Z", "2025-12-30T17:60:00Z", "2025-12-30T17:00:60Z", "2025-12-30T17Z",
        "2025-12-30T17:30:00+15:00", "2025-12-30T17:30:00+03:60", "2025-12-30T17:30:00Zx", "2025-12-30T17:30:00.Z",
        "30.12.2025 17:30", "2025-12-30T17:30:00 MSK", "now",
    ])
    func `a text that is no time is refused`(text: String) {
        #expect(throws: TimeError.malformed) { try Instant(text) }
    }

    @Test(arguments: ["2024-02-29T00:00:00+03:00", "2027-12-31T23:59:59+03:00", "2025-06-01T07:05:09+03:00"])
    func `an instant is written in Moscow time and read back`(text: String) throws {
        #expect(try Instant(text).description == text)
    }

    @Test func `a started second counts as its beginning, before 1970 too`() {
        #expect(Instant(milliseconds: 1_999).seconds == 1)
        #expect(Instant(milliseconds: -1).seconds == -1)
    }

    @Test func `a time of day is read, and nothing after 24 hours is`() throws {
        #expect(try TimeOfDay("08:00").minutes == 480)
        #expect(try TimeOfDay("24:00").description == "24:00")
        for text in ["24:01", "8:00", "08.00", "08:60", "", "08:00:00"] {
            #expect(throws: TimeError.malformed) { try TimeOfDay(text) }
        }
    }
}
