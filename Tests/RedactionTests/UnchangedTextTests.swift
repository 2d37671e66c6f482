import Redaction
import Testing

/// Text without secrets comes through byte for byte: a redactor that destroys evidence is switched off by its users.
struct `Text without secrets` {
    private let redactor: Redactor

    init() throws { redactor = try Redactor(literals: ["c4n4ryQ9xT"]) }

    static let lines: [String] = [
        "12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей версия 11.4.13.64",
        "Внешняя компонента выгружена в C:\\Users\\ivan\\AppData\\Local\\Temp\\PocketServer.dll",
        "Установлена суточная коррекция клиент: 0",
        "Версия платформы 8.3.23.2157, сервер 192.168.10.25:1541, порт 1234, клиент 10.0.0.7",
        "ОШИБКА: Документ не выгружен: недостаточно остатка на складе «Основной» (код 0x80004005)",
        "Нельзя активировать один и тот-же ключ более 5 раз в сутки",
        "Доступ ограничен. Неверный код устройства, обратитесь к администратору.",
        "Парольная политика включена; пароль должен содержать не менее восьми символов.",
        "Если забыли пароль, нажмите «Восстановить пароль» и следуйте инструкции.",
        "Ключевые показатели: выручка 1 250 300 руб., план 98,5 %, ключ защиты подключён",
        "Ключевое слово: моби",
        "The password field is required, and the token is checked on each request.",
        "Passwords are never stored; see the section about secrets and keys in the manual.",
        "Basic authentication is off. Bearer tokens are not supported by this server.",
        "PasswordAuthentication no",
        "PermitRootLogin prohibit-password",
        "password_set: yes",
        "Пароль: не задан",
        "{\"password\":null,\"token\":\"\",\"port\":1234}",
        "Pwd=\"\";Ref=\"base\"",
        "Srvr=\"srv-1c\";Ref=\"ut11\";",
        "File=\"D:\\Bases\\Моби\";",
        "OS: Debian GNU/Linux 12 (bookworm), kernel 6.1.0-28-amd64, up 34 days, load 0.02 0.05 0.01",
        "OpenSSH_9.2p1 Debian-2+deb12u3, OpenSSL 3.0.15 3 Sep 2024",
        "LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=712,fd=3))",
        "LISTEN 0 128 [::]:1540 [::]:* users:((\"ragent\",pid=1022,fd=14))",
        "/dev/sda1  ext4  98G  41G  52G  45%  /",
        "tmpfs /run tmpfs rw,nosuid,nodev,size=401236k,mode=755 0 0",
        "2024-02-29T23:59:59+03:00 2024-02-29 23:59:59,123 29.02.2024 PS_2019-05-15.txt PS_16-02-17.txt",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "план 3b1f0c2a9e8d7c6b5a49382716f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3 одобрен",
        "SHA256:uNiVztksCsDhcc0u9e8BrcjQ0hX1tzEwz9sBkk5Jd3E root@srv (ED25519)",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ivan@pc",
        "md5 d41d8cd98f00b204e9800998ecf8427e  /usr/bin/true",
        "git@github.com:vendor/repo.git https://mobi-c.ru/page?id=15&lang=ru#top ssh://host:22/path",
        "http://shop.local:4873/@scope/package",
        "/opt/1cv8/x86_64/8.3.23.2157/ragent -daemon -d /home/usr1cv8/.1cv8/1C/1cv8 -port 1540 -regport 1541 -debug",
        "ls /Program /Photos /N /P /proc/self /Public; cd /P",
        "robocopy C:\\a D:\\b /PURGE /NP /NFL",
        "PATH=/usr/local/bin:/usr/bin HOME=/root LANG=ru_RU.UTF-8 SHELL=/bin/dash",
        "PWD=/home/usr1cv8",
        "OLDPWD=/root",
        "S-1-5-21-3623811015-3361044348-30300820-1013",
        "MAC unknown, IPv6 fe80::21a:2bff:fe3c:4d5e%eth0, ::ffff:10.0.0.1",
        "versionName=5.5.70.1 versionCode=50570 firstInstallTime=2024-01-10 09:15:20",
        "ru.agentplus.agentp2: granted=true android.permission.ACCESS_FINE_LOCATION",
        "tests passed: 12, failed: 0; bypass: 3; compass: north; pass: 7",
        "Primary key: id; foreign key: client_id; key: value; \"key\": \"server.version\"",
        "Monkey=1 keyboard: ru donkey: 2",
        "HTTP/1.1 401 Unauthorized, WWW-Authenticate: Basic realm=\"1C\"",
        "‘quoted’ “quoted” «в кавычках» ‹одинарные› — тире – минус − …",
        "tab\tseparated\tvalues\u{0}with zero\u{7}bell \u{1B}[31mred\u{1B}[0m",
        "emoji 👍🏽 and combining e\u{301}, ё and Ё, ЁЖ",
        "10.0.0.1 - - [01/May/2024:12:00:00 +0300] \"GET /ut11/ru/ HTTP/1.1\" 200 5123 \"-\" \"1C+Enterprise/8.3\"",
        "mysql -u root -h db -P 3306 --port 3306",
        "Код базы: 15, код агента: 000123, код ошибки: -2147467259",
        "ERROR_NO_ACC_SYSTEM ConnectEception: Connection refused (errno 111)",
        "Имя: Пароль пользователя не отображается",
        "Дата;Номер;Сумма;Статус=Выгружен;Контрагент=ООО Ромашка",
    ]

    @Test(arguments: lines)
    func `comes through unchanged`(_ line: String) {
        let redacted = redactor.redact(line)
        #expect(redacted.text.map { Array($0.text.utf8) } == Array(line.utf8), "\(redacted)")
        #expect(redacted.text?.counts == [:])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `comes through unchanged as one log`(_ lineEnd: String) {
        let log = (0..<40).flatMap { _ in Self.lines }.joined(separator: lineEnd)
        #expect(redactor.redact(log).text.map { Array($0.text.utf8) } == Array(log.utf8))
    }

    @Test(arguments: UnchangedCorpus.texts)
    func `comes through unchanged as a whole, also where networks are hidden`(_ name: String, _ text: String) {
        for redactor in [redactor, redactor.alsoHiding([.network])] {
            for text in [text, text.replacing("\n", with: "\r\n")] {
                let redacted = redactor.redact(text)
                let changed = redacted.text.map { zip($0.text.split(separator: "\n"), text.split(separator: "\n")) }?
                    .first { $0 != $1 }
                #expect(redacted.text.map { Array($0.text.utf8) } == Array(text.utf8), "\(String(describing: changed))")
            }
        }
    }

    @Test func `may be empty`() {
        #expect(redactor.redact("").text?.text == "")
    }
}
