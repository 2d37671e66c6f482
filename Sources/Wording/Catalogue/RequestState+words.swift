import Access

extension RequestState {
    /// The state in a word or two.
    var words: Bilingual {
        switch self {
        case .requested: both("ждёт решения", "waiting for a decision")
        case .approved: both("одобрен", "approved")
        case .active: both("выполняется", "running")
        case .declined: both("отклонён", "declined")
        case .withdrawn: both("отозван сотрудником", "withdrawn by the agent")
        case .lapsed: both("закрыт без ответа", "closed unanswered")
        case .expired: both("время вышло", "time is over")
        case .revoked: both("остановлен", "stopped")
        case .failed: both("не удался", "failed")
        case .completed: both("выполнен", "completed")
        }
    }

    /// What the state means for the contact.
    var explanation: Bilingual {
        switch self {
        case .requested:
            both(
                "Решения ещё нет. До него на компьютере ничего не выполняется.",
                "There is no decision yet. Until then nothing runs on the machine."
            )
        case .approved:
            both(
                "Запрос одобрен. Сейчас на компьютере ничего не выполняется.",
                "The request is approved. Nothing runs on the machine at this moment."
            )
        case .active:
            both(
                "Одобренный скрипт выполняется на компьютере. Вы можете остановить его в любой момент.",
                "The approved script is running on the machine. You can stop it at any time."
            )
        case .declined:
            both(
                "В доступе отказано. На компьютере ничего не выполнялось.",
                "Access was declined. Nothing ran on the machine."
            )
        case .withdrawn:
            both(
                "Сотрудник поддержки отозвал запрос. Больше по нему ничего не выполнится.",
                "The support agent withdrew the request. Nothing more can run under it."
            )
        case .lapsed:
            both(
                "Никто не ответил вовремя, и запрос закрылся: молчание означает отказ.",
                "Nobody answered in time, and the request was closed: silence is refusal."
            )
        case .expired:
            both(
                "Разрешённое время вышло. Больше по этому запросу ничего не выполнится.",
                "The approved time is over. Nothing more can run under this request."
            )
        case .revoked:
            both(
                "Доступ остановлен. Больше по этому запросу ничего не выполнится.",
                "Access was stopped. Nothing more can run under this request."
            )
        case .failed:
            both(
                "Выполнить одобренное не удалось; причина указана рядом. Больше по этому запросу ничего не выполнится.",
                "What was approved could not be carried out; the reason is given beside. Nothing more can run under it."
            )
        case .completed:
            both(
                "Одобренное выполнено, результат приложен к обращению. Больше по этому запросу ничего не выполнится.",
                "What was approved is done, and the result is attached to the ticket. Nothing more can run under it."
            )
        }
    }
}
