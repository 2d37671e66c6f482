extension ScopeMatrix {
    /// Clause 3.4: development on top of the product.
    static let development: [ScopeRule] = [
        .covered(
            .integration,
            .integration,
            1,
            ru: "Разъясняем общие вопросы интеграции Моби-С с базой 1С по руководству по интеграции и документации.",
            en: "We explain the integration of Mobi-C with a 1C database in general, by its guide and documentation."
        ),
        .covered(
            .exchangeProtocol,
            .integration,
            2,
            ru: "Консультируем по протоколу обмена и функциям модулей Моби-С.",
            en: "We advise on the exchange protocol and the functions of the modules of Mobi-C."
        ),
        .excluded(
            .programming,
            .integration,
            1,
            ask: [.clientSpecialist],
            ru: "Не поясняем общие вопросы программирования.",
            en: "We don't explain programming in general."
        ),
        .excluded(
            .customLogic,
            .integration,
            2,
            ask: [.clientSpecialist, .softwareDeveloper],
            ru: "Не решаем конкретные задачи с заданной логикой.",
            en: "We don't solve concrete tasks with given logic."
        ),
    ]
}
