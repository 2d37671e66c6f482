import Access

extension Phrase {
    /// The phrase in both languages.
    var words: Bilingual {
        switch self {
        case .client: both("Клиент", "Client")
        case .contact: both("Кому написано", "Written to")
        case .agent: both("Кто просит", "Who asks")
        case .actor: both("Кто это на самом деле", "Who that really is")
        case .ticket: both("Обращение", "Ticket")
        case .request: both("Запрос доступа", "Access request")
        case .machine: both("Компьютер", "Machine")
        case .address: both("Адрес", "Address")
        case .user: both("Учётная запись", "Account")
        case .hostKey: both("Отпечаток ключа компьютера", "Host key fingerprint")
        case .confirmed: both("Запись подтвердил контакт", "Record confirmed by a contact")
        case .clock: both("Часы компьютера", "The machine's clock")
        case .scope: both("Объём доступа", "Scope")
        case .collection: both("один показанный ниже план, один раз", "the one plan shown below, once")
        case .files: both("файлы по названным путям", "files under named paths")
        case .interactive: both("командная строка", "a shell")
        case .duration: both("На какое время", "For how long")
        case .fromApproval: both("с момента согласия", "from the approval")
        case .asked: both("запрошено", "asked for")
        case .requestedAt: both("Запрошено", "Requested")
        case .lapsesAt: both("Ответ ждём до", "Answer by")
        case .profile: both("Профиль", "Profile")
        case .runner: both("Исполнитель проб", "Runner")
        case .digest: both("SHA-256 скрипта", "SHA-256 of the script")
        case .digestStart: both("Первые шесть знаков", "Its first six symbols")
        case .grade: both("Степень согласия", "Grade of consent")
        case .state: both("Состояние", "State")
        case .serial: both("Номер пропуска", "Serial of the pass")
        case .keyId: both("Имя ключа пропуска", "Key id of the pass")
        case .principal: both("Имя субъекта (principal)", "Principal")
        case .subject: both("Тема обращения", "Subject of the ticket")
        case .reason: both("Причина, которую указал сотрудник", "Reason given by the agent")
        case .consentTitle: both("Согласие на временный доступ", "Consent to temporary access")
        case .consentLead:
            both(
                """
                Служба поддержки просит временный доступ к Вашему компьютеру. Ниже сказано всё, что произойдёт, \
                если Вы согласитесь. Открыв эту страницу, Вы ещё ничего не разрешили.
                """,
                """
                The support desk asks for temporary access to your machine. Below is everything that happens if \
                you agree. Opening this page has not allowed anything.
                """
            )
        case .factsTitle: both("Кто, куда и на какое время", "Who, where and for how long")
        case .wordsTitle: both("Слова людей", "People's own words")
        case .wordsNote:
            both("Это написали люди; Propusk их слова не проверял.", "People wrote this; Propusk has not checked it.")
        case .probesTitle: both("Что будет прочитано", "What will be read")
        case .probesNote:
            both(
                """
                Каждая проба задаёт компьютеру один вопрос. Команды показаны дословно, так, как они стоят в \
                скрипте.
                """,
                """
                Each probe asks the machine one question. Commands are shown verbatim, as they stand in the \
                script.
                """
            )
        case .command: both("Команда", "Command")
        case .clause: both("Пункт регламента", "Clause of the regulation")
        case .limits: both("Предел", "Limit")
        case .sensitivityPublic: both("открытые сведения", "public")
        case .sensitivityInternal: both("внутренние сведения", "internal")
        case .sensitivityPersonal: both("персональные данные", "personal")
        case .strike: both("Вычеркнуть эту пробу", "Strike this probe out")
        case .struck: both("Вычеркнута: выполняться не будет", "Struck out: will not run")
        case .narrowTitle: both("Разрешить меньше", "Allow less")
        case .narrowNote:
            both(
                """
                Отметьте выше пробы, которые хотите вычеркнуть, и при желании сократите время. План будет показан \
                ещё раз, с новым SHA-256; это ещё не решение.
                """,
                """
                Mark the probes above that you want struck out, and shorten the time if you like. The plan is then \
                shown again with its new SHA-256; this is no decision yet.
                """
            )
        case .minutesField: both("Время в минутах", "Time in minutes")
        case .narrowButton: both("Показать изменённый план", "Show the changed plan")
        case .narrowed:
            both(
                "План сужен: ниже то, что выполнится, если Вы согласитесь сейчас.",
                "The plan is narrowed: below is what runs if you agree now."
            )
        case .widenLink: both("Показать план целиком", "Show the whole plan")
        case .scriptTitle: both("Весь скрипт", "The whole script")
        case .scriptNote:
            both("Выполнится именно этот текст, и ничего другого.", "Exactly this text runs, and nothing else.")
        case .scriptDownload: both("Скачать скрипт", "Download the script")
        case .howTitle: both("Как это выполняется", "How it is carried out")
        case .gradeTitle: both("Что значит это согласие", "What this consent is worth")
        case .dataTitle: both("Что будет с данными", "What happens to the data")
        case .rightsTitle: both("Ваши права", "Your rights")
        case .riskTitle: both("О чём нужно знать", "What to be aware of")
        case .decideTitle: both("Ваше решение", "Your decision")
        case .approveTitle: both("Разрешить", "Approve")
        case .approveNote:
            both(
                "Вы разрешаете план, показанный на этой странице, и только его.",
                "You approve the plan shown on this page, and nothing else."
            )
        case .roadTitle: both("Как выполнить", "How to carry it out")
        case .roadDirect: both("Propusk подключится и выполнит план сам", "Propusk connects and runs the plan")
        case .roadByHand:
            both("Я выполню скрипт сам и пришлю результат", "I'll run the script myself and send the result")
        case .codeField: both("Код решения", "Decision code")
        case .codeNote:
            both(
                """
                16 знаков из письма; дефисы и регистр не важны. Никому его не сообщайте: сотрудники поддержки его \
                не спрашивают.
                """,
                """
                16 symbols from the message; hyphens and case do not matter. Tell it to nobody: support agents \
                never ask for it.
                """
            )
        case .approveButton: both("Разрешить этот план", "Approve this plan")
        case .declineTitle: both("Отказать", "Decline")
        case .declineNote:
            both(
                "Можно и просто закрыть страницу: молчание означает отказ.",
                "You may also just close this page: silence is refusal."
            )
        case .declineButton: both("Отказать в доступе", "Decline access")
        case .heldTitle: both("Ваш сертификат", "Your certificate")
        case .heldNote:
            both(
                """
                Этот компьютер доверяет только Вашему ключу. Скачайте запрос на пропуск, заверьте его скриптом, полученным \
                при подключении компьютера (вместо id_ed25519 укажите свой ключ), и вставьте сюда строку, которую он \
                напечатает. Срок сертификата скрипт задаёт сам, поэтому вставьте строку сразу.
                """,
                """
                This machine trusts your key only. Download the request for a pass, certify it with the script you got \
                when the machine was enrolled (name your own key in place of id_ed25519), and paste the line it prints. \
                The script sets a short validity by itself, so paste the line at once.
                """
            )
        case .heldKey: both("Ключ пропуска", "Key of the pass")
        case .heldAuthority: both("Отпечаток Вашего ключа", "Fingerprint of your key")
        case .heldCommand: both("Единственная разрешённая команда", "The only command it allows")
        case .heldDownload: both("Скачать запрос на пропуск", "Download the request for a pass")
        case .heldRun: both("Команда для заверения", "Command to certify it")
        case .certificateField: both("Сертификат (одна строка)", "Certificate (one line)")
        case .certificateNote:
            both("Не нужен, если Вы выполните скрипт сами.", "Not needed if you run the script yourself.")
        case .signTitle: both("Ваша подпись", "Your signature")
        case .signNote:
            both(
                """
                Скачайте заявление: в нём этот запрос и весь скрипт. Прочитайте его, подпишите своим зарегистрированным \
                ключом (вместо id_ed25519 укажите свой) и вставьте содержимое файла .sig.
                """,
                """
                Download the statement: it holds this request and the whole script. Read it, sign it with your \
                registered key (name your own in place of id_ed25519), and paste the content of the .sig file.
                """
            )
        case .signDemanded:
            both("Без подписи этот доступ не разрешить.", "Without a signature this access cannot be approved.")
        case .signKeys: both("Отпечаток Вашего ключа", "Fingerprint of your key")
        case .signNoKeys:
            both(
                "Вашего ключа здесь нет: попросите поддержку его зарегистрировать.",
                "No key of yours is registered: ask the support desk to add one."
            )
        case .signDownload: both("Скачать заявление", "Download the statement")
        case .signRun: both("Команда для подписи", "Command to sign it")
        case .signatureField: both("Подпись (содержимое файла .sig)", "Signature (content of the .sig file)")
        case .roadLease:
            both(
                "Propusk войдёт с логином и паролем, которые я одолжу",
                "Propusk logs in with a login and password that I lend"
            )
        case .leaseTitle: both("Одолжить логин и пароль", "Lend a login and password")
        case .leaseNote:
            both(
                """
                Только если пропуск не подходит. Учётная запись должна быть той, что указана выше. sshd Вашего компьютера \
                такой сеанс не ограничивает; после доступа отключите учётную запись или смените пароль.
                """,
                """
                Only where a pass does not suit you. The account has to be the one named above. The sshd of your machine \
                sets such a session no bound; afterwards disable the account or change the password.
                """
            )
        case .loginField: both("Логин", "Login")
        case .passwordField: both("Пароль", "Password")
        case .enteredTitle: both("Что внесено", "What was entered")
        case .confirmTitle: both("Подтвердить", "Confirm")
        case .confirmButton: both("Подтвердить запись", "Confirm the entry")
        case .refuseTitle: both("Отказать", "Refuse")
        case .refuseNote:
            both(
                "Если запись неверна или Вы о ней не знаете. Отказ окончателен.",
                "If the entry is wrong, or you know nothing of it. A refusal is final."
            )
        case .refuseButton: both("Отказать в записи", "Refuse the entry")
        case .terminalTitle: both("Из терминала", "From a terminal")
        case .terminalNote:
            both(
                "То же самое можно прочитать и решить командой propusk:",
                "You can read and decide the same with the propusk command:"
            )
        case .decidedTitle: both("Решение принято", "The decision is made")
        case .closedTitle: both("Запрос закрыт", "The request is closed")
        case .decidedBy: both("Решил(а)", "Decided by")
        case .fixNarrowing:
            both(
                "План с такими изменениями показать нельзя. Исправьте выбор и покажите план ещё раз.",
                "The plan cannot be shown with these changes. Correct them and show the plan again."
            )
        case .refusedTitle: both("Не принято", "Not accepted")
        case .nothingHappened: both("На компьютере ничего не выполнено.", "Nothing ran on the machine.")
        case .followTitle: both("Доступ по запросу", "Access under request")
        case .followKeep:
            both(
                """
                Сохраните ссылку на эту страницу: только по ней можно остановить доступ и увидеть результат. \
                Разрешить по ней ничего нельзя.
                """,
                """
                Keep the link to this page: it is the only one that can stop the access and show the result. It \
                cannot approve anything.
                """
            )
        case .nowTitle: both("Что происходит", "What is going on")
        case .expiresAt: both("Разрешено до", "Approved until")
        case .endedAt: both("Закончено", "Ended")
        case .failure: both("Причина", "Cause")
        case .advice: both("Что делать", "What to do")
        case .refresh: both("Обновить", "Refresh")
        case .refreshNote:
            both("Страница обновляется сама каждые пять секунд.", "This page refreshes itself every five seconds.")
        case .stopTitle: both("Остановить доступ", "Stop the access")
        case .stopNote:
            both(
                """
                Всё, что Propusk запустил на компьютере, завершится в течение двух секунд. Возобновить этот доступ нельзя: \
                понадобится новый запрос.
                """,
                """
                Whatever Propusk started on the machine ends within two seconds. This access cannot be resumed: that \
                takes a new request.
                """
            )
        case .stopByHandNote:
            both(
                "Результат больше не будет принят. То, что Вы запустили сами, остановить можете только Вы.",
                "No result will be accepted any more. What you started yourself only you can stop."
            )
        case .stopButton: both("Остановить сейчас", "Stop now")
        case .byHandTitle: both("Выполните скрипт сами", "Run the script yourself")
        case .byHandGet:
            both(
                "Скачайте скрипт и сверьте его SHA-256 с показанным ниже.",
                "Download the script and compare its SHA-256 with the one shown below."
            )
        case .byHandRun:
            both(
                "Выполните его на этом компьютере под подходящей учётной записью:",
                "Run it on that machine under a fitting account:"
            )
        case .byHandRunWindows:
            both(
                """
                Сохраните его в «Загрузки». Нажмите Win+R, наберите cmd, нажмите Enter и вставьте строку целиком (в окне \
                PowerShell сначала наберите cmd и нажмите Enter). Она сверит SHA-256 и выполнит скрипт от Вашего имени; \
                результат ляжет рядом с ним, в «Загрузки». Если файл сохранён в другой папке, замените путь в начале строки.
                """,
                """
                Save it in Downloads. Press Win+R, type cmd, press Enter, and paste the whole line (in a PowerShell window \
                type cmd and press Enter first). It compares the SHA-256 and runs the script as you; the result lands \
                beside it, in Downloads. If you saved the file elsewhere, change the path at the beginning of the line.
                """
            )
        case .byHandWindows:
            both(
                "Чтобы выполнить скрипт самому, вставьте эту строку в cmd.exe (Win+R, cmd), когда одобрите запрос:",
                "To run the script yourself, paste this line into cmd.exe (Win+R, cmd) once you have approved:"
            )
        case .byHandSend:
            both("Пришлите получившийся файл без изменений.", "Send the file that comes out, unchanged.")
        case .byHandRead:
            both(
                "Ответы записаны в нём шестнадцатеричными числами. Прочитать их заранее можно так:",
                "The answers stand in it in hexadecimal. To read them beforehand:"
            )
        case .attachField: both("Файл с результатом", "File with the result")
        case .attachNote:
            both(
                "Не больше 8 МиБ. Сведения из него будут помечены как сообщённые Вами.",
                "At most 8 MiB. What it says will be marked as told by you."
            )
        case .attachButton: both("Отправить результат", "Send the result")
        case .resultTitle: both("Что собрано", "What was collected")
        case .noResult: both("Пока ничего.", "Nothing yet.")
        case .road: both("Способ", "Road")
        case .roadDirectDone: both("Propusk подключался сам", "Propusk connected")
        case .roadByHandDone: both("скрипт выполнили Вы", "you ran the script")
        case .roadDialOutDone: both("подключались Вы", "you connected")
        case .origin: both("Достоверность", "Worth")
        case .originMeasured: both("измерено: Propusk прочитал это сам", "measured: Propusk read it itself")
        case .originClaimed: both("сообщено: результат прислали Вы", "claimed: you sent the result")
        case .originUnverified:
            both("не проверено: это результат другого скрипта", "unverified: the result of another script")
        case .began: both("Начало", "Began")
        case .took: both("Заняло", "Took")
        case .answered: both("Ответили", "Answered")
        case .unanswered: both("Нет ответа", "No answer")
        case .redactions: both("Вычеркнуто до сохранения", "Struck out before storing")
        case .incomplete:
            both("Вывод оборвался: собрано не всё.", "The output broke off: not everything was collected.")
        case .kept: both("Что сохранено", "What was kept")
        case .emptyAnswer: both("Пустой ответ.", "An empty answer.")
        case .passTitle: both("Пропуск", "The pass")
        case .lent: both("Одолжены логин и пароль", "Login and password lent")
        case .noPass: both("Пропуск не выдавался.", "No pass was issued.")
        case .approvedPlan: both("Что Вы разрешили", "What you approved")
        case .receiptTitle: both("Квитанция", "The receipt")
        case .receiptDownload: both("Скачать квитанцию", "Download the receipt")
        case .receiptNote:
            both(
                """
                Этот файл доказывает, что Вы разрешили, что выполнялось и что сохранено. Он проверяется без нас, ключом \
                журнала, который Вы получили при настройке компьютера и в письмах.
                """,
                """
                This file proves what you approved, what ran and what was kept. It is verified without us, with the \
                ledger's key that you got when the machine was set up, and in messages.
                """
            )
        case .removeNote:
            both(
                """
                Если доступ больше не нужен, удалите строку доверия Propusk из файла authorized_keys этой учётной \
                записи. Саму строку Вы получите письмом.
                """,
                """
                If access is no longer needed, delete the Propusk trust line from the authorized_keys file of this \
                account. A message brings you the exact line.
                """
            )
        case .otherLanguage: both("In English", "По-русски")
        case .skip: both("К решению", "To the decision")
        case .notFoundTitle: both("Здесь ничего нет", "Nothing here")
        case .notFoundText:
            both(
                """
                По этой ссылке ничего нет. Скопируйте ссылку из письма целиком; если не помогло, напишите в службу \
                поддержки.
                """,
                """
                This link leads to nothing. Copy the whole link from the message; if that does not help, write to \
                the support desk.
                """
            )
        case .brokenTitle: both("Сейчас не получается", "That did not work")
        case .brokenText:
            both(
                "Ошибка на стороне Propusk. На Вашем компьютере ничего не изменилось. Попробуйте позже.",
                "An error on the side of Propusk. Nothing changed on your machine. Try again later."
            )
        case .staleForm:
            both(
                "форма устарела или открыта не с этой страницы, поэтому решение не принято",
                "the form is out of date or was not sent from this page, so no decision was taken"
            )
        case .staleFormHint:
            both(
                "прочитайте страницу ещё раз и отправьте форму отсюда, с включёнными cookie",
                "read the page again and send the form from here, with cookies switched on"
            )
        case .badForm: both("форму не удалось прочитать", "the form cannot be read")
        case .formTooLarge: both("отправлено слишком много данных", "too much data was sent")
        case .footer:
            both(
                "Propusk: пропуск на одно обращение, на короткое время, только с Вашего согласия",
                "Propusk: a pass for one ticket, for a short time, only with your consent"
            )
        }
    }
}
