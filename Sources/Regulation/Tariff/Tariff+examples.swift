extension Tariff {
    /// Four tariffs to try the product with. Their figures are made up: the regulation leaves them to the contract.
    ///
    /// - Throws: never with these figures, which the tests check.
    public static func examples(since: Instant) throws(TariffError) -> [Tariff] {
        let restored = try ProblemCategory("восстановление обмена")
        let wish = try ProblemCategory("пожелание")
        return [
            try Tariff(
                "Базовый (пример)",
                since: since,
                limit: ReactionLimit(minutes: 480),
                categories: [restored: ReactionLimit(minutes: 240), wish: ReactionLimit(minutes: 1_200)],
                isExample: true
            ),
            try Tariff(
                "Стандарт (пример)",
                since: since,
                limit: ReactionLimit(minutes: 240),
                categories: [restored: ReactionLimit(minutes: 120), wish: ReactionLimit(minutes: 600)],
                isExample: true
            ),
            try Tariff(
                "Премиум (пример)",
                since: since,
                limit: ReactionLimit(minutes: 120),
                categories: [restored: ReactionLimit(minutes: 60)],
                isExample: true
            ),
            try Tariff("Некоммерческий", since: since, limit: nil, isExample: true),
        ]
    }
}
