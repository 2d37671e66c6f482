import Desk
import Regulation
import Testing

@testable import Broker

struct `Figures and tables` {
    /// A clock of these minutes that was owed within a limit.
    private func clock(_ seconds: Int, within limit: Int?, tariff: String = "T") throws -> FrozenClock {
        let tariff = try Tariff(tariff, since: Instant(seconds: 0), limit: limit.map { try ReactionLimit(minutes: $0) })
        let level = ServiceLevel.decide(
            isIdentityConfirmed: true,
            contract: try ContractPeriod(from: CivilDay("2026-01-01")),
            tariff: tariff.current,
            category: nil,
            on: try CivilDay("2026-03-02")
        )
        // Monday, 2 March 2026, from eight: one working day of ten hours.
        let start = try Instant("2026-03-02T08:00:00+03:00")
        let answer = Instant(seconds: start.seconds + seconds)
        let clocks = try TicketClocks(
            of: [ClockEvent(.opened, at: start), ClockEvent(.reacted, at: answer)],
            at: level,
            by: try WorkCalendar.shipped()
        )
        return try #require(clocks.frozen.first)
    }

    @Test
    func `median and worst are those of the working time, and a second too late is late`() throws {
        let seconds = [60 * 10, 60 * 60, 60 * 60 + 1, 60 * 50]
        let clocks = try seconds.enumerated().map { (ticket: Int64($0 + 1), clock: try clock($1, within: 60)) }
        let day = try CivilDay("2026-03-02")
        let line = try #require(ReactionReport(from: day, through: day, clocks: clocks).lines.first)
        #expect(line.count == 4 && line.inTime == 3 && line.late == 1)
        // Python: statistics.median([600, 3600, 3601, 3000]) / 60 is 55.0
        #expect(line.medianMinutes == 55 && line.worstMinutes == 60)
        #expect(line.reactions.map(\.ticket) == [3, 2, 4, 1])
    }

    @Test
    func `each tariff has its line, and what was promised nothing is neither in time nor late`() throws {
        let clocks: [(ticket: Int64, clock: FrozenClock)] = [
            (1, try clock(60, within: nil, tariff: "B")), (2, try clock(120, within: 5, tariff: "A")),
        ]
        let day = try CivilDay("2026-03-02")
        let lines = ReactionReport(from: day, through: day, clocks: clocks).lines
        #expect(lines.map(\.tariff) == ["A", "B"])
        #expect(lines.map(\.inTime) == [1, 0] && lines.map(\.late) == [0, 0])
        #expect(lines[0].medianMinutes == 2)
    }

    /// What Python's `csv.reader` reads with the same separator.
    @Test(arguments: [
        ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]), ("\"a;b\";c\n", [["a;b", "c"]]),
        ("x;\"a \"\"b\"\"\nc\";d\n", [["x", "a \"b\"\nc", "d"]]), ("a;;\n", [["a", "", ""]]), ("", []),
        ("a;b,c;d\n", [["a", "b,c", "d"]]), ("a;b\"c\n", [["a", "b\"c"]]), ("\"\";a\n", [["", "a"]]),
    ])
    func `a table is read as spreadsheets write it`(text: String, fields: [[String]]) throws {
        #expect(try SeparatedTable(text).rows.map(\.fields) == fields)
    }

    @Test
    func `a row knows the line on which it begins`() throws {
        #expect(try SeparatedTable("a;b\n\"1\n2\";3\n4;5\n").rows.map(\.line) == [1, 2, 4])
    }
}
