import Access

// What the rules of tariffs, contracts and the calendar say, and what to do about each.
extension Refusal.Reason {
    /// Why, as a ``Template``.
    var regulationWords: Bilingual {
        switch self {
        case .limitOutOfBounds:
            both(
                "столько минут обещать нельзя[: {minutes}][, можно {limit}]",
                "so many minutes can't be promised[: {minutes}][, only {limit}]"
            )
        case .categoriesWithoutLimit:
            both(
                "план без предельного времени ничего не обещает и категориям",
                "a tariff without a limit promises nothing to categories either"
            )
        case .categoryWithoutEffect:
            both(
                "категория[ «{category}»] обещает то же, что сам план",
                "category[ \"{category}\"] promises what the tariff promises anyway"
            )
        case .contractEmpty: both("договор кончается раньше, чем начинается", "the contract ends before it begins")
        case .partnerOfItself:
            both("организация и так пишет за себя сама", "an organisation files for itself anyway")
        case .clockWentBack:
            both(
                "часы сервера идут раньше прежней записи",
                "the server's clock is before an earlier entry"
            )
        case .releaseIsThere: both("этот выпуск уже вышел", "this release is there already")
        case .accessAskedFor:
            both("по обращению уже запрошен доступ", "access was asked for in this ticket already")
        case .notADay: both("такого дня нет", "there is no such day")
        case .notATime: both("такого времени нет", "there is no such time")
        case .notATimeOfDay: both("это не время дня", "it is no time of day")
        case .offsetMissing: both("не сказано, в каком часовом поясе", "it doesn't say in which time zone")
        default: calendarWords
        }
    }

    private var calendarWords: Bilingual {
        switch self {
        case .emptyInterval: both("конец не позже начала", "the end is not after the beginning")
        case .noHours: both("закрытие не позже открытия", "the closing time is not after the opening time")
        case .closuresOverlap:
            both(
                "в это время уже объявлен перерыв[ (публикация {version})]",
                "a closure is published for this time already[ (publication {version})]"
            )
        case .hoursOverlap:
            both(
                "на эти дни уже объявлены другие часы[ (публикация {version})]",
                "other hours are published for these days already[ (publication {version})]"
            )
        case .nothingToWithdraw:
            both(
                "отменить нечего[: в версии {version} нет действующего перерыва или часов]",
                "there is nothing to withdraw[: version {version} is no closure and no hours that hold]"
            )
        case .yearGap: both("сначала нужен другой год[: {year}]", "another year comes first[: {year}]")
        case .unknownLine: both("такой строки в файле года не бывает", "no line of a year's file begins so")
        case .lineTwice: both("эта строка уже была", "this line is there a second time")
        case .fileIncomplete: both("нет строки year или decree", "its line year or decree is missing")
        case .outsideYear: both("день не из этого года[: {day}]", "a day of another year[: {day}]")
        case .notADayOfRest: both("переносят не выходной[: {day}]", "no day of rest is moved from[: {day}]")
        case .notAWorkingDay: both("переносят не на рабочий день[: {day}]", "it is moved to no working day[: {day}]")
        case .dayTwice: both("день назван дважды[: {day}]", "a day is named twice[: {day}]")
        case .holidayNotMoved:
            both(
                "праздник в выходной никуда не перенесён[: {day}]",
                "a holiday on a weekend isn't moved[: {day}]"
            )
        case .shortenedNotWorked: both("короткий день не рабочий[: {day}]", "a shortened day isn't worked[: {day}]")
        default: tableWords
        }
    }

    private var tableWords: Bilingual {
        switch self {
        case .notATable: both("это не текст в UTF-8 или windows-1251", "it is no text in UTF-8 or windows-1251")
        case .columnMissing: both("нет столбца[ «{column}»]", "there is no column[ \"{column}\"]")
        case .columnUnknown: both("лишний столбец[ «{column}»]", "an unknown column[ \"{column}\"]")
        case .columnTwice: both("столбец повторяется[: «{column}»]", "a column is there twice[: \"{column}\"]")
        case .quoteOpen: both("кавычка не закрыта", "a quotation mark isn't closed")
        case .fieldCount: both("полей не столько, сколько столбцов", "it has not as many fields as there are columns")
        case .tariffMissing: both("у нового клиента не назван тарифный план", "a new client needs a tariff")
        case .rowsDisagree:
            both("строки об одном клиенте противоречат друг другу", "rows on one client contradict each other")
        case .contactElsewhere:
            both("контакт записан у другого клиента", "the contact belongs to another client")
        case .contactDiffers:
            both("у контакта здесь другие имя, логин или язык", "the contact has another name, login or language here")
        case .addressMissing: both("у контакта нет адреса почты", "the contact has no e-mail address")
        default: both("причина неизвестна", "for an unknown reason")
        }
    }

    /// What to do about it, as a ``Template``; nil where the code's own advice will do.
    var regulationHint: Bilingual? {
        switch self {
        case .limitOutOfBounds:
            both(
                "укажите рабочие минуты от 1; план, который ничего не обещает, записывают без минут",
                "give working minutes from 1 on; a tariff that promises nothing is entered without minutes"
            )
        case .categoriesWithoutLimit:
            both("укажите --minutes или уберите категории", "give --minutes, or leave the categories out")
        case .categoryWithoutEffect:
            both("дайте категории другое время или уберите её", "give the category another time, or leave it out")
        case .contractEmpty: both("проверьте даты договора", "check the dates of the contract")
        case .partnerOfItself: both("назовите другого клиента", "name another client")
        case .releaseIsThere:
            both(
                "ответьте клиенту, что обновление можно установить: propusk ticket reply",
                "answer the client that it can be installed: propusk ticket reply"
            )
        case .accessAskedFor:
            both(
                "откройте новое обращение: propusk ticket open --client",
                "open a new ticket: propusk ticket open --client"
            )
        case .clockWentBack: both("сверьте часы сервера", "set the server's clock")
        case .notADay: both("запишите так: ГГГГ-ММ-ДД", "write it as YYYY-MM-DD")
        case .notATime, .offsetMissing:
            both("запишите так: 2026-03-02T12:00:00+03:00", "write it as 2026-03-02T12:00:00+03:00")
        case .notATimeOfDay: both("запишите так: 08:00", "write it as 08:00")
        case .emptyInterval: both("укажите конец позже начала", "name an end after the beginning")
        case .noHours: both("укажите закрытие позже открытия", "name a closing time after the opening time")
        case .closuresOverlap, .hoursOverlap:
            both(
                "отмените её: propusk calendar withdraw[ {version}], или объявите только новое время",
                "withdraw it: propusk calendar withdraw[ {version}], or publish only what is new"
            )
        case .yearGap: both("сначала введите его: propusk calendar import", "enter that first: propusk calendar import")
        case .holidayNotMoved:
            both(
                "добавьте строку move с днём, на который он перенесён",
                "add a line move with the day to which it went"
            )
        case .unknownLine, .malformedLine, .lineTwice, .fileIncomplete, .outsideYear, .notADayOfRest, .notAWorkingDay,
            .dayTwice, .shortenedNotWorked:
            both("исправьте файл: он описан в docs/cli.md", "correct the file: docs/cli.md describes it")
        case .columnUnknown: both("[известны: {known}]", "[known: {known}]")
        case .tariffMissing: both("тарифные планы: propusk tariff list", "the tariffs: propusk tariff list")
        case .rowsDisagree:
            both(
                "оставьте тарифный план и даты в первой строке клиента",
                "keep tariff and dates in the client's first row"
            )
        case .contactElsewhere: both("укажите другой адрес", "give another address")
        case .contactDiffers:
            both(
                "сведения о контакте меняют командой propusk contact change: их подтверждает клиент",
                "change a contact with propusk contact change: the client confirms it"
            )
        case .addressMissing: both("заполните contact_email", "fill in contact_email")
        case .quoteOpen, .fieldCount:
            both("исправьте строку в таблице и сохраните её снова", "correct the row in the table and save it again")
        default: nil
        }
    }
}
