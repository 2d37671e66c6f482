import Access

extension Problem.Code {
    /// What to do about it, as a ``Template``.
    var hint: Bilingual? {
        switch self {
        case .bodyNotJSON, .bodyNotObject, .bodyWrongKind, .contentTypeWrong, .bodyTooLarge, .keyInPath, .keyUnknown,
            .keyMissing, .keyNull, .keyWrongKind, .keyValueRefused, .addressUnknown:
            both("см. docs/api.md", "see docs/api.md")
        case .stopping: both("попробуйте ещё раз", "try again")
        case .unexpected: both("причина записана в журнале сервера", "see the server's log")
        case .commandLineWrong: both("[использование: {usage}]", "[usage: {usage}]")
        case .optionMissing: both("нужно[ {expectation}]", "give[ {expectation}]")
        case .planNotNamed:
            both(
                "без терминала укажите SHA-256 прочитанного плана",
                "without a terminal, name the SHA-256 of the plan that was read"
            )
        case .dataNotNamed:
            both("добавьте --data ПАПКА или задайте PROPUSK_DATA", "add --data DIR or set PROPUSK_DATA")
        case .serverNotNamed:
            both("добавьте --server URL или дайте ссылку целиком", "add --server URL, or give the whole link")
        case .listenAddressInvalid: both("запишите так: ХОСТ:ПОРТ", "write HOST:PORT")
        case .codeNotGiven: Refusal.Code.codeMissing.hint
        case .passwordNotGiven:
            both(
                "введите его, или передайте второй строкой стандартного ввода, после кода",
                "type it, or send it as the second line of standard input, behind the code"
            )
        case .gateMissing:
            both(
                "gate есть у компьютеров, добавленных с --held --gate",
                "machines that were added with --held --gate have one"
            )
        case .timeMalformed, .timeWithoutOffset:
            both("запишите так: 2025-12-30T17:30:00+03:00", "write it as 2025-12-30T17:30:00+03:00")
        case .monthMalformed: both("запишите так: 2026-01", "write it as 2026-01")
        case .yearWithoutCalendar:
            both(
                "введите этот год, когда появится его постановление: propusk calendar import",
                "enter the year when its decree has appeared: propusk calendar import"
            )
        case .minutesNotPositive: both("укажите хотя бы одну минуту", "name at least one minute")
        case .linesRefused: both("исправьте эти строки и повторите", "correct these lines and try again")
        case .minutesMalformed: both("укажите целое число рабочих минут", "give a whole number of working minutes")
        case .timeBackwards: both("поменяйте --from и --to местами", "exchange --from and --to")
        case .planNotRead:
            both(
                "прочтите текст и введите знаки из него; ничего не произошло",
                "read the text and type the symbols that stand there; nothing has happened"
            )
        case .serverNotRunning: both("запустите его: propusk serve", "start it with 'propusk serve'")
        case .serverUnreachable: both("проверьте адрес и сеть", "check the address and the network")
        case .answerUnreadable: both("проверьте адрес и версии", "check the address and the versions")
        case .serverDistrusted:
            both(
                "проверьте адрес; свой сертификат сервера указывают в --server-certificate",
                "check the address; --server-certificate names a server's own certificate"
            )
        case .serverOfOtherName:
            both(
                "проверьте адрес: возможно, отвечает не тот сервер",
                "check the address: another server may answer there"
            )
        case .serverWithoutTLS:
            both(
                "проверьте адрес и порт; нужен TLS версии 1.2 или новее",
                "check address and port; TLS 1.2 or later is needed"
            )
        case .certificateUnreadable, .tlsKeyUnrelated: both("проверьте файл: {path}", "check the file: {path}")
        case .callImpossible:
            both(
                "адрес сервера начинается с https:// (http:// только на этом же компьютере), имена не пусты",
                "a server's address begins with https:// (http:// on this machine only), names are not empty"
            )
        case .folderMissing, .folderNotOurs:
            both("создайте её: propusk init --data ПАПКА", "make one with 'propusk init --data DIR'")
        case .folderNotEmpty:
            both(
                "укажите новую папку; существующая установка не изменяется никогда",
                "name a new folder; an existing instance is never touched"
            )
        case .folderExists: both("укажите новую папку", "name a new folder")
        case .backupMissing:
            both("её создаёт команда 'propusk backup ПАПКА'", "'propusk backup DIR' makes one")
        case .backupDamaged:
            both("восстановите папку из другой резервной копии", "restore the folder from another backup")
        case .folderForeign: both("укажите свою папку", "name a folder of your own")
        case .folderOpen: both("chmod 700 {path}", "chmod 700 {path}")
        case .folderInUse:
            both("сначала остановите его; спросить его: propusk status", "stop it first; 'propusk status' asks it")
        case .socketPathTooLong:
            both(
                "перенесите папку: путь не длиннее {limit} байт",
                "a path of at most {limit} bytes; move the folder"
            )
        case .secretOpen: both("chmod 600, владелец Вы: {path}", "chmod 600, and own it: {path}")
        case .receiptBroken:
            both(
                "проверьте файл и ключ журнала; если они верны, покажите квитанцию своему администратору",
                "check the file and the ledger's key; if they are right, show the receipt to your administrator"
            )
        case .secretNotHexadecimal, .keyUnreadable:
            both(
                "восстановите файл из резервной копии папки данных",
                "restore the file from a backup of the data folder"
            )
        case .databaseFailed: both("[{advice}]", "[{advice}]")
        case .httpOverheard:
            both(
                "используйте --https, адрес этого же компьютера или behind_proxy: true, если TLS ведёт прокси",
                "use --https, a loopback address, or behind_proxy: true where a proxy speaks TLS"
            )
        case .profileNotFound: both("есть: {known}", "shipped: {known}")
        case .scriptNotASCII, .statementNotPlain: both("сообщите службе поддержки", "tell the support desk")
        default: nil
        }
    }
}
