import Access

extension Refusal.Reason {
    /// Why, as a ``Template`` inside the sentence of the refusal.
    var words: Bilingual {
        switch self {
        case .empty: both("пусто", "empty")
        case .reserved:
            both("имя[ «{name}»] занято самим Propusk", "the name[ \"{name}\"] is reserved for Propusk itself")
        case .tooLong: both("слишком длинно", "too long")
        case .controlCharacters: both("есть управляющие или невидимые символы", "control or invisible characters")
        case .unknownName: both("такого имени нет", "unknown name")
        case .hasComma: both("есть запятая", "it has a comma")
        case .notAPage: both("это не адрес страницы (https://…)", "it is not the address of a page (https://…)")
        case .releaseWithoutDevelopment:
            both("выпуск планируют только для needsDevelopment", "a release is planned for needsDevelopment only")
        // What the regulation's own rules say.
        case .limitOutOfBounds, .categoriesWithoutLimit, .categoryWithoutEffect, .contractEmpty, .partnerOfItself,
            .clockWentBack, .releaseIsThere, .accessAskedFor, .notADay, .notATime, .notATimeOfDay, .offsetMissing,
            .emptyInterval,
            .noHours,
            .closuresOverlap, .hoursOverlap, .nothingToWithdraw, .yearGap, .unknownLine, .lineTwice, .fileIncomplete,
            .outsideYear, .notADayOfRest, .notAWorkingDay, .dayTwice, .holidayNotMoved, .shortenedNotWorked, .notATable,
            .columnMissing, .columnUnknown, .columnTwice, .quoteOpen, .fieldCount, .tariffMissing, .rowsDisagree,
            .contactElsewhere, .contactDiffers, .addressMissing:
            regulationWords
        case .burnt: both("слишком много неверных попыток", "too many wrong tries")
        // Keys and certificates.
        case .brokenOff: both("строка оборвана", "the line ends too early")
        case .tooMuch: both("данных больше, чем бывает", "there is more than there can be")
        case .malformedLine: both("это не строка нужного вида", "it is no line of its format")
        case .unknownAlgorithm: both("неизвестный вид ключа", "the algorithm is unknown")
        case .algorithmsDiffer: both("вид ключа назван неверно", "the algorithm is named wrongly")
        case .notAKey: both("это не ключ", "it is not a key")
        case .weakKey: both("ключ слишком короткий: RSA нужен от 2048 бит", "the key is too short: RSA needs 2048 bits")
        case .certificateAsKey:
            both("это сертификат, а нужен сам ключ", "it is a certificate where a plain key belongs")
        case .keyAsCertificate: both("это ключ, а нужен сертификат", "it is a key where a certificate belongs")
        case .hostCertificate: both("это сертификат компьютера", "it is a host certificate")
        case .malformedSignature: both("это не подпись такого ключа", "it is no signature of such a key")
        case .malformedCertificate: both("сертификат составлен неверно", "the certificate is malformed")
        case .cannotCertify:
            both(
                "таким ключом[ ({algorithm})] нельзя заверять",
                "such a key[ ({algorithm})] cannot sign certificates here"
            )
        case .unknownKeyOfContact:
            both("такого ключа у контакта[ {contact}] нет", "contact[ {contact}] has no such key")
        // A pass that the contact certified, and a signed statement.
        case .otherAuthority:
            both(
                "его подписал не тот ключ, которому доверяет компьютер",
                "it is not signed by the key that the machine trusts"
            )
        case .badCertificateSignature: both("подпись под ним неверна", "its signature is not valid")
        case .signatureAlgorithm:
            both("таким способом[ ({algorithm})] подписывать нельзя", "its algorithm[ ({algorithm})] is not allowed")
        case .otherPassKey: both("он для другого ключа, не для ключа пропуска", "it is for another key than the pass's")
        case .otherKeyID: both("в нём другое имя ключа", "its key id is not the one that was asked for")
        case .otherSerial: both("в нём другой номер", "its serial number is not the one that was asked for")
        case .noCommand: both("в нём нет принудительной команды", "it forces no command")
        case .otherCommand:
            both("в нём другая команда, не от этого плана", "it forces another command than this plan's")
        case .otherPrincipal: both("в нём не имя этого компьютера", "it is not for exactly the machine's principal")
        case .otherSourceAddress: both("в нём другие адреса", "its source addresses are not the ones asked for")
        case .tooManyPermissions:
            both(
                "в нём лишние разрешения[ ({permitted})]: нужен ключ -O clear",
                "it permits too much[ ({permitted})]: sign with -O clear"
            )
        case .validForTooLong: both("он действует слишком долго", "it is valid for too long")
        case .neverValid: both("он кончается раньше, чем начинается", "it ends before it begins")
        case .notYetValid: both("он ещё не действует: сверьте часы", "it is not valid yet: compare the clocks")
        case .expired: both("он истёк: заверьте пропуск снова", "it has expired: certify the pass again")
        case .statementEndMissing:
            both("не указан срок подписанного заявления", "the end of the signed statement is missing")
        case .signatureFormat:
            both("такой формат подписи здесь не известен", "this format of a signature is not known here")
        case .unregisteredKey:
            both(
                "она сделана ключом[ {fingerprint}], который не зарегистрирован",
                "it was made with a key[ ({fingerprint})] that is not registered"
            )
        case .otherNamespace:
            both(
                "она сделана для другой цели: проверьте ключ -n",
                "it was made for another purpose: mind the option -n"
            )
        case .tokenUntouched:
            both("токена никто не коснулся при подписании", "nobody touched the security token")
        case .badSignature:
            both("она не под этим текстом, или её изменили", "it is not of this text, or it was changed")
        // Numbers.
        case .outOfRange: both("нужно число от[ {least}] до[ {most}]", "it must be from[ {least}] to[ {most}]")
        // Plans and results.
        case .unknownInput: both("у профиля нет параметра[ «{input}»]", "the profile has no input[ \"{input}\"]")
        case .missingInput: both("не указан параметр[ «{input}»]", "input[ \"{input}\"] is missing")
        case .relativePath:
            both("[«{input}»: ]нужен полный путь, от /", "[\"{input}\": ]an absolute path is needed, from /")
        case .parentFolder:
            both("[«{input}»: ]в пути нельзя указывать «..»", "[\"{input}\": ]the path must not go through \"..\"")
        case .excludedDatabase:
            both(
                "[«{input}»: ]базы данных и серверные программы 1С клиента исключены пунктом 3.1 регламента",
                "[\"{input}\": ]clause 3.1 of the regulation excludes the client's 1C databases and server software"
            )
        case .excludedSecret:
            both("[«{input}»: ]по этому пути могут лежать секреты", "[\"{input}\": ]the path may hold secrets")
        case .excludedDevice: both("[«{input}»: ]устройства не читаются", "[\"{input}\": ]devices are not read")
        case .notAPort: both("[«{input}»: ]нужен порт от 1 до 65535", "[\"{input}\": ]a port from 1 to 65535 is needed")
        case .notAnInputName:
            both(
                "[«{input}»: ]нужно имя до 64 знаков из латинских букв, цифр, точек, дефисов и подчёркиваний",
                "[\"{input}\": ]a name of up to 64 letters, digits, dots, hyphens and underscores is needed"
            )
        case .notAWindowsPath:
            both(
                "[«{input}»: ]нужен полный путь Windows: C:\\… или \\\\СЕРВЕР\\ПАПКА",
                "[\"{input}\": ]an absolute path of Windows is needed: C:\\… or \\\\SERVER\\SHARE"
            )
        case .notAPackage:
            both(
                "[«{input}»: ]нужно имя пакета Android, например ru.mobis",
                "[\"{input}\": ]the name of an Android package is needed, such as ru.mobis"
            )
        case .notASerial:
            both(
                "[«{input}»: ]нужен серийный номер, как его показывает adb devices",
                "[\"{input}\": ]a serial number is needed, as adb devices lists it"
            )
        case .unknownProbe: both("в плане нет такой пробы[: «{probe}»]", "the plan has no such probe[: \"{probe}\"]")
        case .nothingLeft: both("в плане не осталось ни одной пробы", "no probe is left in the plan")
        case .otherRunner:
            both(
                "план составлен для другой версии скрипта: нужен новый запрос",
                "the plan was made for another version of the runner: a new request is needed"
            )
        case .unusableScript:
            both(
                "скрипт этого профиля слишком длинный, или в нём не только ASCII",
                "the profile's script is too long, or not plain ASCII"
            )
        case .unsupportedQuestion:
            both(
                "на этой платформе такой вопрос[ «{probe}»] задать нельзя",
                "the question[ \"{probe}\"] can't be asked on this platform"
            )
        case .noFrames: both("это не вывод скрипта Propusk", "it is not what a Propusk script prints")
        case .tooManyOtherResults:
            both("результатов другого плана уже принято достаточно", "enough results of another plan are kept already")
        // Machines, the ledger and the database.
        case .notAVersion: both("это не версия вида 9.2", "not a version such as 9.2")
        case .gateNeedsNewer:
            both("для gate нужен OpenSSH[ {needed}] или новее", "a gate needs OpenSSH[ {needed}] or newer")
        case .gateRunsItselfOnly:
            both(
                "у компьютера есть gate, и строка доверия запускает только его",
                "the machine has a gate, and its trust line runs nothing else"
            )
        case .gateOrAuthority:
            both(
                "компьютер или проверяет согласия сам, или доверяет ключу контакта",
                "a machine either has a gate or trusts the contact's key"
            )
        case .onlySignedIsDemanded:
            both("потребовать можно только подпись: signed", "only the grade signed can be demanded")
        case .notHeldByAuthority:
            both("компьютер добавлен без --held --ca", "the machine was not added with --held --ca")
        case .heldNeedsShell:
            both(
                "проверка ключом контакта (--held) пока есть только для POSIX: её сценарии написаны на sh",
                "checking by the contact's own key (--held) is for POSIX only so far: its scripts are written in sh"
            )
        case .terminalEscapes:
            both(
                "в Windows до OpenSSH[ {needed}] терминал обходит разрешённую команду: укажите --sshd, если там новее",
                "on Windows before OpenSSH[ {needed}] a terminal escapes the only allowed command: give --sshd if it is newer"
            )
        case .otherPlatform:
            both(
                "этот профиль ничего не спрашивает у таких компьютеров[ ({platform})]: выберите другой",
                "this profile asks nothing of such machines[ ({platform})]: choose another"
            )
        case .lentByHand:
            both(
                "логин и пароль не нужны, если Вы выполняете скрипт сами",
                "no login is lent where you run the script yourself"
            )
        case .dayHasBegun: both("этот день уже начался или прошёл", "this day has begun or is over")
        case .notACheckpoint: both("это не контрольная точка", "it is no checkpoint")
        case .changedCheckpoint: both("контрольную точку изменили", "the checkpoint was changed")
        case .otherLog:
            both("она от другого журнала[: {origin}]", "it is of another log[: {origin}]")
        case .otherHistory:
            both("журнал не продолжает эту контрольную точку", "the ledger does not continue this checkpoint")
        case .beyondLedger:
            both("последняя запись журнала[ № {last}]", "the ledger ends[ at entry {last}]")
        case .noTile: both("такой части у журнала нет", "the log has no such tile")
        case .tooManyLogins: both("больше[ {limit}] входов сразу нельзя", "too many logins at once[, at most {limit}]")
        case .noWords: both("в запросе нет ни букв, ни цифр", "there is no letter and no digit in it")
        case .tooManyWords: both("слишком много слов", "too many words")
        case .prefixTooShort:
            both(
                "начало слова слишком короткое[, нужно {least} буквы]",
                "the beginning of a word is too short[, {least} letters are needed]"
            )
        case .full: both("диск заполнен", "the disk is full")
        case .readOnly: both("на диск нельзя писать", "the disk cannot be written")
        case .newerVersion: both("данные записаны более новой версией", "the data are a newer version's")
        case .busy: both("базу данных держит другой процесс", "another process holds the database")
        case .damaged: both("база данных повреждена", "the database is damaged")
        case .constraint: both("запись нарушает правила базы данных", "a row breaks a rule of the database")
        case .failed: both("ошибка базы данных", "the database failed")
        }
    }
}
