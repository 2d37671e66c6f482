import Access

extension Problem.Code {
    /// What is wrong, as a ``Template``.
    var words: Bilingual {
        api ?? commandLine ?? times ?? server ?? files ?? settings ?? plans
            // Unreachable while each code stands in one of the lists; a test asks every code.
            ?? both("неизвестная ошибка", "unknown problem")
    }

    private var api: Bilingual? {
        switch self {
        case .bodyNotJSON: both("тело запроса не JSON", "the body is not JSON")
        case .bodyNotObject: both("тело запроса не объект JSON", "the body is not an object")
        case .bodyWrongKind: both("тело запроса не того вида: нужно {kind}", "the body is not {kind}")
        case .contentTypeWrong:
            both("тип содержимого не application/json", "the content type is not application/json")
        case .bodyTooLarge:
            both("тело запроса больше, чем принимает этот адрес", "the body is larger than this address takes")
        case .keyInPath:
            both(
                "«{key}» стоит в пути, и повторять это нельзя",
                "'{key}' stands in the path and must not be repeated"
            )
        case .keyUnknown:
            both("«{key}» здесь не известно[; известны: {known}]", "'{key}' is not known here[; known: {known}]")
        case .keyMissing: both("нет «{key}»", "'{key}' is missing")
        case .keyNull: both("«{key}» равно null", "'{key}' is null")
        case .keyWrongKind: both("«{key}» не того вида: нужно {kind}", "'{key}' is not {kind}")
        case .keyValueRefused: both("значение «{key}» не допускается", "'{key}' has a value that is not allowed")
        case .addressUnknown: both("по этому адресу ничего нет", "nothing answers at this address")
        case .stopping: both("сервер останавливается", "the server is stopping")
        case .unexpected: both("непредвиденная ошибка", "unexpected error")
        default: nil
        }
    }

    private var times: Bilingual? {
        switch self {
        case .timeMalformed: both("{option}: это не время: {value}", "{option}: this is no time: {value}")
        case .timeWithoutOffset:
            both("{option}: у времени нет смещения: {value}", "{option}: the time has no offset: {value}")
        case .monthMalformed: both("это не месяц: {value}", "this is no month: {value}")
        case .yearWithoutCalendar:
            both("для {year} года нет производственного календаря", "there is no production calendar of {year}")
        case .minutesNotPositive: both("срок не может быть {value} минут", "a time of {value} minutes is none")
        case .linesRefused:
            both("не принято строк: {count}; ничего не изменено", "lines refused: {count}; nothing was changed")
        case .minutesMalformed: both("«{value}» не число минут", "'{value}' is no number of minutes")
        case .timeBackwards: both("конец раньше начала", "the end is before the beginning")
        default: nil
        }
    }

    private var commandLine: Bilingual? {
        switch self {
        case .commandLineWrong:
            both("командная строка не понята[: {details}]", "the command line is not understood[: {details}]")
        case .optionMissing: both("не указано: {option}", "{option} is missing")
        case .optionInvalid: both("{option}: нужно {expectation}", "{option}: not {expectation}")
        case .optionsExclude: both("{first} или {second}, но не вместе", "{first} or {second}, not both")
        case .optionsBelongTogether:
            both("{first} и {second} указывают вместе", "{first} and {second} belong together")
        case .optionWithout: both("с {first} не нужно {second}", "{first} needs no {second}")
        case .logLevelUnknown: both("нет уровня журнала «{level}»", "there is no log level '{level}'")
        case .keyTwice: both("ключ «{key}» указан дважды", "the key '{key}' is given twice")
        case .planNotNamed: both("не указано: --plan", "--plan is missing")
        case .dataNotNamed: both("не указана папка данных", "no data folder is named")
        case .serverNotNamed: both("не указан сервер", "no server is named")
        case .serversDiffer:
            both(
                "ссылка ведёт не на тот сервер, который указан в --server",
                "the link leads to another server than --server names"
            )
        case .listenAddressInvalid:
            both("«{text}» не адрес для приёма соединений", "'{text}' is no address to listen on")
        case .codeNotGiven: both("кода решения нет", "there is no decision code")
        case .passwordNotGiven: both("пароля нет", "there is no password")
        case .planNotRead:
            both(
                "это не SHA-256 плана, который сейчас показан",
                "this is not the SHA-256 of the plan that is shown now"
            )
        default: nil
        }
    }

    private var server: Bilingual? {
        switch self {
        case .serverNotRunning: both("сервер не отвечает: {path}", "no server answers at {path}")
        case .serverUnreachable:
            both("не удалось связаться с {server}[: {details}]", "cannot reach {server}[: {details}]")
        case .answerUnreadable:
            both("ответ {server} дал не Propusk[: {details}]", "the answer of {server} is not Propusk's[: {details}]")
        case .serverDistrusted:
            both("сертификату TLS сервера {server} доверять нельзя", "the TLS certificate of {server} is not trusted")
        case .serverOfOtherName:
            both(
                "сертификат TLS сервера {server} выдан на другое имя",
                "the TLS certificate of {server} is for another name"
            )
        case .serverWithoutTLS:
            both(
                "защищённое соединение с {server} не установлено[: {details}]",
                "no TLS connection with {server}[: {details}]"
            )
        case .certificateUnreadable:
            both("в файле {path} нет сертификата или ключа в виде PEM", "{path} holds no certificate or key in PEM")
        case .tlsKeyUnrelated: both("ключ {key} не от сертификата {path}", "the key {key} is not that of {path}")
        case .callImpossible: both("так спросить нельзя[: {details}]", "cannot ask this[: {details}]")
        default: nil
        }
    }

    private var files: Bilingual? {
        switch self {
        case .messageUnreadable:
            both("на стандартном вводе не письмо[: {details}]", "standard input holds no message[: {details}]")
        case .fileUnreadable: both("не удалось прочитать {path}[: {details}]", "cannot read {path}[: {details}]")
        case .fileNotWritten: both("не удалось записать {path}[: {details}]", "cannot write {path}[: {details}]")
        case .fileNotOpened: both("не удалось открыть {path}[: {details}]", "cannot open {path}[: {details}]")
        case .fileTooLarge: both("{path}: больше {limit}", "{path} is larger than {limit}")
        case .fileNotUTF8: both("{path}: не UTF-8", "{path} is not UTF-8")
        case .fileEmpty: both("{path}: пусто", "{path} is empty")
        case .modeNotNarrowed:
            both("не удалось закрыть от других {path}[: {details}]", "cannot narrow the mode of {path}[: {details}]")
        case .folderNotMade: both("не удалось создать {path}[: {details}]", "cannot make {path}[: {details}]")
        case .folderMissing: both("нет папки {path}", "there is no folder {path}")
        case .folderNotEmpty: both("папка {path} не пуста", "{path} is not empty")
        case .folderNotOurs:
            both("{path} не папка данных: нет propusk.yaml", "{path} is no data folder: it has no propusk.yaml")
        case .folderOpen: both("в {path} могут войти другие", "others may enter {path}")
        case .folderForeign:
            both("{path} принадлежит другому или является ссылкой", "{path} belongs to somebody else, or is a link")
        case .folderInUse: both("с {path} работает другой сервер", "another server runs on {path}")
        case .socketPathTooLong: both("{path}: слишком длинно для сокета", "{path} is too long for a socket")
        case .secretOpen:
            both("{path} могут прочитать или подменить другие", "others may read or replace {path}")
        case .secretNotHexadecimal:
            both("{path}: нет 64 шестнадцатеричных цифр", "{path} has not 64 hexadecimal digits")
        case .receiptBroken:
            both("квитанция {path} не подлинна: {details}", "the receipt {path} does not hold: {details}")
        case .keyUnreadable: both("ключ {path} не читается[: {details}]", "cannot read the key {path}[: {details}]")
        case .keysNotMade: both("не удалось создать ключи[: {details}]", "cannot make the keys[: {details}]")
        case .folderExists: both("папка {path} уже есть", "{path} exists already")
        case .backupMissing:
            both("{path} не резервная копия: нет backup.yaml", "{path} is no backup: it has no backup.yaml")
        case .backupDamaged: both("данные повреждены, ошибок: {count}", "the data are damaged, problems: {count}")
        case .checkpointRefused:
            both("контрольная точка не подходит[: {details}]", "the checkpoint does not fit[: {details}]")
        case .databaseFailed: both("ошибка базы данных[: {details}]", "the database failed[: {details}]")
        default: nil
        }
    }

    private var settings: Bilingual? {
        switch self {
        case .settingsUnreadable: both("{where}: не удалось прочитать как UTF-8", "{where}: cannot be read as UTF-8")
        case .settingsNotYAML: both("{where}: не YAML[: {details}]", "{where}: not YAML[: {details}]")
        case .settingsEmpty: both("{where}: файл пуст", "{where}: the file is empty")
        case .settingsNotMapping:
            both("{where}:[ {key}] не набор пар «ключ: значение»", "{where}:[ {key}] is no mapping of keys to values")
        case .settingRepeated:
            both("{where}: ключ повторён или не текст", "{where}: a key is repeated or no text")
        case .settingMissing: both("{where}: {key}: нет значения", "{where}: {key}: missing")
        case .settingInvalid: both("{where}: {key}: нужно {expectation}", "{where}: {key}: not {expectation}")
        case .settingUnknown:
            both(
                "{where}: {key}: неизвестный ключ[; известны: {known}]",
                "{where}: {key}: unknown key[; known: {known}]"
            )
        case .httpOverheard:
            both("HTTP без шифрования на {address} могут подслушать", "plain HTTP on {address} could be overheard")
        default: nil
        }
    }

    private var plans: Bilingual? {
        switch self {
        case .profileNotFound: both("нет ни профиля, ни файла {profile}", "no profile and no file is named {profile}")
        case .textWithheld:
            both("текст не был бы сохранён: {details}", "the text would be withheld: {details}")
        case .profileRefused:
            both("профиль {profile} не принят[: {details}]", "profile {profile} is refused[: {details}]")
        case .findingsFound: both("найдено ошибок: {count}", "findings: {count}")
        case .profileTestsFailed: both("проверок не пройдено: {count}", "tests that failed: {count}")
        case .scriptNotASCII: both("в скрипте не только ASCII", "the script is not plain ASCII")
        case .statementNotPlain:
            both("в заявлении есть управляющие символы", "the statement has control characters")
        case .approveScriptMissing:
            both(
                "у {machine} нет скрипта согласия: компьютер добавлен без --held",
                "{machine} has no approve script: it was not added with --held"
            )
        case .passNotWanted:
            both(
                "этот компьютер не доверяет Вашему ключу: заверять нечего",
                "this machine does not trust your key: there is no pass to certify"
            )
        case .gateMissing:
            both(
                "у компьютера[ «{machine}»] нет gate",
                "machine[ \"{machine}\"] has no gate"
            )
        case .statementNotWanted:
            both(
                "подписывать нечего: решение принято, или у Вас нет зарегистрированного ключа",
                "there is nothing to sign: the decision is made, or you have no registered key"
            )
        case .statementUnreadable:
            both("это не заявление о согласии[: {path}]", "this is no statement of a consent[: {path}]")
        case .statementNotNamed:
            both(
                "имя подписи не кончается на .sig: назовите заявление (--statement)",
                "the signature's name does not end in .sig: name the statement (--statement)"
            )
        default: nil
        }
    }
}
