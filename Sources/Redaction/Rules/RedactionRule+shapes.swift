extension RedactionRule {
    /// Secrets that are known by their form, whatever stands around them.
    static let shapes: [RedactionRule] = [
        RedactionRule(
            "PEM",
            reach: .armor,
            pattern: #"-----(?:BEGIN|END) [A-Z0-9 ]+-----|---- (?:BEGIN|END) SSH2 [A-Z ]+ ----"#
        ),
        RedactionRule("OpenSSH private key", reach: .keyLines, pattern: "b3BlbnNzaC1rZXktdjE"),
        RedactionRule("PuTTY private key", reach: .keyLines, pattern: #"Private-(?:Lines|MAC):[ \t]*"#),
        RedactionRule("credentials in a URL", pattern: #"[A-Za-z]:(?:\\?/){2}(?P<span>[^\s/?#"'<>]+)@"#),
        RedactionRule(
            "credentials with a slash in a URL",
            pattern: #"[A-Za-z]:(?:\\?/){2}[^\s/?#:@"'<>]+:(?P<span>[^\s\d"'<>][^\s"'<>]*)@"#
        ),
        RedactionRule("JWT", pattern: #"(?P<span>eyJ[\w\-]{4,}\.[\w\-]+(?:\.[\w\-]*)*)"#),
        RedactionRule(
            "tokens of known services",
            pattern:
                #"\b(?P<span>(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w\-]{16,}"#
                + #"|xox[abprs]-[\w\-]{10,}|AIza[\w\-]{30,}|[sr]k_(?:live|test)_\w{16,}|npm_\w{30,}"#
                + #"|[0-9]{8,10}:AA[\w\-]{30,}|y0_[\w\-]{30,})"#
        ),
        RedactionRule(
            "password hash",
            pattern: #"(?P<span>\$(?:1|2[abxy]?|5|6|7|y|gy|argon2id?|scrypt)\$[./A-Za-z0-9$,=+\-]{8,})"#
        ),
        RedactionRule("NTLM hash", pattern: #"\b(?P<span>[0-9a-fA-F]{32}:[0-9a-fA-F]{32})\b"#),
        RedactionRule(
            "licence or another GUID",
            pattern: #"(?m:^|[^0-9A-Za-z])(?P<span>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\b"#
        ),
        RedactionRule(
            "base code of Mobi-C.Net, all but its last group",
            pattern: #"(?m:^|[^0-9A-Za-z\-])(?P<span>[0-9A-Z]{4}-[0-9A-Z]{4})-[0-9A-Z]{4}(?m:$|[^0-9A-Za-z\-])"#
        ),
        RedactionRule(
            "code of four groups",
            pattern: #"(?m:^|[^0-9A-Za-z\-])(?P<span>(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})(?m:$|[^0-9A-Za-z\-])"#
        ),
        RedactionRule("product key", pattern: #"(?m:^|[^0-9A-Za-z\-])(?P<span>(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5})\b"#),
        RedactionRule(
            "address of a network card",
            .device,
            reach: .match,
            recognizer: .hardwareAddress,
            pattern: #"\b(?:[0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5}))\b"#
        ),
        RedactionRule(
            "IMEI by its check digit",
            .device,
            reach: .match,
            recognizer: .deviceNumber,
            pattern: #"\b(?:01|35|86|99)\d{13}\b"#
        ),
        RedactionRule("IMEI", .device, pattern: #"(?i)imei[\w ]*["']*[ \t]*[:=][ \t]*["']?(?P<span>[0-9]{14,16})\b"#),
    ]
}
