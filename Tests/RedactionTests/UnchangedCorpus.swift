// swift-format-ignore-file: texts with lines as long as their writers make them.

/// Texts in which nothing is secret, personal or somebody's: made up, in the forms that are met.
enum UnchangedCorpus {
    static let texts: [(name: String, text: String)] = [
        ("prose", prose), ("code", code), ("log of Mobi-C", mobileTrade), ("log of sshd", sshd),
        ("technological log", technological),
        ("registration log", registration), ("versions", versions), ("settings", settings), ("telephone", telephone),
    ]

    private static let prose = """
        Торговый представитель приходит в магазин утром и открывает на телефоне список точек маршрута. Если связи нет,
        заказ остаётся в очереди и уходит при следующем обмене; пароль при этом не спрашивают. В 2026 году на складе было
        1 250 300 коробок, из них 12,5 % — сок, 8 % — кефир; план на 24.11.2026 выполнен на 98,7 процента.
        Ключ от склада висит у двери. Логин состоит из латинских букв, а пароль должен быть длиннее восьми знаков: так
        написано в инструкции, раздел 4.2.1, страница 137. Номер накладной 000000123456, счёт-фактура 40702810, код 643.
        Секрет успеха прост; токен — это слово из другого мира. Доступ к базе получают те, кто прошёл обучение.
        — Почему не выгрузился заказ? — спросил он. — Потому что остатка 15 шт. мало, нужно 20–25 шт., а то и 1000–2000.
        ИНН и КПП указывают в карточке контрагента, СНИЛС — в карточке сотрудника, номер карты не хранят вовсе.
        Широта взглядов и долгота дня тут ни при чём. Телефон поддержки указан на сайте, почта — там же.
        The agent opens the list of outlets in the morning. A password is asked once a day, and the token lives an hour.
        Keys are kept at the reception; the login page is slow: see the chapter on tuning (pages 12-15, 101-110).
        """

    private static let code = """
        func login(as user: User, by door: Door) throws -> Session { try door.open(user) }
        let key = dictionary.keys.first; if let token { return token.isLong }
        for (i = 0; i < 10; i++) { sum += a[i] * 0x1F; } // see std::vector<a::b>::size_type
        Процедура ПриОткрытии(Отказ) Если НЕ ЗначениеЗаполнено(Пароль) Тогда Возврат; КонецЕсли; КонецПроцедуры
        Функция ПолучитьКлюч(Имя) Экспорт Возврат Ключи.Получить(Имя); КонецФункции // регистр 12.5, строка 1024
        SELECT id, name FROM keys WHERE outlet_id = 15 AND created_at > '2026-11-24T12:00:00' ORDER BY 2 LIMIT 50
        import { useToken } from '../hooks/token'; export const PORT = 1234;
        assert(version >= "5.5.70"); x = y ? 1.25 : -3.5e10; printf("%d %s\\n", n, s);
        git log --oneline --since=2.weeks -- Sources/Keys && make -j4 CFLAGS=-O2
        @@ -137,6 +137,9 @@ public struct Plan {
        """

    private static let mobileTrade = """
        12:07:29  196271  Администратор  Запуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей версия 11.4.13.64
        12:07:29  196272  Администратор  Внешняя компонента выгружена в C:\\Users\\ivan\\AppData\\Local\\Temp\\PocketServer.dll
        12:07:30  196273  Администратор  Порт обмена 1234, режим отладки выключен, каталог D:\\Mobi-C\\Main
        12:08:01  196280  000123  Начало обмена, версия клиента 5.5.70 от 10.01.2024, пакетов 17, байт 1843200
        12:08:04  196281  000123  Выгружено: Номенклатура 15230, Контрагенты 1870, Цены 40112, Остатки 9981
        12:08:09  196282  000123  ОШИБКА: Документ «Реализация 000045871» не выгружен: недостаточно остатка на складе «Основной» (код 0x80004005)
        12:08:10  196283  000123  Конец обмена, 9 с, 1250.5 КБ/с, повторов 0, коррекция суточная клиент: 0
        12:15:00  196290  Администратор  blacklist.bin обновлён 23.11.2026, записей 482, размер 61696
        Нельзя активировать один и тот-же ключ более 5 раз в сутки
        Доступ ограничен. Неверный код устройства, обратитесь к администратору.
        database disk image is malformed (code 11) at SQLiteConnection.nativeExecute
        """

    private static let sshd = """
        Nov 24 12:07:29 srv-1c sshd[712]: Server listening on 0.0.0.0 port 22.
        Nov 24 12:07:29 srv-1c sshd[712]: Server listening on :: port 22.
        Nov 24 12:08:11 srv-1c sshd[9321]: Accepted publickey for usr1cv8 from 127.0.0.1 port 40122 ssh2: ED25519-CERT SHA256:uNiVztksCsDhcc0u9e8BrcjQ0hX1tzEwz9sBkk5Jd3E ID propusk/t42/r17/p3 (serial 4294967301) CA ED25519 SHA256:mVPwvezndPv/ARoIadVY98vAC0g+P/5633yTC4d/wXE
        Nov 24 12:08:11 srv-1c sshd[9321]: pam_unix(sshd:session): session opened for user usr1cv8(uid=1001) by (uid=0)
        Nov 24 12:08:12 srv-1c sshd[9321]: Received disconnect from 127.0.0.1 port 40122:11: disconnected by user
        Nov 24 12:09:40 srv-1c sshd[9400]: Failed password for invalid user admin from 127.0.0.1 port 40130 ssh2
        Nov 24 12:09:41 srv-1c sshd[9400]: error: maximum authentication attempts exceeded for root from 127.0.0.1 port 40130 ssh2 [preauth]
        Nov 24 12:10:00 srv-1c systemd[1]: session-17.scope: Consumed 1.204s CPU time.
        Last login: Mon Nov 23 09:15:20 2026 from 127.0.0.1
        debug1: kex: algorithm: sntrup761x25519-sha512@openssh.com
        debug1: SSH2_MSG_KEXINIT received; host key algorithm: ssh-ed25519
        MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48 (RSA)
        """

    private static let technological = """
        45:12.345678-0,CONN,2,process=rphost,OSThread=4712,t:clientID=8841,Txt='Clnt: DstUserName1: DefUser, protocol: 0'
        45:12.345901-15002,CALL,1,process=rphost,p:processName=ut11,t:clientID=8841,t:applicationName=1CV8C,Memory=1843200,MemoryPeak=2843200,InBytes=0,OutBytes=0,CpuTime=15625
        45:13.000001-0,EXCP,3,process=rphost,Exception=NetDataExchangeException,Descr='server_addr= descr=10061(0x0000274D): Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение. line=1050 file=src/rtrsrvc/DataExchangeTcpClientImpl.cpp'
        45:14.200300-31000,SDBL,4,process=rphost,Func=Transaction,Trans=1,Rows=15,RowsAffected=0
        45:15.100000-0,ATTN,0,process=rmngr,Descr=exceeded memory limit,Value=4294967296,Limit=3221225472
        """

    private static let registration = """
        {20261124120729,N,{0,0},1,1,1,196271,I,"",0,{"U"},"",1,1,0,1,0,{0}},
        {20261124120730,C,{2446c3b9a1c80,1f},2,1,2,196272,E,"Ошибка выполнения фонового задания",12,{"S","ОбменМобиС"},"",1,1,0,2,0,{0}},
        {20261124120731,U,{0,0},1,1,1,196273,W,"Превышено время ожидания",3,{"N",1500},"",1,1,0,3,0,{0}}
        """

    private static let versions = """
        ii  libc6:amd64                   2.36-9+deb12u9          amd64  GNU C Library: Shared libraries
        ii  libssh-4:amd64                0.10.6-0+deb12u3        amd64  tiny C SSH library (OpenSSL flavor)
        ii  openssh-server                1:9.2p1-2+deb12u3       amd64  secure shell (SSH) server
        ii  1c-enterprise-8.3.23.2157-server 8.3.23-2157          amd64  1C:Enterprise 8.3 server
        OpenSSH_9.2p1 Debian-2+deb12u3, OpenSSL 3.0.15 3 Sep 2024
        Microsoft Windows [Version 10.0.20348.2762] PowerShell 5.1.20348.2760 .NET 4.8.4614.0
        Моби-С версия 5.5.70.1, платформа 8.3.23.2157, УТ 11.4.13.64, БП 3.0.150.29, PocketServer.dll 5.5.70
        versionName=5.5.70.1 versionCode=50570 targetSdk=34 minSdk=21 Android 14 (UP1A.231005.007)
        Linux 6.1.0-28-amd64 #1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22) x86_64 GNU/Linux
        Python 3.11.2, git 2.39.5, curl 7.88.1 (x86_64-pc-linux-gnu), SQLite 3.40.1, RE2 20230301
        """

    private static let settings = """
        Port 22
        PasswordAuthentication no
        PermitRootLogin prohibit-password
        Ciphers aes256-gcm@openssh.com,chacha20-poly1305@openssh.com
        DisableUnsafeActionProtection=.*
        SystemLanguage=RU
        <?xml version="1.0" encoding="UTF-8"?><config><log location="D:\\\\Logs" history="24"><event><eq property="name" value="EXCP"/></event></log></config>
        [NH_COMMON] NH_TCPIP = Enabled
        PWD=/home/usr1cv8
        LANG=ru_RU.UTF-8
        """

    private static let telephone = """
        [ro.build.version.release]: [14] [ro.product.model]: [SM-A155F] [ro.build.version.sdk]: [34]
        firstInstallTime=2024-01-10 09:15:20 lastUpdateTime=2026-10-01 18:00:03 flags=[ HAS_CODE ALLOW_BACKUP ]
        android.permission.ACCESS_FINE_LOCATION: granted=true, flags=[ USER_SET|USER_SENSITIVE_WHEN_GRANTED]
        11-24 12:07:29.123  1843  1911 I ActivityManager: Start proc 9321:ru.agentplus.agentp2/u0a215 for service
        level: 87 scale: 100 temperature: 291 voltage: 4213 status: 3 health: 2
        """
}
