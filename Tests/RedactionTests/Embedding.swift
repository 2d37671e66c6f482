/// Places that a secret is met in: what stands before and behind it.
enum Embedding {
    static let all: [(before: String, after: String)] = [
        ("", ""),
        ("12:07:29 получено ", " от агента\n"),
        ("{\"value\":\"", "\",\"n\":1}"),
        ("{\"a\":\"{\\\"b\\\":\\\"", "\\\"}\"}"),
        ("- ", "\n- x"),
        ("<item id=\"", "\"/>"),
        ("<item>", "</item>"),
        ("a;b;", ";c\r\n"),
        ("a,\"", "\",c"),
        ("GET /x?v=", "&y=1 HTTP/1.1"),
        ("(", ")"),
        ("[", "]"),
        ("«", "»"),
        ("значение — ", " и"),
        ("\t", "\t"),
        ("a\u{0}", "\u{0}b"),
        ("x=", "\r\ny=2"),
        ("'", "'"),
        ("| ", " |"),
        ("> ", "\n> more"),
    ]
}
