import Access

extension Refusal.Code {
    /// What was refused and why, as a ``Template``.
    var words: Bilingual {
        switch self {
        case .notPermitted: both("на это нет прав[: нужно «{permission}»]", "not permitted[: needs \"{permission}\"]")
        case .agentUnknown: both("нет такого сотрудника[: «{agent}»]", "no such agent[: \"{agent}\"]")
        case .agentLocked: both("сотрудник[ «{agent}»] заблокирован", "agent[ \"{agent}\"] is locked")
        case .actingAgentMissing:
            both(
                "не указан сотрудник, от имени которого это делается",
                "no acting agent is named"
            )
        case .clientUnknown: both("нет такого клиента[: «{client}»]", "no such client[: \"{client}\"]")
        case .contactUnknown:
            both("нет контакта с таким адресом[: {email}]", "no contact has this address[: {email}]")
        case .contactMayNotApprove:
            both(
                "контакт[ «{contact}»] не может разрешать доступ: этого права у него нет, или его ещё не подтвердил "
                    + "другой контакт клиента",
                "contact[ \"{contact}\"] may not approve access: they have no such right, or no other contact of the "
                    + "client has confirmed it yet"
            )
        case .noApprovingContact:
            both(
                "у клиента[ «{client}»] нет контакта, который может разрешить доступ",
                "client[ \"{client}\"] has no contact who may approve access"
            )
        case .machineUnknown: both("нет такого компьютера[: «{machine}»]", "no such machine[: \"{machine}\"]")
        case .machineLocked: both("компьютер[ «{machine}»] заблокирован", "machine[ \"{machine}\"] is locked")
        case .machineHasNoAddress:
            both("у компьютера[ «{machine}»] нет адреса", "machine[ \"{machine}\"] has no address")
        case .machineOfOtherClient:
            both(
                "компьютер[ «{machine}»] и обращение[ № {ticket}] принадлежат разным клиентам",
                "machine[ \"{machine}\"] and ticket[ {ticket}] belong to different clients"
            )
        case .ticketUnknown: both("нет такого обращения[: № {ticket}]", "no such ticket[: {ticket}]")
        case .requestUnknown: both("нет такого запроса доступа[: № {request}]", "no such access request[: {request}]")
        case .profileUnknown: both("нет такого профиля[: «{profile}»]", "no such profile[: \"{profile}\"]")
        case .tariffUnknown: both("нет такого тарифного плана[: «{tariff}»]", "no such tariff[: \"{tariff}\"]")
        case .handleUnknown: both("по этой ссылке ничего нет", "this link leads to nothing")
        case .alreadyExists: both("уже существует[: {what}][ «{name}»]", "already exists[: {what}][ \"{name}\"]")
        case .invalidName:
            both("имя не принято[ (поле «{field}»)][: {reason}]", "name refused[ ({field})][: {reason}]")
        case .invalidText:
            both(
                "текст не принят[ (поле «{field}»)][: {reason}][, наибольшая длина: {limit}]",
                "text refused[ ({field})][: {reason}][, at most {limit} characters]"
            )
        case .invalidEmail: both("неверный адрес электронной почты", "malformed e-mail address")
        case .invalidAddress: both("неверный адрес компьютера", "malformed address of a machine")
        case .invalidKey: both("ключ не принят[ (поле «{field}»)][: {reason}]", "key refused[ ({field})][: {reason}]")
        case .invalidUser: both("неверное имя учётной записи", "malformed account name")
        case .invalidDuration: both("такое время указать нельзя", "this length of time is not allowed")
        case .invalidInput:
            both("значение не принято[ (поле «{field}»)][: {reason}]", "value refused[ ({field})][: {reason}]")
        case .invalidDate:
            both("дата не принята[ (поле «{field}»)][: {reason}]", "date refused[ ({field})][: {reason}]")
        case .invalidProfile:
            both(
                "профиль[ «{profile}»] содержит ошибки[: {reason}]",
                "profile[ \"{profile}\"] has errors[: {reason}]"
            )
        case .unsupportedPlatform:
            both("платформа[ «{platform}»] пока не поддерживается", "platform[ \"{platform}\"] is not supported yet")
        case .ticketClosed: both("обращение[ № {ticket}] закрыто", "ticket[ {ticket}] is closed")
        case .ticketClosedAlready:
            both("обращение[ № {ticket}] уже закрыто", "ticket[ {ticket}] is closed already")
        case .ticketNotClosed: both("обращение[ № {ticket}] не закрыто", "ticket[ {ticket}] is not closed")
        case .ticketNotWaiting:
            both("обращение[ № {ticket}] никого не ждёт", "ticket[ {ticket}] waits for nobody")
        case .ticketOfOtherClient:
            both(
                "обращения[ № {ticket}][ и № {other}] принадлежат разным клиентам",
                "tickets[ {ticket}][ and {other}] belong to different clients"
            )
        case .mergedWithItself:
            both(
                "обращение[ № {ticket}] нельзя объединить с самим собой",
                "ticket[ {ticket}] can't be merged with itself"
            )
        case .identityNotConfirmed:
            both(
                "отправитель обращения[ № {ticket}] не подтверждён (п. 4.3 регламента)",
                "the sender of ticket[ {ticket}] is not confirmed (clause 4.3 of the regulation)"
            )
        case .identityConfirmed:
            both(
                "отправитель обращения[ № {ticket}] уже подтверждён",
                "the sender of ticket[ {ticket}] is confirmed already"
            )
        case .identityOver:
            both(
                "подтвердить обращение[ № {ticket}] этой ссылкой уже нельзя",
                "this link can't confirm ticket[ {ticket}] any more"
            )
        case .contactOfOtherClient:
            both(
                "контакт[ {email}] не подаёт обращения клиента[ «{client}»]",
                "contact[ {email}] does not file for client[ \"{client}\"]"
            )
        case .queueEmpty: both("очередь пуста", "the queue is empty")
        case .draftMissing:
            both(
                "нет ни текста, ни черновика ответа[ на обращение № {ticket}]",
                "no words and no draft[ for ticket {ticket}]"
            )
        case .fileUnknown: both("нет такого файла[: № {file}]", "no such file[: {file}]")
        case .fileTooLarge: both("файл слишком велик[: больше {limit}]", "the file is too large[: over {limit}]")
        case .clockWentBack:
            both(
                "часы сервера показывают время до последней записи обращения",
                "the server's clock is behind the ticket's last entry"
            )
        case .calendarYearMissing:
            both("нет производственного календаря[ на {year} год]", "no production calendar[ of {year}]")
        case .tariffRefused: both("тарифный план не принят[: {reason}]", "tariff refused[: {reason}]")
        case .contractRefused: both("договор не принят[: {reason}]", "contract refused[: {reason}]")
        case .calendarRefused:
            both(
                "изменение календаря не принято[: строка {line}][: {reason}]",
                "change of the calendar refused[: line {line}][: {reason}]"
            )
        case .tableRefused:
            both(
                "таблица не принята[: строка {line}][: {reason}]",
                "table refused[: line {line}][: {reason}]"
            )
        case .wrongState:
            both(
                "состояние запроса этого не допускает[: {event}][ (запрос {state})]",
                "the request's state does not allow this[: {event}][ (request: {state})]"
            )
        case .codeWrong: both("код решения не подошёл", "the decision code does not match")
        case .codeUsed:
            both(
                "этот код решения больше не действует[: {reason}]",
                "this decision code is no longer valid[: {reason}]"
            )
        case .codeThrottled: both("слишком много неверных попыток ввода кода", "too many wrong decision codes")
        case .tooManyDecisions:
            both("с этого адреса пришло слишком много решений", "too many decisions from this address")
        case .codeMissing: both("код решения не введён", "the decision code is missing")
        case .planChanged:
            both("план изменился с тех пор, как его показали", "the plan has changed since it was shown")
        case .planEmpty:
            both(
                "вычеркнуты все пробы, и выполнять нечего",
                "every probe is struck out, nothing is left to run"
            )
        case .probeUnknown: both("в плане нет такой пробы[: «{probe}»]", "the plan has no such probe[: \"{probe}\"]")
        case .consentWidened:
            both(
                "разрешить можно только то, что запрошено, или меньше",
                "a consent can only be as wide as asked, or narrower"
            )
        case .certificateRefused: both("сертификат не принят[: {reason}]", "certificate refused[: {reason}]")
        case .certificateMissing:
            both(
                "нужен сертификат: компьютер[ «{machine}»] доверяет только Вашему ключу",
                "a certificate is needed: machine[ \"{machine}\"] trusts your key only"
            )
        case .signatureRefused: both("подпись не принята[: {reason}]", "signature refused[: {reason}]")
        case .signatureMissing:
            both(
                "нужна подпись: доступ к компьютеру[ «{machine}»] разрешают только подписью",
                "a signature is needed: access to machine[ \"{machine}\"] is approved by signature only"
            )
        case .signatureNotWanted:
            both(
                "подпись не нужна: компьютер[ «{machine}»] выполнил бы подписанное, а Вы выполняете скрипт сами",
                "no signature is needed: machine[ \"{machine}\"] would run what is signed, and you run the script yourself"
            )
        case .statementOver:
            both("срок подписанного заявления истёк", "the signed statement is over")
        case .leaseNotTaken:
            both(
                "логин и пароль можно доверить только для компьютера, запись о котором подтвердил контакт клиента "
                    + "и который не проверяет ключ контакта сам[: «{machine}»][ (запись подтверждена: {confirmed})]",
                "a login and password are taken only for a machine whose record a contact of the client confirmed "
                    + "and that does not check the contact's own key[: \"{machine}\"][ (record confirmed: {confirmed})]"
            )
        case .leaseOfOtherAccount:
            both(
                "логин должен быть той учётной записью, которая стоит в записи о компьютере[: «{user}»]",
                "the login has to be the account of the machine's record[: \"{user}\"]"
            )
        case .enrolmentUnknown:
            both("нет такой записи для подтверждения[: № {enrolment}]", "no such enrolment[: {enrolment}]")
        case .enrolmentOver:
            both(
                "эта запись решения уже не ждёт[: {state}]",
                "this enrolment no longer waits for a decision[: {state}]"
            )
        case .machineBusy:
            both(
                "по компьютеру[ «{machine}»] открыт запрос доступа[ № {request}]",
                "an access request[ ({request})] for machine[ \"{machine}\"] is open"
            )
        case .certificateNotWanted:
            both(
                "сертификат не нужен: компьютер[ «{machine}»] доверяет ключу Propusk",
                "no certificate is needed: machine[ \"{machine}\"] trusts the key of Propusk"
            )
        case .resultUnreadable:
            both(
                "результат не удалось прочитать[: {reason}]",
                "the result cannot be read[: {reason}]"
            )
        case .resultTooLarge:
            both(
                "результат слишком велик[: больше {limit}]",
                "the result is too large[: over {limit}]"
            )
        case .articleUnknown:
            both(
                "нет такой статьи[: «{name}»][, версия {version}]",
                "no such article[: \"{name}\"][, version {version}]"
            )
        case .findingUnknown: both("нет такого вывода[: № {finding}]", "no such finding[: {finding}]")
        case .findingDecided:
            both(
                "о выводе[ № {finding}] уже решено, или его сменил более новый",
                "finding[ {finding}] is decided already, or a later one stands for it"
            )
        case .questionUnreadable:
            both(
                "файл не может быть ответом на эту пробу[: «{probe}»]",
                "no file can be the answer to that probe[: \"{probe}\"]"
            )
        case .collectionUnknown: both("нет такого сбора[: № {collection}]", "no such collection[: {collection}]")
        case .collectionsOfTwoMachines:
            both(
                "сборы сделаны на разных компьютерах[: «{one}» и «{other}»]",
                "the collections are of two machines[: \"{one}\" and \"{other}\"]"
            )
        case .cannedUnknown: both("нет такого ответа[: «{name}»]", "no such canned reply[: \"{name}\"]")
        case .searchRefused:
            both(
                "так искать нельзя[: {reason}][, не больше {limit}]",
                "this cannot be searched[: {reason}][, at most {limit}]"
            )
        case .storageUnavailable:
            both(
                "хранилище недоступно, поэтому ничего не начато и не записано[: {reason}]",
                "storage is unavailable, so nothing was started or kept[: {reason}]"
            )
        case .libraryRefused:
            both(
                "версия библиотеки[ {library}] не годится[: {version}][, нужна {needed}]",
                "the library's version[ ({library})] is refused[: {version}][, needs {needed}]"
            )
        }
    }
}
