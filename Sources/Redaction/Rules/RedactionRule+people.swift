extension RedactionRule {
    private static let blank = #"[ \t\x{A0}]"#
    private static let sign = #"["'\\]*[ \t\x{A0}]*(?:[:=№#]|&#8470;)?[ \t\x{A0}]*["'\\]*"#

    /// What says who somebody is, what they pay with, and where they were.
    static let people: [RedactionRule] = [
        RedactionRule(
            "login",
            .personal,
            reach: .value(.any),
            pattern: #"(?i)(?:(?m:^|[^\pL\pN_])логин[ауые]?(?:[ \t]+пользователя)?|(?m:^|[^\pL\pN_ \t]|\d[ \t]+)"#
                + #"(?:login|user[_ ]?name))[\\"']*[ \t]*[:=]"#
        ),
        RedactionRule(
            "labelled taxpayer's number",
            .personal,
            recognizer: .taxNumber,
            pattern: #"(?i)(?:инн|\binn)(?:[ \t]*[/\\][ \t]*(?:кпп|kpp))?\#(sign)(?P<span>\d{12}|\d{10})\b"#
        ),
        RedactionRule(
            "taxpayer's number of a person",
            .personal,
            reach: .match,
            recognizer: .taxNumber,
            pattern: #"\b\d{12}\b"#
        ),
        RedactionRule(
            "pension insurance number",
            .personal,
            reach: .match,
            recognizer: .pensionNumber,
            pattern: #"\b(?:\d{3}-\d{3}-\d{3}(?:[ \-]|\x{A0})\d{2})\b"#
        ),
        RedactionRule(
            "labelled pension insurance number",
            .personal,
            recognizer: .pensionNumber,
            pattern: #"(?i)(?:снилс|\bsnils)\#(sign)(?P<span>\d{3}[ \-]?\d{3}[ \-]?\d{3}[ \-]?\d{2})\b"#
        ),
        RedactionRule(
            "number of a bank card",
            reach: .match,
            recognizer: .cardNumber,
            pattern:
                #"\b(?:[2-6]\d{3}(?:\d{9,15}|[ \-]\d{4}[ \-]\d{4}[ \-]\d{4}(?:[ \-]?\d{1,3})?|[ \-]\d{6}[ \-]\d{5}))\b"#
        ),
        RedactionRule(
            "telephone number",
            .personal,
            recognizer: .phoneNumber,
            pattern: #"(?P<span>(?:\+7|\b8)\#(blank)?(?:\(\d{3}\)\#(blank)?|-\d{3}-|\#(blank)\d{3}\#(blank))"#
                + #"\d{3}[ \-]?\d{2}[ \-]?\d{2}|\+7\d{10})\b"#
        ),
        RedactionRule(
            "e-mail address",
            .personal,
            reach: .match,
            recognizer: .mailAddress,
            pattern: #"[\pL\pN._%+\-]+@[\pL\pN](?:[\pL\pN\-]*\.)+[\pL]{2,24}"#
        ),
        RedactionRule(
            "labelled coordinate",
            .personal,
            pattern:
                #"(?i)(?:\blat(?:itude)?|\blon(?:g(?:itude)?)?|\blng|широт[аы]|долгот[аы])["'\\>]*[ \t]*[:=>]?[ \t]*["'\\]*"#
                + #"(?P<span>-?\d{1,3}[.,]\d{2,12})"#
        ),
        RedactionRule(
            "pair of coordinates",
            .personal,
            reach: .match,
            recognizer: .place,
            pattern: #"\b(?:-?\d{1,2}\.\d{5,12}[ \t]*[,;][ \t]*-?\d{1,3}\.\d{5,12})\b"#
        ),
    ]
}
