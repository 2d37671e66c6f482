extension RedactionRule {
    /// Parts of names that stand before secrets.
    private static let words = #"""
        (?:pass[_-]?w(?:or)?d|pass[ _-]?phrase|passcode|pwd|psw|парол|secret|token|токен|credential|otp[_-]?code|\#
        (?:api|access|private|secret|shared|account|auth|encryption|encrypt|signing|sign|master|session|license|licence|\#
        product|activation|client|storage)[_. -]?key|shared[_-]?access[_-]?signature|auth[_-]?(?:code|string|data)|session[_-]?id|sess(?:ion)?id|\#
        pin[_-]?code|пин-?код|psk|ключ[\pL]*[ \t]+(?:лиценз|доступ|активац|шифров|продукт|защит|api|программ)[\pL]*|\#
        (?:лицензионн|секретн|закрыт|приватн)[\pL]*[ \t]+(?:ключ|слов|код)[\pL]*|\#
        код[\pL]*[ \t]+(?:доступа|подтверждения|активации|решения))
        """#

    /// Whose password it is, between the word and its sign.
    private static let whose = #"""
        (?:[ \t]+(?:от|для|к|на))?(?:[ \t]+(?:пользовател|администратор|баз|бд|сервер|обмен|доступ|уч[её]тной|запис|\#
        почт|ящик|1с|1c|sql|wi-?fi|моби-?с)[\pL]*){0,2}
        """#

    private static let whoseInEnglish = #"[ \t]+(?:for|of)[ \t]+(?:user[ \t]+)?["']?[^\s:="']+["']?"#

    private static let nameEnd = #"[\pL\pN_.\-$\[\]]*[\\"'`\])]*"#
    private static let sign = #"[ \t]*(?:=>|:=|[:=]|%3[dDaA]|\\u003[dDaA])"#

    /// Secrets that a name stands before.
    static let labels: [RedactionRule] = [
        RedactionRule(
            "labelled value",
            reach: .value(.any),
            pattern: "(?i)\(words)(?:\(nameEnd)|[\\pL]*\(whose)|\(whoseInEnglish))\(sign)"
        ),
        RedactionRule(
            "short label",
            reach: .value(.any),
            pattern: #"(?i)(?:(?:[_.\-"'/]pass|(?-i:[a-z]Pass)|(?m:^|[^\pL\pN])(?:pw|_auth))[\\"']*[ \t]*[:=]"#
                + #"|(?m:^|[^\pL\pN])(?:pass|pin)[ \t]*=|(?m:^|[^\pL\pN])секрет[\\"']*[ \t]*[:=]"#
                + #"|[?&;](?:sig|signature|x-amz-signature)=)"#
        ),
        RedactionRule(
            "value after a blank or a dash",
            reach: .argument(.opaque(atLeast: 8)),
            pattern: #"(?i)(?:парол[ьяюе]м?|password|passphrase|токен|token|ключ[ \t]+(?:активации|лицензии|доступа))"#
                + #"(?:[ \t]+(?:is|[–—\-]))?[ \t]+"#
        ),
        RedactionRule(
            "argument of a call",
            reach: .argument(.any),
            pattern: #"(?i)\([ \t]*["'][^"'\n]*\#(words)[^"'\n]*["'][ \t]*,[ \t]*"#
        ),
        RedactionRule(
            "argument of a call named like a secret",
            pattern: #"(?i)\#(words)[\pL\pN_]*\([ \t]*(?P<span>"[^"\n]*"|'[^'\n]*')"#
        ),
        RedactionRule(
            "bare key",
            reach: .value(.opaque(atLeast: 16)),
            pattern: "(?i)(?m:^|[^\\pL\\pN])key[\\\\\"']*\(sign)"
        ),
        RedactionRule(
            "bare key, Russian",
            reach: .value(.opaque(atLeast: 8)),
            pattern: "(?i)(?m:^|[^\\pL\\pN])ключ[аеиомуы]*[\\\\\"']*\(sign)"
        ),
        RedactionRule(
            "user of a connection string",
            .personal,
            reach: .value(.any),
            pattern: #"(?i)(?m:^|[^\pL\pN])Usr="#
        ),
        RedactionRule(
            "member named like a secret",
            reach: .pairedValue,
            pattern: #"(?i)(?:name|key|имя|ключ)[\\"']*[ \t]*[:=][ \t]*\\*["'][^"'\n]*\#(words)[^"'\n]*["']"#
        ),
        RedactionRule(
            "member before its name",
            pattern: #"(?i)(?:val(?:ue)?|значение)[\\"']*[ \t]*[:=][ \t]*\\*["'](?P<span>[^"'\n]*)["'][ \t,]*\\*["']?"#
                + #"(?:name|key|имя|ключ)[\\"']*[ \t]*[:=][ \t]*\\*["'][^"'\n]*\#(words)"#
        ),
        RedactionRule(
            "attribute of an element",
            reach: .value(.any),
            pattern: #"(?i)<[\pL\pN_:.\-]*\#(words)[\pL\pN_.\-]*[ \t][^<>\n]*?(?:val(?:ue)?|значение)[ \t]*="#
        ),
        RedactionRule(
            "element",
            reach: .element,
            pattern: #"(?i)<[\pL\pN_:.\-]*\#(words)[\pL\pN_.\-]*(?:[ \t](?:[^<>\n]*[^<>\n/])?)?>"#
        ),
        RedactionRule(
            "named element",
            reach: .element,
            pattern: #"(?i)<[^<>\n]*[ \t](?:name|key|имя)[ \t]*=[ \t]*["'][^"'<>\n]*\#(words)[^"'<>\n]*["']"#
                + #"(?:[^<>\n]*[^<>\n/])?>"#
        ),
        RedactionRule(
            "header",
            reach: .line,
            pattern: #"(?i)(?:authorization|(?m:^|[^\pL\pN])(?:set-)?cookie)[\\"']*[ \t]*[:=]"#
        ),
        RedactionRule(
            "bearer",
            pattern: #"(?i)(?m:^|[^\pL\pN])bearer[ \t]+(?P<span>[A-Za-z._~+/\-]*[0-9][\w.~+/=\-]*)"#
        ),
        RedactionRule(
            "basic",
            pattern: #"(?m:^|[^\pL\pN])[Bb]asic[ \t]+"#
                + #"(?P<span>[A-Za-z0-9+/]{6,}={1,2}|[A-Za-z+/]+[0-9][A-Za-z0-9+/]{5,})"#
        ),
        RedactionRule(
            "agent code and exchange password",
            pattern: #"(?:\x1e|␞|\\x1[eE]|\\u001[eE]|&#(?:30|x1[eE]);)(?P<span>[^\x00-\x1f]+)"#
        ),
    ]
}
