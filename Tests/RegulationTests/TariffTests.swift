import Regulation
import Testing

/// Clauses 1.1, 2.1 and 4.3: who is owed what, and why.
struct TariffTests {
    static let day = "2026-03-10"

    static func level(
        confirmed: Bool = true,
        contract: (String, String?)? = ("2026-01-01", "2026-12-31"),
        limit: Int? = 240,
        categories: [String: Int] = ["exchange": 60, "wish": 600],
        category: String? = nil
    ) throws -> ServiceLevel {
        let named = try categories.map { (try ProblemCategory($0.key), try ReactionLimit(minutes: $0.value)) }
        let period = try contract.map { (from, through) in
            try ContractPeriod(from: CivilDay(from), through: try through.map { try CivilDay($0) })
        }
        return ServiceLevel.decide(
            isIdentityConfirmed: confirmed,
            contract: period,
            tariff: try TariffVersion(
                of: "Стандарт",
                number: 3,
                since: instant("2026-01-01T00:00:00"),
                limit: try limit.map { try ReactionLimit(minutes: $0) },
                categories: limit == nil ? [:] : Dictionary(named) { first, _ in first }
            ),
            category: try category.map { try ProblemCategory($0) },
            on: try CivilDay(day)
        )
    }

    @Test func `the tariff gives the level, and a category raises or lowers it`() throws {
        let usual = try ReactionLimit(minutes: 240)
        #expect(try Self.level().limit == usual)
        #expect(try Self.level().reason == .tariff)
        #expect(try Self.level().tariffVersion == 3)
        let raised = try Self.level(category: "exchange")
        #expect(raised.limit?.minutes == 60)
        #expect(try raised.reason == .category(ProblemCategory("exchange"), .raises, usual: usual))
        let lowered = try Self.level(category: "wish")
        #expect(try lowered.reason == .category(ProblemCategory("wish"), .lowers, usual: usual))
        #expect(try Self.level(category: "other").reason == .tariff, "a category that the tariff doesn't name")
    }

    @Test func `an expired contract falls to the non-commercial level, and says so`() throws {
        let over = try Self.level(contract: ("2025-01-01", "2026-03-09"))
        #expect(over.limit == nil)
        #expect(try over.reason == .contractOver(CivilDay("2026-03-09")))
        #expect(over.reason.clause == .parties)
        #expect(over.tariff == "Стандарт", "which contract it was is still known")
        #expect(try Self.level(contract: ("2025-01-01", Self.day)).limit != nil, "the last day is included")
        #expect(try Self.level(contract: ("2025-01-01", nil)).limit != nil)
        let early = try Self.level(contract: ("2026-03-11", nil))
        #expect(try early.reason == .contractNotBegun(CivilDay("2026-03-11")))
    }

    @Test func `without a contract or a limit the level is non-commercial`() throws {
        #expect(try Self.level(contract: nil).reason == .noContract)
        let free = try Self.level(limit: nil)
        #expect(free.reason == .nonCommercial)
        #expect(free.limit == nil)
    }

    @Test func `an unknown sender gets the lowest level, whatever the tariff`() throws {
        let level = try Self.level(confirmed: false, category: "exchange")
        #expect(level.limit == nil && level.tariff == nil)
        #expect(level.reason.clause == .identity)
    }

    @Test(arguments: [0, -1, 60_001, Int.min, Int.max])
    func `a tariff of zero minutes is refused, and so is one that promises nothing real`(minutes: Int) {
        #expect(throws: TariffError.limitOutOfBounds(minutes)) { try ReactionLimit(minutes: minutes) }
    }

    @Test func `what makes no sense is refused`() throws {
        let since = try instant("2026-01-01T00:00:00")
        let limit = try ReactionLimit(minutes: 60)
        let category = try ProblemCategory("x")
        #expect(throws: TariffError.categoriesWithoutLimit) {
            try Tariff("t", since: since, limit: nil, categories: [category: limit])
        }
        #expect(throws: TariffError.categoryWithoutEffect(category)) {
            try Tariff("t", since: since, limit: limit, categories: [category: limit])
        }
        #expect(throws: TariffError.malformedName("")) { try ProblemCategory("") }
        #expect(throws: TariffError.malformedName("a\nb")) { try Tariff("a\nb", since: since, limit: limit) }
        #expect(throws: TariffError.emptyContract) {
            try ContractPeriod(from: CivilDay("2026-01-02"), through: CivilDay("2026-01-01"))
        }
    }

    @Test func `a change makes a version, and the version of a time is found`() throws {
        var tariff = try Tariff("t", since: instant("2026-01-01T00:00:00"), limit: ReactionLimit(minutes: 240))
        try tariff.change(since: instant("2026-07-01T00:00:00"), limit: ReactionLimit(minutes: 120))
        #expect(tariff.versions.map(\.number) == [1, 2])
        #expect(try tariff.version(at: instant("2026-06-30T23:59:59")).limit?.minutes == 240)
        #expect(try tariff.version(at: instant("2026-07-01T00:00:00")).limit?.minutes == 120)
        #expect(try tariff.version(at: instant("2020-01-01T00:00:00")).number == 1)
        let early = try instant("2026-06-01T00:00:00")
        #expect(throws: TariffError.versionOutOfOrder) { try tariff.change(since: early, limit: nil) }
        #expect(tariff.versions.count == 2)
    }

    @Test func `the shipped tariffs are marked as examples`() throws {
        let tariffs = try Tariff.examples(since: instant("2026-01-01T00:00:00"))
        #expect(tariffs.count == 4)
        #expect(tariffs.count { $0.isExample } == 4)
        #expect(tariffs.count { $0.current.limit == nil } == 1)
    }
}
