extension Label {
    /// The words of tariffs, contracts, the calendar, releases and reports.
    var regulationPair: (ru: String, en: String) {
        switch self {
        case .tariffVersion: ("версия", "version")
        case .reactionLimit: ("реакция до", "reaction within")
        case .categories: ("категории", "categories")
        case .clients: ("клиентов", "clients")
        case .example: ("пример", "example")
        case .movedDeadlines: ("передвинуты сроки, обращения", "deadlines moved, tickets")
        case .filesFor: ("пишет за", "files for")
        case .contract: ("договор", "contract")
        case .contractNotBegun: ("ЕЩЁ НЕ НАЧАЛСЯ", "NOT BEGUN YET")
        case .contractOver: ("ИСТЁК: уровень некоммерческий", "OVER: the level is non-commercial")
        case .published: ("опубликовано", "published")
        case .who: ("кем", "by")
        case .publication: ("публикация", "publication")
        case .withdrawnBy: ("отменена версией", "withdrawn by")
        case .reactions: ("реакций", "reactions")
        case .median: ("медиана", "median")
        case .worst: ("худшая", "worst")
        case .withoutTariff: ("без тарифа", "without a tariff")
        case .reactedAt: ("реакция", "reaction")
        case .line: ("строка", "line")
        case .dryRun: ("Только проба: ничего не изменено.", "Only tried: nothing was changed.")
        case .rows: ("строк", "rows")
        case .clientsAdded: ("новых клиентов", "new clients")
        case .clientsChanged: ("изменено клиентов", "changed clients")
        case .contactsAdded: ("новых контактов", "new contacts")
        case .partnersAdded: ("новых поручений партнёрам", "new clients of partners")
        default: (rawValue, rawValue)
        }
    }
}
