extension ScopeMatrix {
    /// Clause 3.3: how to work with the system. It excludes nothing.
    static let theory: [ScopeRule] = [
        .covered(
            .functions,
            .theory,
            1,
            ru: "Поясняем функции Моби-С, если описания нет в документации.",
            en: "We explain the functions of Mobi-C where the documentation doesn't."
        ),
        .covered(
            .licensing,
            .theory,
            2,
            ru: "Разъясняем вопросы лицензирования Моби-С.",
            en: "We explain how Mobi-C is licensed."
        ),
        .covered(
            .scaling,
            .theory,
            3,
            ru: "Разъясняем настройку масштабирования Моби-С, если документация и руководства вызвали затруднения.",
            en: "We explain how to scale Mobi-C where the documentation and the guides left questions."
        ),
        .covered(
            .security,
            .theory,
            4,
            ru: "Разъясняем настройку безопасности при использовании Моби-С.",
            en: "We explain the security settings for using Mobi-C."
        ),
        .covered(
            .wishes,
            .theory,
            5,
            ru: "Принимаем пожелания и запросы по развитию Моби-С.",
            en: "We take wishes and requests for the development of Mobi-C."
        ),
        .covered(
            .documentation,
            .theory,
            6,
            ru: "Работаем с документацией и пополняем её.",
            en: "We work on the documentation and add to it."
        ),
    ]
}
