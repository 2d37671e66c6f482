#!/usr/bin/env python3
"""A made-up million of tickets in Russian, the same for every run: a line each, subject and text parted by a tab.

Words follow Zipf's law: common ones are the desk's own, in several inflected forms; the long tail is made of syllables,
as names, goods and misspellings are. Versions, error codes and paths stand where people paste them. Two words are each
in half of all tickets and together in one of 20,000: the case that is hard to answer newest first.
"""
import itertools
import random
import sys

SEED = 20260401
TOGETHER = 20_000
FORMS = """
ошибка ошибки ошибку ошибкой|обмен обмена обмену обменом|заявка заявки заявку|склад склада складе складу
агент агента агенту агенты агентов|телефон телефона телефоне телефоны|планшет планшета планшете
сервер сервера серверу сервере|база базы базу базе|выгрузка выгрузки выгрузку|загрузка загрузки загрузку
товар товара товары товаров|клиент клиента клиенту клиенты|маршрут маршрута маршруты|документ документа документы
версия версии версию|обновление обновления обновлении|лицензия лицензии лицензию|печать печати|принтер принтера
приходит приходят пришёл пришла|выходит выходят вышла|работает работают работал работала|пропал пропала пропали
открывается открыть открыли|запускается запустить запустили|появляется появилась появилось|нужно нужна нужны
сегодня|вчера|утром|вечером|после|снова|опять|почему|помогите|пожалуйста|добрый|день|здравствуйте|спасибо
цена цены цен цену|скидка скидки скидку|прайс прайса|контрагент контрагента контрагенты|касса кассы кассу
фото фотографии
камера камеры|координаты координат|экран экрана экране|кнопка кнопки кнопку|настройка настройки настройках
ёлка ёмкость отчёт отчёта отчёты счёт счёта счета|учёт учёта|приём приёма|ещё|всё|её|чёрный|зелёный
связь связи связью|интернет интернета|сообщение сообщения сообщений|пользователь пользователя пользователи|пароль пароля
таблица таблицы|справочник справочника справочники|номенклатура номенклатуры|единица единицы|штрихкод штрихкода
mobile server error timeout connection failed android update service exception
"""
SYLLABLES = ("ба ве го ди жа зе ки ло ма ну по ри са ту фе хо ца "
             "че шу ща эл ю я бор вин гра дек кам лин мор нов пет рос сан тар").split()
HALVES = ("этикетка этикетки этикетку".split(), "накладной накладные накладную".split())


def words():
    groups = [group.split() for line in FORMS.split("\n") for group in line.split("|") if group]
    return list(itertools.chain.from_iterable(groups))


def lines(count):
    """That many tickets, oldest first."""
    chance = random.Random(SEED)
    common = words()
    chance.shuffle(common)
    tail = sorted({"".join(chance.choices(SYLLABLES, k=chance.choice((3, 3, 4)))) for _ in range(120_000)})
    chance.shuffle(tail)
    vocabulary = common + tail
    weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(vocabulary))))
    for number in range(1, count + 1):
        drawn = chance.choices(vocabulary, cum_weights=weights, k=chance.choice((18, 24, 30, 42)))
        half = HALVES[number % 2]
        drawn.insert(6, half[number % 3])
        if number % TOGETHER == 0:
            drawn.insert(9, HALVES[1 - number % 2][0])
        extra = number % 8
        if extra == 1:
            drawn.append(f"5.5.{chance.randrange(10, 60)}.{chance.randrange(1, 400)}")
        elif extra == 3:
            drawn.append(f"0x{chance.choice((0x80004005, 0x80070005, chance.getrandbits(32))):08X}")
        elif extra == 5:
            drawn.append(f"C:\\Program Files\\1cv8\\8.3.{chance.randrange(10, 30)}.{chance.randrange(1000, 2000)}\\bin")
        elif extra == 7:
            drawn.append(f"#{chance.randrange(10**6):06}")
        yield f"{' '.join(drawn[:5]).capitalize()}\t{' '.join(drawn[5:])}."


def queries(count):
    """The kinds of search with that many of each, drawn from the same words; a search is a list of words."""
    chance = random.Random(SEED + 1)
    common = words()
    alone = [word for word in common if word != "ёлка"]
    codes = ["0x80004005", "0x80070005", "5.5.40", "5.5.17.2", "C:\\Program Files\\1cv8", "8.3.22.1", "80004005"]
    return {
        "a common word": [[chance.choice(alone)] for _ in range(count)],
        "a word in half of all": [[chance.choice(chance.choice(HALVES))] for _ in range(count)],
        "a rare word": [["".join(chance.choices(SYLLABLES, k=4))] for _ in range(count)],
        "a word in none": [[f"ъъ{chance.randrange(10**6)}ъъ".translate(LETTERS)] for _ in range(count)],
        "two common words": [chance.sample(alone, 2) for _ in range(count)],
        "three common words": [chance.sample(alone, 3) for _ in range(count)],
        "two halves, rarely together": [[chance.choice(HALVES[0]), chance.choice(HALVES[1])] for _ in range(count)],
        "common and rare": [[chance.choice(alone), "".join(chance.choices(SYLLABLES, k=3))] for _ in range(count)],
        "a code or a path": [[chance.choice(codes)] for _ in range(count)],
        "a code and a common word": [[chance.choice(codes), chance.choice(alone)] for _ in range(count)],
    }


LETTERS = str.maketrans("0123456789", "абвгдежзик")

if __name__ == "__main__":
    for line in lines(int(sys.argv[1])):
        sys.stdout.write(line + "\n")
