import Access
public import Regulation
public import Tickets

extension Wording {
    /// Where a ticket stands, and what it waits for.
    public func state(_ state: TicketState.Name, waitingFor whom: Waiting?) -> String {
        let words =
            switch state {
            case .new: both("новое", "new")
            case .open: both("в работе", "open")
            case .waiting: both("ожидание", "waiting")
            case .answered: both("дан ответ", "answered")
            case .closed: both("закрыто", "closed")
            }
        return whom.map { "\(words[language]): \(waiting(for: $0))" } ?? words[language]
    }

    /// Whom a ticket waits for (clause 2.4).
    public func waiting(for whom: Waiting) -> String {
        let words =
            switch whom {
            case .client: both("клиент", "the client")
            case .hostingProvider: both("хостинг-провайдер", "the hosting provider")
            case .release: both("выпуск обновления", "a release")
            case .nobody: both("никого", "nobody")
            }
        return words[language]
    }

    /// How words reached support.
    public func channel(_ channel: Channel) -> String {
        let words =
            switch channel {
            case .mail: both("почта", "mail")
            case .phone: both("телефон", "telephone")
            case .telegram: both("телеграм", "Telegram")
            case .portal: both("страница клиента", "the client's page")
            case .agent: both("сотрудник", "agent")
            }
        return words[language]
    }

    /// What a topic is, as the regulation's list says it.
    public func topic(_ topic: SupportTopic) -> String { self(topic.rule.text) }

    /// Why a solution is put off (clause 4.5), in a few words.
    public func deferral(_ reason: DeferralReason) -> String {
        let words =
            switch reason {
            case .cannotReproduce: both("не повторяется, доступа нет", "can't be reproduced, no access")
            case .informationMissing: both("не хватает информации", "information is missing")
            case .needsDevelopment: both("нужна доработка или обновление", "needs development or a release")
            case .requirementsViolated: both("нарушены технические требования", "requirements are violated")
            case .outOfScope: both("вне рамок поддержки", "out of scope")
            case .illPosed: both("вопрос некорректен", "ill-posed")
            }
        return words[language]
    }

    /// What ended a deferral (clause 4.5).
    public func end(_ end: DeferralEnd) -> String {
        let words =
            switch end {
            case .clientWrote: both("клиент написал", "the client wrote")
            case .accessApproved: both("доступ согласован", "access was approved")
            case .reproduced: both("проблему удалось повторить", "the problem was reproduced")
            case .factsCollected: both("сведения собраны", "the facts were collected")
            case .releaseRegistered: both("обновление вышло", "the release came")
            case .solvedWithoutRelease: both("решено без обновления", "solved without a release")
            case .requirementsMet: both("требования соблюдены", "the requirements are met")
            case .classifiedAnew: both("вопрос отнесён к другому пункту", "the ticket was classified anew")
            }
        return words[language]
    }

    /// What clause 4.1 wants, as the question for it.
    public func item(_ item: IntakeItem) -> String { self(item.question) }

    /// Why a ticket is handled out of turn (clause 2.2): the regulation's own examples in words, others as they were typed.
    public func criticality(_ reason: String) -> String {
        switch reason {
        case "dataExchange": both("восстановление обмена данными", "restoring the exchange of data")[language]
        case "services": both("восстановление сервисов Моби-С", "restoring the services of Mobi-C")[language]
        default: quoted(reason)
        }
    }
}
