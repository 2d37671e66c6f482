import Redaction
import Testing

/// Each position that a secret was seen in, in the files and logs of 1C, Mobi-C, Windows and Linux.
struct `Secrets in their usual places` {
    private let redactor: Redactor

    init() throws { redactor = try Redactor() }

    static let positions: [String] = [
        "password=c4n4ryQ9xT",
        "password = c4n4ryQ9xT with three words c4n4ryQ9xT",
        "DB_PASSWORD=c4n4ryQ9xT",
        "db.password: c4n4ryQ9xT",
        "2024-05-01 12:07 user=ivan password=c4n4ryQ9xT host=srv",
        "export PGPASSWORD='c4n4ryQ9xT two c4n4ryQ9xT'",
        "Password:\tc4n4ryQ9xT",
        "passwd => 'c4n4ryQ9xT',",
        "  - password: correct horse c4n4ryQ9xT",
        "pwd:=c4n4ryQ9xT",
        "userPass=c4n4ryQ9xT",
        "MYSQL_PASS: c4n4ryQ9xT",
        "api_key=c4n4ryQ9xT&next=1",
        "GET /x?token=c4n4ryQ9xT&user=1 HTTP/1.1",
        "apiKey: \"c4n4ryQ9xT\"",
        "secret_access_key = c4n4ryQ9xT/ab+c",
        "S3 secret=S3cr;c4n4ryQ9xT",
        "пароль=c4n4ryQ9xT",
        "Пароль: c4n4ryQ9xT",
        "ПАРОЛЬ : c4n4ryQ9xT",
        "Пароль пользователя: c4n4ryQ9xT",
        "пароль от базы 1С: c4n4ryQ9xT",
        "ПарольПользователя = \"c4n4ryQ9xT\"",
        "пароль: «c4n4ryQ9xT и c4n4ryQ9xT»",
        "12:01 Логин: ivan, пароль: c4n4ryQ9xT, далее текст",
        "ключ: c4n4ryQ9xT",
        "Ключ лицензии: c4n4ryQ9xT",
        "лицензионный ключ = c4n4ryQ9xT",
        "токен: c4n4ryQ9xT",
        "код доступа: c4n4ryQ9xT",
        "{\"password\":\"c4n4ryQ9xT\",\"user\":\"ivan\"}",
        "{\"password\" : \"a\\\"c4n4ryQ9xT\"}",
        "{\"a\":\"{\\\"password\\\":\\\"c4n4ryQ9xT x c4n4ryQ9xT\\\"}\"}",
        "{\"passwords\": [\"c4n4ryQ9xT\", \"c4n4ryQ9xT\"]}",
        "{\"token\": {\"value\": \"c4n4ryQ9xT\"}}",
        "{\n  \"password\":\n    \"c4n4ryQ9xT\"\n}",
        "{\"name\": \"DB_PASSWORD\",\n   \"value\": \"c4n4ryQ9xT\"}",
        "- name: \"password\"\n  value: c4n4ryQ9xT",
        "password: |\n  c4n4ryQ9xT\n  c4n4ryQ9xT\nnext: 1",
        "password:\n  c4n4ryQ9xT\nnext: 1",
        "passwords:\n  - c4n4ryQ9xT\n  - c4n4ryQ9xT\nnext: 1",
        "password: \"first\n  c4n4ryQ9xT\"",
        "<user password=\"c4n4ryQ9xT\"/>",
        "<user password='c4n4ryQ9xT x c4n4ryQ9xT' name='a'>",
        "<Password>c4n4ryQ9xT</Password>",
        "<cfg:dbPassword type=\"plain\">\n c4n4ryQ9xT c4n4ryQ9xT\n</cfg:dbPassword>",
        "<password><![CDATA[c4n4ryQ9xT<c4n4ryQ9xT]]></password>",
        "<add key=\"Password\" value=\"c4n4ryQ9xT\"/>",
        "<property name=\"password\">c4n4ryQ9xT</property>",
        "<point ib=\"Srvr=&quot;s&quot;;Ref=&quot;b&quot;;Usr=&quot;u&quot;;Pwd=&quot;c4n4ryQ9xT;x&quot;;\"/>",
        "Connect=Srvr=\"s\";Ref=\"b\";Usr=\"u\";Pwd=\"c4n4ryQ9xT\";",
        "Srvr=s;Ref=b;Usr=c4n4ryQ9xT;Pwd=c4n4ryQ9xT;",
        "Provider=SQLOLEDB;User ID=sa;Password=c4n4ryQ9xT;Initial Catalog=db",
        "Pwd=\"a\"\"c4n4ryQ9xT\"",
        "\"Connect\",\"Pwd=\"\"c4n4ryQ9xT x c4n4ryQ9xT\"\";\"",
        "1cv8.exe ENTERPRISE /S srv\\base /N\"c4n4ryQ9xT\" /P\"c4n4ryQ9xT\"",
        "1cv8.exe ENTERPRISE /S srv\\base /N c4n4ryQ9xT /P c4n4ryQ9xT /Out x",
        "\"C:\\Program Files\\1cv8\\bin\\1cv8.exe\" /F C:\\b /Nc4n4ryQ9xT /Pc4n4ryQ9xT",
        "AdditionalParameters=/N\"\"Иван c4n4ryQ9xT\"\" /P\"\"c4n4ryQ9xT\"\"",
        "/p \"c4n4ryQ9xT\" /n 'c4n4ryQ9xT'",
        "cmd /P\\\"c4n4ryQ9xT\\\" x",
        "1cv8c /WSN user /WSP c4n4ryQ9xT /UCc4n4ryQ9xT",
        "tool --password c4n4ryQ9xT --verbose",
        "tool --password=c4n4ryQ9xT",
        "tool --db-pass 'c4n4ryQ9xT c4n4ryQ9xT'",
        "rac infobase --cluster-user=admin --cluster-pwd=c4n4ryQ9xT list",
        "New-User -Password \"c4n4ryQ9xT\"",
        "ConvertTo-SecureString \"c4n4ryQ9xT\" -AsPlainText",
        "sshpass -p c4n4ryQ9xT ssh x",
        "mysql -u root -pc4n4ryQ9xT db",
        "plink -pw c4n4ryQ9xT host",
        "curl -u ivan:c4n4ryQ9xT https://host/",
        "net use Z: \\\\srv\\share c4n4ryQ9xT /user:dom\\ivan",
        "net use \\\\srv\\share /user:ivan c4n4ryQ9xT",
        "machine h login ivan password c4n4ryQ9xT",
        "requirepass c4n4ryQ9xT",
        "CREATE USER a IDENTIFIED BY 'c4n4ryQ9xT'",
        "ftp://ivan:c4n4ryQ9xT@host/path",
        "postgres://u:c4n4ryQ9xT@x@host:5432/db",
        "https://c4n4ryQ9xT@github.com/x",
        "redis://u:c4n4/ryQ9xT-c4n4ryQ9xT@host",
        "\"url\":\"https:\\/\\/u:c4n4ryQ9xT@host\\/\"",
        "Authorization: Bearer c4n4ryQ9xT",
        "authorization: Basic c4n4ryQ9xT==",
        "Proxy-Authorization: Digest username=\"u\", response=\"c4n4ryQ9xT\"",
        "curl -H \"Authorization: Token c4n4ryQ9xT\" x",
        "Set-Cookie: sid=c4n4ryQ9xT; Path=/",
        "sent Bearer c4n4ryQ9xT to server",
        "PUSHTOKEN: c4n4ryQ9xT",
        "000123\u{1E}c4n4ryQ9xT\r\nFullLoad",
        "000123\\x1ec4n4ryQ9xT",
        "session_id=c4n4ryQ9xT",
        "$env:TOKEN = \"c4n4ryQ9xT\"",
        "set \"PASSWORD=c4n4ryQ9xT\"",
        "echo 'it'\\''s' ; PASSWORD='it'\\''s c4n4ryQ9xT'",
        "password=N'c4n4ryQ9xT x c4n4ryQ9xT'",
        "HOME=/root\u{0}PASSWORD=c4n4ryQ9xT\u{0}LANG=C",
        "Driver={SQL Server};UID=sa;PWD=/c4n4ryQ9xT;",
        "{\"value\": \"c4n4ryQ9xT\", \"name\": \"DB_PASSWORD\"}",
        "<add value=\"c4n4ryQ9xT\" key=\"Password\"/>",
        "<Password type=\"plain\" value=\"c4n4ryQ9xT\"/>",
        "next=%2Flogin%3Fpassword%3Dc4n4ryQ9xT%26x",
        "{\"q\":\"password\\u003dc4n4ryQ9xT\"}",
        "pass-phrase: c4n4ryQ9xT",
        "pw: c4n4ryQ9xT",
        "Bearer c4n4ryQ9xT",
        "cmdkey /add:srv /user:ivan /pass:c4n4ryQ9xT",
        "sent Basic c4n4ryQ9xT==",
        "{password: c4n4ryQ9xT, user: ivan}",
        "\"password\": c4n4ryQ9xT,",
        "Пароль администратора базы: c4n4ryQ9xT",
        "12:00 SQL пароль для пользователя sa: x; пароль=c4n4ryQ9xT",
        "the password is c4n4ryQ9xT",
        "логин ivan пароль c4n4ryQ9xT",
        "Новый пароль — c4n4ryQ9xT",
        "Password for user ivan: c4n4ryQ9xT",
        "Секрет: c4n4ryQ9xT",
        "define('DB_PASSWORD', 'c4n4ryQ9xT');",
        "setPassword(\"c4n4ryQ9xT\")",
        "password[0]=c4n4ryQ9xT",
        "https://blob/x?sv=2020&sig=c4n4ryQ9xT%3D",
        "smbclient //srv/x -U user%c4n4ryQ9xT",
        "root:$6$c4n4ryQ9xT$c4n4ryQ9xT:19000:0",
        "key=AAAAc4n4ryQ9xTAAAA0000",
    ]

    @Test(arguments: positions)
    func `is taken out`(_ text: String) throws {
        let redacted = try #require(Canary.redacted(text, by: redactor))
        #expect(!redacted.text.contains(Canary.plain), "\(redacted.text)")
        #expect(!redacted.counts.isEmpty)
    }

    @Test(arguments: positions)
    func `is taken out in the middle of a log`(_ text: String) throws {
        let log = "12:07:29 start\n\(text)\n12:07:30 end\n"
        let redacted = try #require(Canary.redacted(log, by: redactor))
        #expect(!redacted.text.contains(Canary.plain), "\(redacted.text)")
        #expect(redacted.text.hasPrefix("12:07:29 start\n"))
    }

    @Test(arguments: positions)
    func `is taken out where lines end in CR LF`(_ text: String) throws {
        let log = "12:07:29 start\r\n" + text.replacing("\n", with: "\r\n") + "\r\n12:07:30 end\r\n"
        let redacted = try #require(Canary.redacted(log, by: redactor))
        #expect(!redacted.text.contains(Canary.plain), "\(redacted.text)")
    }

    @Test(arguments: positions)
    func `is taken out after a long line`(_ text: String) throws {
        let line = String(repeating: "12:07:29 0123 строка ", count: 400)
        let redacted = try #require(Canary.redacted("\(line)\n\(text)\n\(line)", by: redactor))
        #expect(!redacted.text.contains(Canary.plain))
        #expect(redacted.text.hasPrefix(line))
    }

    static let shapes: [String] = [
        "550e8400-e29b-41d4-a716-446655440000",
        "{550E8400-E29B-41D4-A716-446655440000}",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "ABCD-1234-EFGH-5678",
        "VK7JG-NPHTM-C97JM-9MPGT-3V66T",
        "$2y$10$abcdefghijklmnopqrstuv",
        "glpat-abcdefghij0123456789",
        "xoxb-123456789012-abcdefghij",
        "AIzaSyA0123456789abcdefghijklmnopqrstu",
        "4111 1111 1111 1111",
        "4111111111111111",
    ]

    @Test(arguments: shapes)
    func `that are known by their shape are taken out of each place`(_ secret: String) throws {
        for (before, after) in Embedding.all {
            let redacted = try #require(Canary.redacted(before + secret + after, by: redactor))
            #expect(!redacted.text.contains(secret.drop { "{".contains($0) }.prefix(12)), "\(redacted.text)")
            #expect(redacted.text.hasPrefix(before) && redacted.text.hasSuffix(after), "\(redacted.text)")
        }
    }

    @Test(arguments: shapes)
    func `that are known by their shape are taken out anywhere`(_ secret: String) throws {
        for text in [secret, "ключ \(secret).", "a,\(secret),\(secret);b", "x\n\(secret)\ny", "(\(secret))"] {
            let redacted = try #require(Canary.redacted(text, by: redactor))
            #expect(!redacted.text.contains(secret.drop { "{".contains($0) }.prefix(12)), "\(redacted.text)")
        }
    }

    @Test func `a base code keeps its last group`() throws {
        let text = "База A1B2-C3D4-E5F6, вторая K7L8-M9N0-P1Q2"
        #expect(Canary.redacted(text, by: redactor)?.text == "База ‹secret›-E5F6, вторая ‹secret›-P1Q2")
    }

    @Test func `what stands around a value stays`() {
        let cases = [
            ("Srvr=\"s\";Usr=\"u\";Pwd=\"p\";Ref=\"b\"", "Srvr=\"s\";Usr=\"‹personal›\";Pwd=\"‹secret›\";Ref=\"b\""),
            ("a password=x1 user=b", "a password=‹secret› user=b"),
            ("{\"password\":\"p\",\"port\":1}", "{\"password\":\"‹secret›\",\"port\":1}"),
            ("ftp://u:p@host/x", "ftp://‹secret›@host/x"),
            ("?token=abc&page=2", "?token=‹secret›&page=2"),
            ("<Password>p</Password><Port>1</Port>", "<Password>‹secret›</Password><Port>1</Port>"),
            ("Pwd=S3cr;et.x;Ref=b", "Pwd=‹secret›;Ref=b"),
            ("00012\u{1E}p\r\nRests", "00012\u{1E}‹secret›\r\nRests"),
        ]
        for (text, expected) in cases { #expect(Canary.redacted(text, by: redactor)?.text == expected) }
    }

    @Test func `counts say how many and of which class`() throws {
        let redacted = try #require(Canary.redacted("Usr=a;Pwd=b;\nPwd=c;\nimei: 356938035643809\n", by: redactor))
        #expect(redacted.counts == [.secret: 2, .personal: 1, .device: 1])
    }
}
