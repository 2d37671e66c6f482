extension DeferralReason {
    /// The reason as it is told to the client: why, and what the client can do.
    public var text: ClauseText {
        switch self {
        case .cannotReproduce:
            ClauseText(
                ru: """
                    Проблему не удалось повторить на аналогичной конфигурации оборудования, а доступа к вашему \
                    компьютеру нет. Мы вернёмся к вопросу, когда вы согласуете временный доступ или дополните описание.
                    """,
                en: """
                    We could not reproduce the problem on a like configuration, and there is no access to your \
                    computer. We go on as soon as you approve a temporary access or add to the description.
                    """
            )
        case .informationMissing:
            ClauseText(
                ru: "Для решения не хватает информации. Мы вернёмся к вопросу, когда вы её предоставите.",
                en: "We lack information for a solution. We go on as soon as you give it."
            )
        case .needsDevelopment:
            ClauseText(
                ru: """
                    Вопрос требует детальной диагностики, доработки Моби-С или выпуска обновления. Срок выпуска \
                    определяется общим планом разработки; мы напишем вам, когда обновление выйдет.
                    """,
                en: """
                    The question needs a thorough diagnosis, a change of Mobi-C or an update. The general plan of \
                    development decides when; we write to you when the update is released.
                    """
            )
        case .requirementsViolated:
            ClauseText(
                ru: """
                    Моби-С используется с нарушением технических требований или в неё внесены изменения. Мы вернёмся \
                    к вопросу, когда требования будут соблюдены.
                    """,
                en: """
                    Mobi-C is used against its technical requirements, or it was changed. We go on as soon as the \
                    requirements are met.
                    """
            )
        case .outOfScope:
            ClauseText(
                ru: "Вопрос выходит за рамки технической поддержки.",
                en: "The question is outside of what support covers."
            )
        case .illPosed:
            ClauseText(
                ru: """
                    Вопрос сформулирован так, что решить его нельзя, либо информация по обращению поступает \
                    несвоевременно. Мы вернёмся к вопросу, когда вы его уточните.
                    """,
                en: """
                    The question is put in a way in which it can't be solved, or the information about it comes too \
                    late. We go on as soon as you make it clear.
                    """
            )
        }
    }
}
