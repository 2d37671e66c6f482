// swift-format-ignore-file: made by a program, with lines as long as its texts.

import Testing

/// One encoding of the secret.
struct Dress: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
}

/// Made by `dresses.py`.
enum Dresses {
    static let all: [Dress] = [
        Dress(
            name: "plain",
            text: "Пароль-7 <к&\"о'т>"
        ),
        Dress(
            name: "base64 at 0",
            text: "0J/QsNGA0L7Qu9GMLTcgPNC6JiLQvifRgj50YWls"
        ),
        Dress(
            name: "base64 for URLs at 0",
            text: "0J_QsNGA0L7Qu9GMLTcgPNC6JiLQvifRgj50YWls"
        ),
        Dress(
            name: "base64 of UTF-16LE at 0",
            text: "HwQwBEAEPgQ7BEwELQA3ACAAPAA6BCYAIgA+BCcAQgQ+AA=="
        ),
        Dress(
            name: "base64 at 1",
            text: "AdCf0LDRgNC+0LvRjC03IDzQuiYi0L4n0YI+dGFpbA=="
        ),
        Dress(
            name: "base64 for URLs at 1",
            text: "AdCf0LDRgNC-0LvRjC03IDzQuiYi0L4n0YI-dGFpbA=="
        ),
        Dress(
            name: "base64 of UTF-16LE at 1",
            text: "AR8EMARABD4EOwRMBC0ANwAgADwAOgQmACIAPgQnAEIEPgA="
        ),
        Dress(
            name: "base64 at 2",
            text: "AQLQn9Cw0YDQvtC70YwtNyA80LomItC+J9GCPnRhaWw="
        ),
        Dress(
            name: "base64 for URLs at 2",
            text: "AQLQn9Cw0YDQvtC70YwtNyA80LomItC-J9GCPnRhaWw="
        ),
        Dress(
            name: "base64 of UTF-16LE at 2",
            text: "AQIfBDAEQAQ+BDsETAQtADcAIAA8ADoEJgAiAD4EJwBCBD4A"
        ),
        Dress(
            name: "base64 in lines",
            text: "0J/QsNGA0L7Qu9GM\nLTcgPNC6JiLQvifR\ngj4="
        ),
        Dress(
            name: "percent",
            text: "%D0%9F%D0%B0%D1%80%D0%BE%D0%BB%D1%8C-7%20%3C%D0%BA%26%22%D0%BE%27%D1%82%3E"
        ),
        Dress(
            name: "percent, every byte, small",
            text: "%d0%9f%d0%b0%d1%80%d0%be%d0%bb%d1%8c%2d%37%20%3c%d0%ba%26%22%d0%be%27%d1%82%3e"
        ),
        Dress(
            name: "percent, form",
            text: "%D0%9F%D0%B0%D1%80%D0%BE%D0%BB%D1%8C-7+%3C%D0%BA%26%22%D0%BE%27%D1%82%3E"
        ),
        Dress(
            name: "percent twice",
            text:
                "%25D0%259F%25D0%25B0%25D1%2580%25D0%25BE%25D0%25BB%25D1%258C-7%2520%253C%25D0%25BA%2526%2522%25D0%25BE%2527%25D1%2582%253E"
        ),
        Dress(
            name: "JSON",
            text: "Пароль-7 <к&\\\"о'т>"
        ),
        Dress(
            name: "JSON, ASCII",
            text: "\\u041f\\u0430\\u0440\\u043e\\u043b\\u044c-7 <\\u043a&\\\"\\u043e'\\u0442>"
        ),
        Dress(
            name: "JSON in JSON",
            text: "\\\\u041f\\\\u0430\\\\u0440\\\\u043e\\\\u043b\\\\u044c-7 <\\\\u043a&\\\\\\\"\\\\u043e'\\\\u0442>"
        ),
        Dress(
            name: "XML",
            text: "Пароль-7 &lt;к&amp;&quot;о&#x27;т&gt;"
        ),
        Dress(
            name: "XML, numbers",
            text: "&#1055;&#1072;&#1088;&#1086;&#1083;&#1100;-7 &#60;&#1082;&\"&#1086;'&#1090;>"
        ),
        Dress(
            name: "XML, hexadecimal",
            text:
                "&#x41F;&#x430;&#x440;&#x43E;&#x43B;&#x44C;&#x2D;&#x37;&#x20;&#x3C;&#x43A;&#x26;&#x22;&#x43E;&#x27;&#x442;&#x3E;"
        ),
        Dress(
            name: "hexadecimal",
            text: "d09fd0b0d180d0bed0bbd18c2d37203cd0ba2622d0be27d1823e"
        ),
        Dress(
            name: "hexadecimal, capital, colons",
            text: "D0:9F:D0:B0:D1:80:D0:BE:D0:BB:D1:8C:2D:37:20:3C:D0:BA:26:22:D0:BE:27:D1:82:3E"
        ),
        Dress(
            name: "hexadecimal escapes",
            text:
                "\\xd0\\x9f\\xd0\\xb0\\xd1\\x80\\xd0\\xbe\\xd0\\xbb\\xd1\\x8c\\x2d\\x37\\x20\\x3c\\xd0\\xba\\x26\\x22\\xd0\\xbe\\x27\\xd1\\x82\\x3e"
        ),
        Dress(
            name: "shell, single quotes",
            text: "Пароль-7 <к&\"о'\\''т>"
        ),
        Dress(
            name: "quotes doubled",
            text: "Пароль-7 <к&\"\"о'т>"
        ),
    ]
}
