import Access

extension Refusal.Code {
    /// What to do about the refusal, as a ``Template``.
    var hint: Bilingual? {
        switch self {
        case .notPermitted: both("обратитесь к старшему сотруднику поддержки", "ask a supervisor of the support desk")
        case .agentUnknown: both("список сотрудников: propusk agent list", "the agents: propusk agent list")
        case .agentLocked, .machineLocked:
            both("снять блокировку может старший сотрудник поддержки", "a supervisor can unlock it")
        case .actingAgentMissing: both("укажите сотрудника: --as ИМЯ", "name the agent: --as NAME")
        case .clientUnknown: both("список клиентов: propusk client list", "the clients: propusk client list")
        case .contactUnknown:
            both(
                "проверьте адрес; по пункту 4.3 регламента обращение принимается от зарегистрированного пользователя",
                "check the address; by clause 4.3 of the regulation a ticket comes from a registered user"
            )
        case .contactMayNotApprove:
            both(
                "право подтверждает другой контакт, который может разрешать доступ, по своему письму; "
                    + "службе поддержки: propusk enrolment list",
                "another approving contact confirms it by the message they got; support desk: propusk enrolment list"
            )
        case .noApprovingContact:
            both(
                "добавьте контакт с правом разрешать: propusk contact add --approves",
                "add a contact who may approve: propusk contact add --approves"
            )
        case .machineUnknown: both("список компьютеров: propusk machine list", "the machines: propusk machine list")
        case .machineHasNoAddress:
            both(
                "выполните скрипт на компьютере сами и пришлите результат",
                "run the script yourself and send the result"
            )
        case .machineOfOtherClient:
            both("выберите компьютер того клиента, чьё это обращение", "choose a machine of the ticket's client")
        case .ticketUnknown: both("список обращений: propusk ticket list", "the tickets: propusk ticket list")
        case .requestUnknown: both("список запросов: propusk access list", "the requests: propusk access list")
        case .profileUnknown, .tariffUnknown: both("[известны: {known}]", "[known: {known}]")
        case .handleUnknown:
            both(
                "скопируйте ссылку из письма целиком; если не помогло, напишите в службу поддержки",
                "copy the whole link from the message; if that does not help, write to the support desk"
            )
        case .alreadyExists: both("выберите другое имя", "choose another name")
        case .invalidName: both("[допустимая запись: {grammar}]", "[the grammar is {grammar}]")
        case .invalidText:
            both("сократите текст и уберите управляющие символы", "shorten the text and remove control characters")
        case .invalidEmail: both("запишите так: имя@домен", "write it as name@domain")
        case .invalidAddress:
            both(
                "запишите так: ХОСТ:ПОРТ, например 192.0.2.10:22",
                "write it as HOST:PORT, such as 192.0.2.10:22"
            )
        case .invalidKey:
            both(
                "вставьте строку открытого ключа целиком, например ssh-ed25519 AAAA…",
                "paste the whole line of the public key, such as ssh-ed25519 AAAA…"
            )
        case .invalidUser:
            both(
                "латинские буквы, цифры, точка, дефис и подчёркивание",
                "Latin letters, digits, dot, hyphen and underscore"
            )
        case .invalidDuration:
            both("от 5 минут до 8 часов, например 30m или 1h30m", "from 5 minutes to 8 hours, such as 30m or 1h30m")
        case .invalidInput: both("проверьте значение[; известны: {known}]", "check the value[; known: {known}]")
        case .invalidDate:
            both("укажите будущий день так: ГГГГ-ММ-ДД", "name a day to come, as YYYY-MM-DD")
        case .invalidProfile:
            both(
                "проверьте профиль: propusk profile lint ФАЙЛ",
                "check the profile: propusk profile lint FILE"
            )
        case .unsupportedPlatform: both("[известны: {known}]", "[known: {known}]")
        case .ticketClosed: both("откройте его снова: propusk ticket reopen", "open it again: propusk ticket reopen")
        case .ticketClosedAlready, .ticketNotClosed, .ticketNotWaiting:
            both("посмотрите на него: propusk ticket show", "look at it: propusk ticket show")
        case .ticketOfOtherClient:
            both("объединяют обращения одного клиента", "merge tickets of one client")
        case .mergedWithItself: both("назовите два обращения", "name two tickets")
        case .identityNotConfirmed:
            both(
                "отправитель подтверждает себя по ссылке из письма на зарегистрированный адрес: propusk ticket identify",
                "the sender confirms by a link that is mailed to the registered address: propusk ticket identify"
            )
        case .identityConfirmed: both("посмотрите на него: propusk ticket show", "look at it: propusk ticket show")
        case .identityOver:
            both("ответьте на письмо поддержки, и Вам пришлют новую", "answer support's message to get another one")
        case .contactOfOtherClient:
            both(
                "обращения чужого клиента подаёт партнёр: propusk client partner",
                "a partner files for other clients: propusk client partner"
            )
        case .queueEmpty: both("все обращения: propusk ticket list", "all tickets: propusk ticket list")
        case .draftMissing: both("передайте текст: --body", "give the words: --body")
        case .fileUnknown: both("файлы обращения: propusk ticket show", "a ticket's files: propusk ticket show")
        case .fileTooLarge:
            both("сожмите его или разделите на части", "compress it, or split it into parts")
        case .clockWentBack:
            both("оператору: проверьте часы сервера и повторите", "operator: check the server's clock, then repeat")
        case .calendarYearMissing:
            both("загрузите его: propusk calendar import", "enter it: propusk calendar import")
        case .tariffRefused: both("проверьте минуты и категории", "check minutes and categories")
        case .contractRefused: both("проверьте даты договора", "check the dates of the contract")
        case .calendarRefused:
            both("что опубликовано: propusk calendar list", "what is published: propusk calendar list")
        case .tableRefused:
            both(
                "сохраните таблицу как CSV; столбцы описаны в docs/cli.md",
                "save the table as CSV; its columns are described in docs/cli.md"
            )
        case .wrongState:
            both(
                "обновите страницу и посмотрите, что с запросом сейчас",
                "look at the request as it is now"
            )
        case .codeWrong:
            both(
                "введите код из последнего письма, 16 знаков; дефисы и регистр не важны",
                "type the code from the latest message, 16 symbols; hyphens and case do not matter"
            )
        case .codeUsed:
            both(
                "если доступ ещё нужен, попросите прислать новый запрос",
                "if access is still needed, ask for a new request"
            )
        case .codeThrottled: both("подождите[ {seconds}] и попробуйте снова", "wait[ {seconds}] and try again")
        case .tooManyDecisions:
            both(
                """
                подождите[ {seconds}] и попробуйте снова; оператору: если перед сервером стоит прокси, задайте в \
                propusk.yaml behind_proxy: true
                """,
                """
                wait[ {seconds}] and try again; operator: if the server stands behind a proxy, set behind_proxy: true \
                in propusk.yaml
                """
            )
        case .codeMissing:
            both("код стоит в письме, которым Вас пригласили", "the code stands in the message that invited you")
        case .planChanged:
            both("прочитайте план ещё раз: ниже он в нынешнем виде", "read the plan again: below is what it is now")
        case .planEmpty:
            both("оставьте хотя бы одну пробу или откажите в доступе", "leave at least one probe, or decline")
        case .probeUnknown: both("[в плане есть: {known}]", "[the plan has: {known}]")
        case .consentWidened: both("[запрошено: {asked}]", "[asked for: {asked}]")
        case .certificateRefused:
            both(
                "заверьте показанный ключ своим скриптом ещё раз и вставьте новую строку целиком",
                "certify the key that is shown with your approve script again, and paste the whole new line"
            )
        case .certificateMissing:
            both(
                "заверьте показанный ключ своим скриптом и вставьте полученную строку",
                "certify the key that is shown with your approve script, and paste the line"
            )
        case .signatureRefused:
            both(
                "скачайте заявление ещё раз, подпишите его своим зарегистрированным ключом и вставьте подпись целиком",
                "download the statement again, sign it with your registered key, and paste the whole signature"
            )
        case .signatureMissing:
            both(
                "скачайте заявление, подпишите его командой ssh-keygen и вставьте подпись",
                "download the statement, sign it with ssh-keygen, and paste the signature"
            )
        case .signatureNotWanted: both("оставьте поле подписи пустым", "leave the signature's field empty")
        case .statementOver:
            both(
                "скачайте новое заявление и подпишите его: код решения ещё действует",
                "download a new statement and sign that: the decision code still holds"
            )
        case .leaseNotTaken:
            both(
                "подтвердите запись по письму об этом компьютере или разрешите доступ с пропуском",
                "confirm the record by the message about the machine, or approve with a pass"
            )
        case .leaseOfOtherAccount:
            both(
                "введите логин этой учётной записи или разрешите доступ с пропуском",
                "type that account's login, or approve with a pass"
            )
        case .enrolmentUnknown: both("список записей: propusk enrolment list", "the enrolments: propusk enrolment list")
        case .enrolmentOver:
            both(
                "откройте её ещё раз и посмотрите, что решено; если нужно спросить снова, служба поддержки пришлёт "
                    + "новое письмо: propusk enrolment renew НОМЕР",
                "look at it once more; if it has to be asked again, the support desk sends a new message: "
                    + "propusk enrolment renew NUMBER"
            )
        case .machineBusy:
            both("отзовите запрос или дождитесь его окончания", "withdraw the request, or wait for its end")
        case .certificateNotWanted: both("оставьте поле сертификата пустым", "leave the certificate's field empty")
        case .resultUnreadable:
            both(
                "пришлите файл, который вывел скрипт, без изменений",
                "send the file that the script printed, unchanged"
            )
        case .resultTooLarge: both("пришлите только то, что вывел скрипт", "send only what the script printed")
        case .articleUnknown: both("список статей: propusk kb list", "the articles: propusk kb list")
        case .findingUnknown, .findingDecided:
            both("выводы обращения: propusk ticket show", "a ticket's findings: propusk ticket show")
        case .questionUnreadable:
            both("[файл может быть ответом на: {known}]", "[a file can be the answer to: {known}]")
        case .collectionUnknown:
            both("сборы обращения: propusk diagnostics list", "a ticket's collections: propusk diagnostics list")
        case .collectionsOfTwoMachines:
            both("сравнить всё равно: --any", "compare them all the same: --any")
        case .cannedUnknown: both("список ответов: propusk canned list", "the replies: propusk canned list")
        case .searchRefused:
            both(
                "напишите слова, часть кода или пути; \"слова в кавычках\" идут подряд, начало слова кончается на *",
                "give words, a part of a code or a path; \"quoted words\" follow each other, a beginning of a word ends in *"
            )
        case .storageUnavailable:
            both(
                "попробуйте позже; оператору: проверьте место и права на диске",
                "try later; operator: check disk space and permissions"
            )
        case .libraryRefused:
            both(
                "обновите библиотеку[ или задайте {setting}]",
                "update the library[ or set {setting}]"
            )
        }
    }
}
