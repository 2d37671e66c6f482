extension ScopeMatrix {
    /// Clause 3.1: installation and setup.
    static let installation: [ScopeRule] = [
        .covered(
            .installationAdvice,
            .installation,
            1,
            ru: "Консультируем по установке Моби-С на вашем компьютере, демо-версии и коммерческой.",
            en: "We advise on installing Mobi-C on your computer, as a demo or a commercial version."
        ),
        .covered(
            .installationProblems,
            .installation,
            2,
            ru: "Даём рекомендации по типовым проблемам, которые возникают при установке.",
            en: "We give recommendations on typical problems of an installation."
        ),
        .covered(
            .choiceOfConfiguration,
            .installation,
            3,
            ru: "Даём общие консультации по выбору конфигурации 1С и мобильного оборудования.",
            en: "We give general advice on choosing a 1C configuration and mobile devices."
        ),
        .covered(
            .licenceKeys,
            .installation,
            4,
            ru: "Выявляем и решаем проблемы с лицензионными ключами.",
            en: "We find and solve problems with licence keys."
        ),
        .covered(
            .failedUpdate,
            .installation,
            5,
            ru: "Помогаем найти и устранить проблемы после некорректно установленного обновления.",
            en: "We help to find and remove problems after an update that was installed wrongly."
        ),
        .excluded(
            .serverInstallation,
            .installation,
            1,
            ask: [.softwareDeveloper, .clientSpecialist],
            ru: "Не устанавливаем и не настраиваем серверное ПО и продукты фирмы «1С» на вашем компьютере.",
            en: "We don't install or set up server software and 1C products on your computer."
        ),
        .excluded(
            .archiveTransfer,
            .installation,
            2,
            ask: [.clientSpecialist],
            ru: "Не готовим и не переносим на сервер архивные копии основного каталога Моби-С.",
            en: "We don't prepare archive copies of the main directory of Mobi-C or move them to a server."
        ),
        .excluded(
            .databaseDiagnosis,
            .installation,
            3,
            ask: [.softwareDeveloper, .clientSpecialist],
            ru: "Не диагностируем базу данных 1С и серверное ПО на вашем компьютере.",
            en: "We don't diagnose the 1C database and the server software on your computer."
        ),
        .excluded(
            .databaseIntervention,
            .installation,
            4,
            ask: [.softwareDeveloper, .clientSpecialist],
            ru: "Не вмешиваемся в конфигурацию и стандартные данные вашей базы данных 1С.",
            en: "We don't change the configuration and the standard data of your 1C database."
        ),
        .excluded(
            .complexConnection,
            .installation,
            5,
            ask: [.internetProvider, .clientSpecialist],
            ru: "Не решаем проблемы обмена через прокси-сервер или сложную схему подключения к интернету.",
            en: "We don't solve problems of an exchange through a proxy or a complicated internet connection."
        ),
    ]
}
