// swift-format-ignore-file: made by a program, with lines as long as its texts.

/// One text in one code.
struct Vector: Sendable {
    let name: String
    let code: String
    let text: String
    let base64: String
}

/// Made by `vectors.py`.
enum Vectors {
    static let all: [Vector] = [
        Vector(
            name: "server log",
            code: "cp866",
            text: "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей\r\n",
            base64:
                "MTI6MDc6MjkgIDE5NjI3MSAggKSsqK2o4eLgoOKu4CAgh6Cv4+GqIIyuoagtkSA1LjUuNzAgeDY0IK2gIKqureSoo+PgoOaoqCCTr+Cgoqulrailkq7go66iq6WpDQo="
        ),
        Vector(
            name: "server log",
            code: "cp1251",
            text: "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей\r\n",
            base64:
                "MTI6MDc6MjkgIDE5NjI3MSAgwOTs6O3o8fLw4PLu8CAgx+Dv8/HqIMzu4egt0SA1LjUuNzAgeDY0IO3gIOru7fTo4/Pw4Pbo6CDT7/Dg4uvl7ejl0u7w4+7i6+XpDQo="
        ),
        Vector(
            name: "server log",
            code: "koi8r",
            text: "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей\r\n",
            base64:
                "MTI6MDc6MjkgIDE5NjI3MSAg4cTNyc7J09TSwdTP0iAg+sHQ1dPLIO3Pwskt8yA1LjUuNzAgeDY0IM7BIMvPzsbJx9XSwcPJySD10NLB18zFzsnF9M/Sx8/XzMXKDQo="
        ),
        Vector(
            name: "server log",
            code: "utf8",
            text: "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей\r\n",
            base64:
                "MTI6MDc6MjkgIDE5NjI3MSAg0JDQtNC80LjQvdC40YHRgtGA0LDRgtC+0YAgINCX0LDQv9GD0YHQuiDQnNC+0LHQuC3QoSA1LjUuNzAgeDY0INC90LAg0LrQvtC90YTQuNCz0YPRgNCw0YbQuNC4INCj0L/RgNCw0LLQu9C10L3QuNC10KLQvtGA0LPQvtCy0LvQtdC5DQo="
        ),
        Vector(
            name: "server log",
            code: "utf16le",
            text: "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей\r\n",
            base64:
                "MQAyADoAMAA3ADoAMgA5ACAAIAAxADkANgAyADcAMQAgACAAEAQ0BDwEOAQ9BDgEQQRCBEAEMARCBD4EQAQgACAAFwQwBD8EQwRBBDoEIAAcBD4EMQQ4BC0AIQQgADUALgA1AC4ANwAwACAAeAA2ADQAIAA9BDAEIAA6BD4EPQREBDgEMwRDBEAEMARGBDgEOAQgACMEPwRABDAEMgQ7BDUEPQQ4BDUEIgQ+BEAEMwQ+BDIEOwQ1BDkEDQAKAA=="
        ),
        Vector(
            name: "server log",
            code: "utf16be",
            text: "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей\r\n",
            base64:
                "ADEAMgA6ADAANwA6ADIAOQAgACAAMQA5ADYAMgA3ADEAIAAgBBAENAQ8BDgEPQQ4BEEEQgRABDAEQgQ+BEAAIAAgBBcEMAQ/BEMEQQQ6ACAEHAQ+BDEEOAAtBCEAIAA1AC4ANQAuADcAMAAgAHgANgA0ACAEPQQwACAEOgQ+BD0ERAQ4BDMEQwRABDAERgQ4BDgAIAQjBD8EQAQwBDIEOwQ1BD0EOAQ1BCIEPgRABDMEPgQyBDsENQQ5AA0ACg=="
        ),
        Vector(
            name: "error",
            code: "cp866",
            text: "Ошибка: сервер не найден\n",
            base64: "juiooaqgOiDhpeCipeAgraUgraCppKWtCg=="
        ),
        Vector(
            name: "error",
            code: "cp1251",
            text: "Ошибка: сервер не найден\n",
            base64: "zvjo4ergOiDx5fDi5fAg7eUg7eDp5OXtCg=="
        ),
        Vector(
            name: "error",
            code: "koi8r",
            text: "Ошибка: сервер не найден\n",
            base64: "79vJwsvBOiDTxdLXxdIgzsUgzsHKxMXOCg=="
        ),
        Vector(
            name: "error",
            code: "utf8",
            text: "Ошибка: сервер не найден\n",
            base64: "0J7RiNC40LHQutCwOiDRgdC10YDQstC10YAg0L3QtSDQvdCw0LnQtNC10L0K"
        ),
        Vector(
            name: "error",
            code: "utf16le",
            text: "Ошибка: сервер не найден\n",
            base64: "HgRIBDgEMQQ6BDAEOgAgAEEENQRABDIENQRABCAAPQQ1BCAAPQQwBDkENAQ1BD0ECgA="
        ),
        Vector(
            name: "error",
            code: "utf16be",
            text: "Ошибка: сервер не найден\n",
            base64: "BB4ESAQ4BDEEOgQwADoAIARBBDUEQAQyBDUEQAAgBD0ENQAgBD0EMAQ5BDQENQQ9AAo="
        ),
        Vector(
            name: "one word",
            code: "cp866",
            text: "Привет",
            base64: "j+CooqXi"
        ),
        Vector(
            name: "one word",
            code: "cp1251",
            text: "Привет",
            base64: "z/Do4uXy"
        ),
        Vector(
            name: "one word",
            code: "koi8r",
            text: "Привет",
            base64: "8NLJ18XU"
        ),
        Vector(
            name: "one word",
            code: "utf8",
            text: "Привет",
            base64: "0J/RgNC40LLQtdGC"
        ),
        Vector(
            name: "one word",
            code: "utf16le",
            text: "Привет",
            base64: "HwRABDgEMgQ1BEIE"
        ),
        Vector(
            name: "one word",
            code: "utf16be",
            text: "Привет",
            base64: "BB8EQAQ4BDIENQRC"
        ),
        Vector(
            name: "capitals",
            code: "cp866",
            text: "ОШИБКА ВЫГРУЗКИ ДОКУМЕНТА",
            base64: "jpiIgYqAIIKbg5CTh4qIIISOipOMhY2SgA=="
        ),
        Vector(
            name: "capitals",
            code: "cp1251",
            text: "ОШИБКА ВЫГРУЗКИ ДОКУМЕНТА",
            base64: "ztjIwcrAIMLbw9DTx8rIIMTOytPMxc3SwA=="
        ),
        Vector(
            name: "capitals",
            code: "koi8r",
            text: "ОШИБКА ВЫГРУЗКИ ДОКУМЕНТА",
            base64: "7/vp4uvhIPf55/L1+uvpIOTv6/Xt5e704Q=="
        ),
        Vector(
            name: "capitals",
            code: "utf8",
            text: "ОШИБКА ВЫГРУЗКИ ДОКУМЕНТА",
            base64: "0J7QqNCY0JHQmtCQINCS0KvQk9Cg0KPQl9Ca0Jgg0JTQntCa0KPQnNCV0J3QotCQ"
        ),
        Vector(
            name: "capitals",
            code: "utf16le",
            text: "ОШИБКА ВЫГРУЗКИ ДОКУМЕНТА",
            base64: "HgQoBBgEEQQaBBAEIAASBCsEEwQgBCMEFwQaBBgEIAAUBB4EGgQjBBwEFQQdBCIEEAQ="
        ),
        Vector(
            name: "capitals",
            code: "utf16be",
            text: "ОШИБКА ВЫГРУЗКИ ДОКУМЕНТА",
            base64: "BB4EKAQYBBEEGgQQACAEEgQrBBMEIAQjBBcEGgQYACAEFAQeBBoEIwQcBBUEHQQiBBA="
        ),
        Vector(
            name: "capitals and small",
            code: "cp866",
            text: "Системе не удается найти указанный путь.\r\n",
            base64: "kajh4qWspSCtpSDjpKCl4uHvIK2gqeKoIOOqoKegra3rqSCv4+LsLg0K"
        ),
        Vector(
            name: "capitals and small",
            code: "cp1251",
            text: "Системе не удается найти указанный путь.\r\n",
            base64: "0ejx8uXs5SDt5SDz5ODl8vH/IO3g6fLoIPPq4Ofg7e376SDv8/L8Lg0K"
        ),
        Vector(
            name: "capitals and small",
            code: "koi8r",
            text: "Системе не удается найти указанный путь.\r\n",
            base64: "88nT1MXNxSDOxSDVxMHF1NPRIM7BytTJINXLwdrBzs7ZyiDQ1dTYLg0K"
        ),
        Vector(
            name: "capitals and small",
            code: "utf8",
            text: "Системе не удается найти указанный путь.\r\n",
            base64:
                "0KHQuNGB0YLQtdC80LUg0L3QtSDRg9C00LDQtdGC0YHRjyDQvdCw0LnRgtC4INGD0LrQsNC30LDQvdC90YvQuSDQv9GD0YLRjC4NCg=="
        ),
        Vector(
            name: "capitals and small",
            code: "utf16le",
            text: "Системе не удается найти указанный путь.\r\n",
            base64:
                "IQQ4BEEEQgQ1BDwENQQgAD0ENQQgAEMENAQwBDUEQgRBBE8EIAA9BDAEOQRCBDgEIABDBDoEMAQ3BDAEPQQ9BEsEOQQgAD8EQwRCBEwELgANAAoA"
        ),
        Vector(
            name: "capitals and small",
            code: "utf16be",
            text: "Системе не удается найти указанный путь.\r\n",
            base64:
                "BCEEOARBBEIENQQ8BDUAIAQ9BDUAIARDBDQEMAQ1BEIEQQRPACAEPQQwBDkEQgQ4ACAEQwQ6BDAENwQwBD0EPQRLBDkAIAQ/BEMEQgRMAC4ADQAK"
        ),
        Vector(
            name: "directory of a console",
            code: "cp866",
            text: " Том в устройстве C не имеет метки.\r\n Серийный номер тома: 1234-5678\r\n",
            base64: "IJKurCCiIOPh4uCuqeHioqUgQyCtpSCorKWl4iCspeKqqC4NCiCRpeCoqa3rqSCtrqyl4CDirqygOiAxMjM0LTU2NzgNCg=="
        ),
        Vector(
            name: "directory of a console",
            code: "cp1251",
            text: " Том в устройстве C не имеет метки.\r\n Серийный номер тома: 1234-5678\r\n",
            base64: "INLu7CDiIPPx8vDu6fHy4uUgQyDt5SDo7OXl8iDs5fLq6C4NCiDR5fDo6e376SDt7uzl8CDy7uzgOiAxMjM0LTU2NzgNCg=="
        ),
        Vector(
            name: "directory of a console",
            code: "koi8r",
            text: " Том в устройстве C не имеет метки.\r\n Серийный номер тома: 1234-5678\r\n",
            base64: "IPTPzSDXINXT1NLPytPU18UgQyDOxSDJzcXF1CDNxdTLyS4NCiDzxdLJys7ZyiDOz83F0iDUz83BOiAxMjM0LTU2NzgNCg=="
        ),
        Vector(
            name: "directory of a console",
            code: "utf8",
            text: " Том в устройстве C не имеет метки.\r\n Серийный номер тома: 1234-5678\r\n",
            base64:
                "INCi0L7QvCDQsiDRg9GB0YLRgNC+0LnRgdGC0LLQtSBDINC90LUg0LjQvNC10LXRgiDQvNC10YLQutC4Lg0KINCh0LXRgNC40LnQvdGL0Lkg0L3QvtC80LXRgCDRgtC+0LzQsDogMTIzNC01Njc4DQo="
        ),
        Vector(
            name: "directory of a console",
            code: "utf16le",
            text: " Том в устройстве C не имеет метки.\r\n Серийный номер тома: 1234-5678\r\n",
            base64:
                "IAAiBD4EPAQgADIEIABDBEEEQgRABD4EOQRBBEIEMgQ1BCAAQwAgAD0ENQQgADgEPAQ1BDUEQgQgADwENQRCBDoEOAQuAA0ACgAgACEENQRABDgEOQQ9BEsEOQQgAD0EPgQ8BDUEQAQgAEIEPgQ8BDAEOgAgADEAMgAzADQALQA1ADYANwA4AA0ACgA="
        ),
        Vector(
            name: "directory of a console",
            code: "utf16be",
            text: " Том в устройстве C не имеет метки.\r\n Серийный номер тома: 1234-5678\r\n",
            base64:
                "ACAEIgQ+BDwAIAQyACAEQwRBBEIEQAQ+BDkEQQRCBDIENQAgAEMAIAQ9BDUAIAQ4BDwENQQ1BEIAIAQ8BDUEQgQ6BDgALgANAAoAIAQhBDUEQAQ4BDkEPQRLBDkAIAQ9BD4EPAQ1BEAAIARCBD4EPAQwADoAIAAxADIAMwA0AC0ANQA2ADcAOAANAAo="
        ),
        Vector(
            name: "mostly Latin",
            code: "cp866",
            text: "C:\\Program Files\\1cv8\\bin\\1cv8.exe: файл не найден (code 2)\n",
            base64: "QzpcUHJvZ3JhbSBGaWxlc1wxY3Y4XGJpblwxY3Y4LmV4ZTog5KCpqyCtpSCtoKmkpa0gKGNvZGUgMikK"
        ),
        Vector(
            name: "mostly Latin",
            code: "cp1251",
            text: "C:\\Program Files\\1cv8\\bin\\1cv8.exe: файл не найден (code 2)\n",
            base64: "QzpcUHJvZ3JhbSBGaWxlc1wxY3Y4XGJpblwxY3Y4LmV4ZTog9ODp6yDt5SDt4Onk5e0gKGNvZGUgMikK"
        ),
        Vector(
            name: "mostly Latin",
            code: "koi8r",
            text: "C:\\Program Files\\1cv8\\bin\\1cv8.exe: файл не найден (code 2)\n",
            base64: "QzpcUHJvZ3JhbSBGaWxlc1wxY3Y4XGJpblwxY3Y4LmV4ZTogxsHKzCDOxSDOwcrExc4gKGNvZGUgMikK"
        ),
        Vector(
            name: "mostly Latin",
            code: "utf8",
            text: "C:\\Program Files\\1cv8\\bin\\1cv8.exe: файл не найден (code 2)\n",
            base64: "QzpcUHJvZ3JhbSBGaWxlc1wxY3Y4XGJpblwxY3Y4LmV4ZTog0YTQsNC50Lsg0L3QtSDQvdCw0LnQtNC10L0gKGNvZGUgMikK"
        ),
        Vector(
            name: "mostly Latin",
            code: "utf16le",
            text: "C:\\Program Files\\1cv8\\bin\\1cv8.exe: файл не найден (code 2)\n",
            base64:
                "QwA6AFwAUAByAG8AZwByAGEAbQAgAEYAaQBsAGUAcwBcADEAYwB2ADgAXABiAGkAbgBcADEAYwB2ADgALgBlAHgAZQA6ACAARAQwBDkEOwQgAD0ENQQgAD0EMAQ5BDQENQQ9BCAAKABjAG8AZABlACAAMgApAAoA"
        ),
        Vector(
            name: "mostly Latin",
            code: "utf16be",
            text: "C:\\Program Files\\1cv8\\bin\\1cv8.exe: файл не найден (code 2)\n",
            base64:
                "AEMAOgBcAFAAcgBvAGcAcgBhAG0AIABGAGkAbABlAHMAXAAxAGMAdgA4AFwAYgBpAG4AXAAxAGMAdgA4AC4AZQB4AGUAOgAgBEQEMAQ5BDsAIAQ9BDUAIAQ9BDAEOQQ0BDUEPQAgACgAYwBvAGQAZQAgADIAKQAK"
        ),
        Vector(
            name: "sentence with rare letters",
            code: "cp866",
            text: "Съешь ещё этих мягких французских булок, да выпей чаю\n",
            base64: "keql6OwgpenxIO3iqOUgrO+jqqjlIOTgoK3m46fhqqjlIKHjq66qLCCkoCCi66+lqSDnoO4K"
        ),
        Vector(
            name: "sentence with rare letters",
            code: "cp1251",
            text: "Съешь ещё этих мягких французских булок, да выпей чаю\n",
            base64: "0frl+Pwg5fm4IP3y6PUg7P/j6uj1IPTw4O328+fx6uj1IOHz6+7qLCDk4CDi++/l6SD34P4K"
        ),
        Vector(
            name: "sentence with rare letters",
            code: "koi8r",
            text: "Съешь ещё этих мягких французских булок, да выпей чаю\n",
            base64: "89/F29ggxd2jINzUycggzdHHy8nIIMbSwc7D1drTy8nIIMLVzM/LLCDEwSDX2dDFyiDewcAK"
        ),
        Vector(
            name: "sentence with rare letters",
            code: "utf8",
            text: "Съешь ещё этих мягких французских булок, да выпей чаю\n",
            base64:
                "0KHRitC10YjRjCDQtdGJ0ZEg0Y3RgtC40YUg0LzRj9Cz0LrQuNGFINGE0YDQsNC90YbRg9C30YHQutC40YUg0LHRg9C70L7Quiwg0LTQsCDQstGL0L/QtdC5INGH0LDRjgo="
        ),
        Vector(
            name: "sentence with rare letters",
            code: "utf16le",
            text: "Съешь ещё этих мягких французских булок, да выпей чаю\n",
            base64:
                "IQRKBDUESARMBCAANQRJBFEEIABNBEIEOARFBCAAPARPBDMEOgQ4BEUEIABEBEAEMAQ9BEYEQwQ3BEEEOgQ4BEUEIAAxBEMEOwQ+BDoELAAgADQEMAQgADIESwQ/BDUEOQQgAEcEMAROBAoA"
        ),
        Vector(
            name: "sentence with rare letters",
            code: "utf16be",
            text: "Съешь ещё этих мягких французских булок, да выпей чаю\n",
            base64:
                "BCEESgQ1BEgETAAgBDUESQRRACAETQRCBDgERQAgBDwETwQzBDoEOARFACAERARABDAEPQRGBEMENwRBBDoEOARFACAEMQRDBDsEPgQ6ACwAIAQ0BDAAIAQyBEsEPwQ1BDkAIARHBDAETgAK"
        ),
        Vector(
            name: "question",
            code: "cp866",
            text: "Доступ ограничен. Обратитесь к администратору!\n",
            base64: "hK7h4uOvIK6j4KCtqOelrS4gjqHgoOKo4qXh7CCqIKCkrKitqOHi4KDiruDjIQo="
        ),
        Vector(
            name: "question",
            code: "cp1251",
            text: "Доступ ограничен. Обратитесь к администратору!\n",
            base64: "xO7x8vPvIO7j8ODt6Pfl7S4gzuHw4PLo8uXx/CDqIODk7Ojt6PHy8ODy7vDzIQo="
        ),
        Vector(
            name: "question",
            code: "koi8r",
            text: "Доступ ограничен. Обратитесь к администратору!\n",
            base64: "5M/T1NXQIM/H0sHOyd7Fzi4g78LSwdTJ1MXT2CDLIMHEzcnOydPU0sHUz9LVIQo="
        ),
        Vector(
            name: "question",
            code: "utf8",
            text: "Доступ ограничен. Обратитесь к администратору!\n",
            base64:
                "0JTQvtGB0YLRg9C/INC+0LPRgNCw0L3QuNGH0LXQvS4g0J7QsdGA0LDRgtC40YLQtdGB0Ywg0Log0LDQtNC80LjQvdC40YHRgtGA0LDRgtC+0YDRgyEK"
        ),
        Vector(
            name: "question",
            code: "utf16le",
            text: "Доступ ограничен. Обратитесь к администратору!\n",
            base64:
                "FAQ+BEEEQgRDBD8EIAA+BDMEQAQwBD0EOARHBDUEPQQuACAAHgQxBEAEMARCBDgEQgQ1BEEETAQgADoEIAAwBDQEPAQ4BD0EOARBBEIEQAQwBEIEPgRABEMEIQAKAA=="
        ),
        Vector(
            name: "question",
            code: "utf16be",
            text: "Доступ ограничен. Обратитесь к администратору!\n",
            base64:
                "BBQEPgRBBEIEQwQ/ACAEPgQzBEAEMAQ9BDgERwQ1BD0ALgAgBB4EMQRABDAEQgQ4BEIENQRBBEwAIAQ6ACAEMAQ0BDwEOAQ9BDgEQQRCBEAEMARCBD4EQARDACEACg=="
        ),
        Vector(
            name: "key and value",
            code: "cp866",
            text: "Версия=8.3.23.2157;Состояние=Работает;Пользователь=Иванов\n",
            base64: "gqXg4ajvPTguMy4yMy4yMTU3O5Gu4eKu762opT2QoKGu4qCl4juPrqvsp66ioOKlq+w9iKKgra6iCg=="
        ),
        Vector(
            name: "key and value",
            code: "cp1251",
            text: "Версия=8.3.23.2157;Состояние=Работает;Пользователь=Иванов\n",
            base64: "wuXw8ej/PTguMy4yMy4yMTU3O9Hu8fLu/+3o5T3Q4OHu8uDl8jvP7uv85+7i4PLl6/w9yOLg7e7iCg=="
        ),
        Vector(
            name: "key and value",
            code: "koi8r",
            text: "Версия=8.3.23.2157;Состояние=Работает;Пользователь=Иванов\n",
            base64: "98XS08nRPTguMy4yMy4yMTU3O/PP09TP0c7JxT3ywcLP1MHF1Dvwz8zY2s/XwdTFzNg96dfBzs/XCg=="
        ),
        Vector(
            name: "key and value",
            code: "utf8",
            text: "Версия=8.3.23.2157;Состояние=Работает;Пользователь=Иванов\n",
            base64:
                "0JLQtdGA0YHQuNGPPTguMy4yMy4yMTU3O9Ch0L7RgdGC0L7Rj9C90LjQtT3QoNCw0LHQvtGC0LDQtdGCO9Cf0L7Qu9GM0LfQvtCy0LDRgtC10LvRjD3QmNCy0LDQvdC+0LIK"
        ),
        Vector(
            name: "key and value",
            code: "utf16le",
            text: "Версия=8.3.23.2157;Состояние=Работает;Пользователь=Иванов\n",
            base64:
                "EgQ1BEAEQQQ4BE8EPQA4AC4AMwAuADIAMwAuADIAMQA1ADcAOwAhBD4EQQRCBD4ETwQ9BDgENQQ9ACAEMAQxBD4EQgQwBDUEQgQ7AB8EPgQ7BEwENwQ+BDIEMARCBDUEOwRMBD0AGAQyBDAEPQQ+BDIECgA="
        ),
        Vector(
            name: "key and value",
            code: "utf16be",
            text: "Версия=8.3.23.2157;Состояние=Работает;Пользователь=Иванов\n",
            base64:
                "BBIENQRABEEEOARPAD0AOAAuADMALgAyADMALgAyADEANQA3ADsEIQQ+BEEEQgQ+BE8EPQQ4BDUAPQQgBDAEMQQ+BEIEMAQ1BEIAOwQfBD4EOwRMBDcEPgQyBDAEQgQ1BDsETAA9BBgEMgQwBD0EPgQyAAo="
        ),
    ]

    /// What each byte from 80 on means, by code; U+FFFD where it means nothing.
    static let upperHalves: [String: String] = [
        "cp866":
            "\u{410}\u{411}\u{412}\u{413}\u{414}\u{415}\u{416}\u{417}\u{418}\u{419}\u{41A}\u{41B}\u{41C}\u{41D}\u{41E}\u{41F}\u{420}\u{421}\u{422}\u{423}\u{424}\u{425}\u{426}\u{427}\u{428}\u{429}\u{42A}\u{42B}\u{42C}\u{42D}\u{42E}\u{42F}\u{430}\u{431}\u{432}\u{433}\u{434}\u{435}\u{436}\u{437}\u{438}\u{439}\u{43A}\u{43B}\u{43C}\u{43D}\u{43E}\u{43F}\u{2591}\u{2592}\u{2593}\u{2502}\u{2524}\u{2561}\u{2562}\u{2556}\u{2555}\u{2563}\u{2551}\u{2557}\u{255D}\u{255C}\u{255B}\u{2510}\u{2514}\u{2534}\u{252C}\u{251C}\u{2500}\u{253C}\u{255E}\u{255F}\u{255A}\u{2554}\u{2569}\u{2566}\u{2560}\u{2550}\u{256C}\u{2567}\u{2568}\u{2564}\u{2565}\u{2559}\u{2558}\u{2552}\u{2553}\u{256B}\u{256A}\u{2518}\u{250C}\u{2588}\u{2584}\u{258C}\u{2590}\u{2580}\u{440}\u{441}\u{442}\u{443}\u{444}\u{445}\u{446}\u{447}\u{448}\u{449}\u{44A}\u{44B}\u{44C}\u{44D}\u{44E}\u{44F}\u{401}\u{451}\u{404}\u{454}\u{407}\u{457}\u{40E}\u{45E}\u{B0}\u{2219}\u{B7}\u{221A}\u{2116}\u{A4}\u{25A0}\u{A0}",
        "cp1251":
            "\u{402}\u{403}\u{201A}\u{453}\u{201E}\u{2026}\u{2020}\u{2021}\u{20AC}\u{2030}\u{409}\u{2039}\u{40A}\u{40C}\u{40B}\u{40F}\u{452}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{FFFD}\u{2122}\u{459}\u{203A}\u{45A}\u{45C}\u{45B}\u{45F}\u{A0}\u{40E}\u{45E}\u{408}\u{A4}\u{490}\u{A6}\u{A7}\u{401}\u{A9}\u{404}\u{AB}\u{AC}\u{AD}\u{AE}\u{407}\u{B0}\u{B1}\u{406}\u{456}\u{491}\u{B5}\u{B6}\u{B7}\u{451}\u{2116}\u{454}\u{BB}\u{458}\u{405}\u{455}\u{457}\u{410}\u{411}\u{412}\u{413}\u{414}\u{415}\u{416}\u{417}\u{418}\u{419}\u{41A}\u{41B}\u{41C}\u{41D}\u{41E}\u{41F}\u{420}\u{421}\u{422}\u{423}\u{424}\u{425}\u{426}\u{427}\u{428}\u{429}\u{42A}\u{42B}\u{42C}\u{42D}\u{42E}\u{42F}\u{430}\u{431}\u{432}\u{433}\u{434}\u{435}\u{436}\u{437}\u{438}\u{439}\u{43A}\u{43B}\u{43C}\u{43D}\u{43E}\u{43F}\u{440}\u{441}\u{442}\u{443}\u{444}\u{445}\u{446}\u{447}\u{448}\u{449}\u{44A}\u{44B}\u{44C}\u{44D}\u{44E}\u{44F}",
        "koi8r":
            "\u{2500}\u{2502}\u{250C}\u{2510}\u{2514}\u{2518}\u{251C}\u{2524}\u{252C}\u{2534}\u{253C}\u{2580}\u{2584}\u{2588}\u{258C}\u{2590}\u{2591}\u{2592}\u{2593}\u{2320}\u{25A0}\u{2219}\u{221A}\u{2248}\u{2264}\u{2265}\u{A0}\u{2321}\u{B0}\u{B2}\u{B7}\u{F7}\u{2550}\u{2551}\u{2552}\u{451}\u{2553}\u{2554}\u{2555}\u{2556}\u{2557}\u{2558}\u{2559}\u{255A}\u{255B}\u{255C}\u{255D}\u{255E}\u{255F}\u{2560}\u{2561}\u{401}\u{2562}\u{2563}\u{2564}\u{2565}\u{2566}\u{2567}\u{2568}\u{2569}\u{256A}\u{256B}\u{256C}\u{A9}\u{44E}\u{430}\u{431}\u{446}\u{434}\u{435}\u{444}\u{433}\u{445}\u{438}\u{439}\u{43A}\u{43B}\u{43C}\u{43D}\u{43E}\u{43F}\u{44F}\u{440}\u{441}\u{442}\u{443}\u{436}\u{432}\u{44C}\u{44B}\u{437}\u{448}\u{44D}\u{449}\u{447}\u{44A}\u{42E}\u{410}\u{411}\u{426}\u{414}\u{415}\u{424}\u{413}\u{425}\u{418}\u{419}\u{41A}\u{41B}\u{41C}\u{41D}\u{41E}\u{41F}\u{42F}\u{420}\u{421}\u{422}\u{423}\u{416}\u{412}\u{42C}\u{42B}\u{417}\u{428}\u{42D}\u{429}\u{427}\u{42A}",
    ]
}
