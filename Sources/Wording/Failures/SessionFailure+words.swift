import Access

extension SessionFailure.Code {
    /// What happened, as a ``Template``; the quoted words follow it in brackets.
    var words: Bilingual {
        switch self {
        case .unreachable:
            both("по адресу[ {address}] никто не отвечает", "couldn't connect[ to {address}]: nothing answers there")
        case .nameNotResolved:
            both(
                "у имени компьютера нет адреса[ ({address})]",
                "couldn't connect[ to {address}]: the name has no address"
            )
        case .notSSH:
            both(
                "по адресу[ {address}] отвечает не SSH версии 2",
                "couldn't connect[ to {address}]: what answers there does not speak SSH 2"
            )
        case .deadlinePassed:
            both(
                "компьютер[ {address}] не уложился в отведённое время[; шаг: {phase}]",
                "machine[ {address}] took longer than allowed[; step: {phase}]"
            )
        case .hostKeyChanged:
            both(
                """
                у компьютера[ {address}] другой ключ, чем указал клиент[: {offered}][ вместо {expected}]; \
                ему ничего не отправлено
                """,
                """
                machine[ {address}] has another host key than the client named[: {offered}][ instead of {expected}]; \
                nothing was sent to it
                """
            )
        case .hostKeyMissing:
            both(
                "у компьютера[ {address}] нет ключа того вида, который указал клиент[ ({expected})]; "
                    + "ему ничего не отправлено",
                "machine[ {address}] has no host key of the type that the client named[ ({expected})]; "
                    + "nothing was sent to it"
            )
        case .keyExchangeFailed:
            both(
                "с компьютером[ {address}] не удалось договориться о защищённом соединении",
                "no secure connection could be agreed on with machine[ {address}]"
            )
        case .passRefused:
            both("компьютер[ {address}] не принял пропуск", "machine[ {address}] does not accept the pass")
        case .channelRefused:
            both("компьютер[ {address}] не открыл сеанс", "machine[ {address}] does not open a session")
        case .commandRefused:
            both("компьютер[ {address}] отказался выполнять скрипт", "machine[ {address}] refuses to run the script")
        case .connectionClosed:
            both(
                "компьютер[ {address}] разорвал соединение[; шаг: {phase}]",
                "machine[ {address}] closed the connection[; step: {phase}]"
            )
        case .errorFlood:
            both(
                "компьютер[ {address}] прислал слишком много сообщений об ошибках",
                "machine[ {address}] floods its error output"
            )
        case .outputFlood:
            both(
                "компьютер[ {address}] прислал слишком много данных[, больше {limit}]; сеанс прерван",
                "machine[ {address}] sent too much[, more than {limit}]; the session was cut"
            )
        case .protocolViolation:
            both("компьютер[ {address}] нарушает протокол SSH", "machine[ {address}] breaks the SSH protocol")
        case .cancelled: both("выполнение остановлено", "the run was stopped")
        case .unsupportedLibrary:
            both("эта версия libssh небезопасна", "this version of libssh has known holes")
        case .invalidRequest:
            both(
                "подключиться нельзя: запись о компьютере или пропуск непригодны",
                "couldn't connect: the machine's record or the pass cannot be used"
            )
        case .interrupted:
            both("сервер Propusk был перезапущен", "the Propusk server was restarted meanwhile")
        case .otherPlan: both("пришёл результат другого плана", "the result that came is another plan's")
        case .scriptNotReceived:
            both(
                "до компьютера дошёл не тот скрипт, и он не выполнялся",
                "the machine did not get the approved script, and ran nothing"
            )
        case .gateRefused:
            both(
                "компьютер сам проверил согласие и не выполнил его",
                "the machine's own gate did not run the consent"
            )
        case .runnerNotSeen:
            both(
                "компьютер выполнил что-то другое: ответов скрипта нет",
                "the machine ran something else: no answer of the script came"
            )
        case .outputTruncated:
            both("вывод оборвался до конца скрипта", "the output ended before the script did")
        case .other: both("причина известна только дословно", "only the words of the cause are known")
        }
    }
}

extension SessionFailure.Phase {
    /// The step, as a noun.
    var words: Bilingual {
        switch self {
        case .connect: both("соединение", "connection")
        case .banner: both("строка версии SSH", "SSH version line")
        case .keyExchange: both("обмен ключами", "key exchange")
        case .authentication: both("проверка пропуска", "authentication")
        case .open: both("открытие канала", "opening of the channel")
        case .exec: both("запуск скрипта", "start of the script")
        case .output: both("вывод скрипта", "output of the script")
        case .total: both("весь сеанс", "the session as a whole")
        }
    }
}
