extension ScopeMatrix {
    /// Clause 3.2: faults of the product.
    static let faults: [ScopeRule] = [
        .covered(
            .operationFailure,
            .faults,
            1,
            ru: "Консультируем при ошибках и сбоях в работе: помогаем найти причину и восстановить работу проекта.",
            en: "We advise on errors and failures in operation: we help to find the cause and to restore the work."
        ),
        .covered(
            .productFault,
            .faults,
            2,
            ru: """
                Проводим диагностику, чтобы установить ошибку Моби-С; ошибка устраняется в процессе диагностики или \
                в последующих обновлениях.
                """,
            en: """
                We diagnose in order to establish a fault of Mobi-C; the fault is removed during the diagnosis or in \
                later updates.
                """
        ),
        .excluded(
            .databaseErrors,
            .faults,
            1,
            ask: [.softwareDeveloper, .clientSpecialist],
            ru: """
                Не решаем вопросы ошибок базы данных 1С; можем дать общие рекомендации и назвать известные способы \
                устранения.
                """,
            en: "We don't solve errors of the 1C database; we can give general recommendations and known remedies."
        ),
        .excluded(
            .serverErrors,
            .faults,
            2,
            ask: [.softwareDeveloper, .clientSpecialist],
            ru: "Не ищем и не устраняем ошибки в работе серверного ПО и конфигурации 1С.",
            en: "We don't search for or remove errors of server software and of the 1C configuration."
        ),
    ]
}
