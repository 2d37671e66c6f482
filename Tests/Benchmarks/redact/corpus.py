"""Texts to redact: logs as the product meets them, and lines that other engines stumble over. Made up, from a seed."""
import random

NAMES = ["Иванов", "Петрова", "Сидоренко", "Ромашка", "Северный склад", "Торговый дом «Лютик»"]
GOODS = ["Сок яблочный 1 л", "Хлеб ржаной", "Кефир 2,5 %", "Чай чёрный, 100 пакетиков", "Масло 82 %"]


def log_line(dice):
    """One of a dozen kinds of lines, with numbers that change."""
    def n(below, first=0):
        return dice.randrange(first, below)

    clock = f"{n(18, 8):02}:{n(60):02}:{n(60):02}"
    syslog = f"Nov {n(30, 1):2} {clock} srv-1c"
    number = n(999_999, 100_000)
    mobile = f"{clock}  {number}  {dice.choice(NAMES)} "
    kind = n(12)
    if kind == 0:
        return f"{mobile} Запуск Моби-С 5.5.{n(80, 60)} x64 на конфигурации УправлениеТорговлей версия 11.4.13.{n(300)}"
    if kind == 1:
        return (f"{clock}  {number}  Обмен завершён: принято {n(500)} документов, отправлено {n(9000)} строк "
                f"за {n(90)} с")
    if kind == 2:
        return (f"{clock}  {number}  ОШИБКА: Документ «Реализация {number}» не выгружен: недостаточно остатка, "
                f"{dice.choice(GOODS)}, {n(900)} шт.")
    if kind == 3:
        mark = "".join(dice.choices("abcdefghijkLMNOPQRSTuvwxyz0123456789+/", k=43))
        return (f"{syslog} sshd[{n(9999)}]: Accepted publickey for usr1cv8 from 192.168.10.{n(60, 1)} "
                f"port {n(60000, 40000)} ssh2: ED25519 SHA256:{mark}")
    if kind == 4:
        return f"{syslog} systemd[1]: session-{n(999)}.scope: Deactivated successfully, consumed {n(900)}ms CPU time."
    if kind == 5:
        return (f"{clock[3:]}.{number}-{n(9999)},EXCP,3,process=rphost,OSThread={n(9999)},"
                f"Exception=NetDataExchangeException,Descr='server_addr=tcp://srv-1c:{n(1590, 1540)} descr=Ошибка")
    if kind == 6:
        return (f"{clock[3:]}.{number}-{n(99)},CALL,1,process=rphost,p:processName=ut11,t:clientID={n(9999)},"
                f"t:applicationName=1CV8C,Memory={number},MemoryPeak={number},InBytes=0,OutBytes=0")
    if kind == 7:
        return (f"10.0.{n(4)}.{n(60, 1)} - - [24/Nov/2026:{clock} +0300] \"GET /ut11/ru/e1cib/start HTTP/1.1\" 200 "
                f"{n(99999)} \"-\" \"1C+Enterprise/8.3\"")
    if kind == 8:
        return f"ii  libssl3:amd64  3.0.{n(20)}-1~deb12u{n(5)}  amd64  Secure Sockets Layer toolkit - shared libraries"
    if kind == 9:
        return (f"11-24 {clock}.{n(999):03} {n(9999):5} {n(9999):5} I ActivityManager: Start proc {number}:"
                f"ru.mobi.client/u0a{n(300)} for service")
    if kind == 10:
        return (f"2026-11-24T{clock}.{n(999):03}+03:00 INFO  exchange.Worker - batch {number} of {n(90)} tables "
                f"stored, queue {n(99)}, elapsed {n(9999)} ms")
    return (f"{mobile} Заказ покупателя от 24.11.2026, сумма {n(99999)},50 руб., {dice.choice(GOODS)}, "
            f"скидка {n(20)} %")


SECRETS = [
    "Connect=Srvr=\"srv-1c\";Ref=\"ut11\";Usr=\"Обмен\";Pwd=\"{}\";",
    "POST /hs/exchange?token={}&agent=000123 HTTP/1.1",
    "Пароль пользователя: {}",
    "{{\"login\":\"agent\",\"password\":\"{}\"}}",
    "1cv8.exe ENTERPRISE /S srv-1c\\ut11 /N Обмен /P {}",
    "Authorization: Bearer {}",
]


def secret(dice):
    return "".join(dice.choices("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789", k=16))


def logs(size, seed=1):
    """A log of at least so many bytes, with a secret in about every five hundredth line; and the secrets."""
    dice = random.Random(seed)
    lines, secrets, total = [], [], 0
    while total < size:
        if dice.randrange(500) == 0:
            secrets.append(secret(dice))
            line = dice.choice(SECRETS).format(secrets[-1])
        else:
            line = log_line(dice)
        lines.append(line)
        total += len(line.encode()) + 1
    return "\n".join(lines) + "\n", secrets


HOSTILE = {
    "aaaa…, the (a+)+b of the books": "a",
    "names of secrets and nothing after": "password ",
    "password= again and again": "password=",
    "quotes that never close": "password=\"",
    "beginnings of keys": "-----BEGIN A-----",
    "beginnings of URLs": "://a:b",
    "numbers that might be cards": "4111 1111 ",
    "numbers that might be addresses": "1.2.3.",
    "switches of the platform": " /Pa",
    "signs of every rule": "пароль=/P\"eyJa.b -----BEGIN ://a@b ABCD-EFGH- Bearer key=",
}


def hostile(name, size):
    piece = HOSTILE[name]
    return piece * (size // len(piece.encode()))
