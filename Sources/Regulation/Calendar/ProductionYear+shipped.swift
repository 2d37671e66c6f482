extension ProductionYear {
    /// The years whose decrees were known when this version was made. `RegulationTests` checks them against the law and
    /// against lists of working days that were taken from another source.
    public static let shipped: [ProductionYear] = [year2024, year2025, year2026, year2027]

    private static let year2024 = ProductionYear(
        ofValid: 2_024,
        decree("10.08.2023 № 1314", "10 August 2023, No. 1314"),
        moves: [
            (1, 6, 5, 10), (1, 7, 12, 31), (4, 27, 4, 29), (11, 2, 4, 30), (12, 28, 12, 30),
        ],
        shortened: [(2, 22), (3, 7), (5, 8), (6, 11), (11, 2)]
    )

    private static let year2025 = ProductionYear(
        ofValid: 2_025,
        decree("04.10.2024 № 1335", "4 October 2024, No. 1335"),
        moves: [
            (1, 4, 5, 2), (1, 5, 12, 31), (2, 23, 5, 8), (3, 8, 6, 13), (11, 1, 11, 3),
        ],
        shortened: [(3, 7), (4, 30), (6, 11), (11, 1)]
    )

    private static let year2026 = ProductionYear(
        ofValid: 2_026,
        decree("24.09.2025 № 1466", "24 September 2025, No. 1466"),
        moves: [(1, 3, 1, 9), (1, 4, 12, 31)],
        byLaw: [(3, 8, 3, 9), (5, 9, 5, 11)],
        shortened: [(4, 30), (5, 8), (6, 11), (11, 3)]
    )

    /// The number of this decree is not in the sources that the data was taken from; its transfers are.
    private static let year2027 = ProductionYear(
        ofValid: 2_027,
        LegalAct(
            ClauseText(
                ru: "постановление Правительства РФ о переносе выходных дней в 2027 году",
                en: "decree of the Government of Russia on the transfer of days of rest in 2027"
            )
        ),
        moves: [(1, 2, 11, 5), (1, 3, 12, 31), (2, 20, 2, 22)],
        byLaw: [(5, 1, 5, 3), (5, 9, 5, 10), (6, 12, 6, 14)],
        shortened: [(2, 20), (4, 30), (6, 11), (11, 3)]
    )

    private static func decree(_ ru: String, _ en: String) -> LegalAct {
        LegalAct(
            ClauseText(
                ru: "постановление Правительства РФ от \(ru)",
                en: "decree of the Government of Russia of \(en)"
            )
        )
    }

    /// Months and days in place of whole dates, as the decrees list them: from month and day, to month and day.
    private init(
        ofValid year: Int,
        _ decree: LegalAct,
        moves: [(Int, Int, Int, Int)],
        byLaw: [(Int, Int, Int, Int)] = [],
        shortened: [(Int, Int)]
    ) {
        let transfers = { (moves: [(Int, Int, Int, Int)], act: LegalAct) in
            moves.map { month, day, toMonth, toDay in
                DayTransfer(
                    from: CivilDay(ofValid: year, month, day),
                    to: CivilDay(ofValid: year, toMonth, toDay),
                    act: act
                )
            }
        }
        self.init(
            ofValid: year,
            decree,
            transfers(moves, decree) + transfers(byLaw, .labourCode112),
            shortened.map { CivilDay(ofValid: year, $0.0, $0.1) }
        )
    }
}
