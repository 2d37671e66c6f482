extension IntakeItem {
    /// How the client is asked for it, and where to find it.
    public var question: ClauseText {
        switch self {
        case .description:
            ClauseText(ru: "Опишите, что происходит и что вы ожидали.", en: "What happens, and what did you expect?")
        case .steps:
            ClauseText(
                ru: "По возможности перечислите по шагам, как повторить проблему.",
                en: "If possible, list step by step how to reproduce the problem."
            )
        case .productTerms:
            ClauseText(
                ru: "Если можно, назовите раздел или кнопку так, как они называются в программе.",
                en: "If you can, name the section or the button as the program does."
            )
        case .serverVersion:
            ClauseText(
                ru: "Номер версии серверной части (обработки): кнопка «i» в её окне копирует всё нужное.",
                en: "The version of the server part: the «i» button in its window copies all that is needed."
            )
        case .serverBitness:
            ClauseText(
                ru: "Разрядность серверной части (x86 или x64), она указана в заголовке её окна.",
                en: "Is the server part x86 or x64? The title of its window says so."
            )
        case .serverConfiguration:
            ClauseText(
                ru: "Название и версия конфигурации 1С, с которой работает серверная часть.",
                en: "The name and version of the 1C configuration that the server part works with."
            )
        case .serverLicence:
            ClauseText(ru: "Версия демонстрационная или коммерческая?", en: "Is it a demo or a commercial version?")
        case .mobileVersion:
            ClauseText(
                ru: "Номер версии на КПК: «Настройки», «Информация».",
                en: "The version on the phone: Settings, Information."
            )
        case .mobileVersionDate:
            ClauseText(
                ru: "Дата версии на КПК, она стоит рядом с номером.",
                en: "The date of the version on the phone; it stands beside the number."
            )
        case .mobileEdition:
            ClauseText(ru: "Редакция на КПК: «Стандарт» или «Про»?", en: "Is the edition on the phone Standard or Pro?")
        case .settings:
            ClauseText(
                ru: "Настройки Моби-С, версии и настройки клиентского ПО.",
                en: "The settings of Mobi-C, and the versions and settings of your software."
            )
        }
    }
}
