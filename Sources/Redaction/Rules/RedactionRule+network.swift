extension RedactionRule {
    private static let group = "[0-9A-Fa-f]{1,4}"

    /// What says where in a client's network something is. Versions look like addresses, so these rules apply only
    /// where somebody asks for them.
    static let network: [RedactionRule] = [
        RedactionRule(
            "IP address",
            .network,
            reach: .match,
            recognizer: .networkAddress,
            pattern: #"\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b"#
        ),
        RedactionRule(
            "IP address of version 6",
            .network,
            recognizer: .networkAddress,
            pattern: #"(?m:^|[^0-9A-Za-z:.])(?P<span>(?:\#(group):){7}\#(group)"#
                + #"|(?:\#(group)(?::\#(group)){0,6})?::(?:(?:\#(group):){0,6}(?:(?:\d{1,3}\.){3}\d{1,3}|\#(group))))"#
        ),
        RedactionRule(
            "host of a URL",
            .network,
            recognizer: .host,
            pattern: #"[A-Za-z]:(?:\\?/){2}(?:[^\s/?#@"'<>]*@)?(?P<span>[\pL\pN][\pL\pN.\-]*)"#
        ),
        RedactionRule(
            "host of a share",
            .network,
            recognizer: .host,
            pattern: #"(?m:^|[^\pL\pN\\])\\\\(?:\\\\)?(?P<span>[\pL\pN][\pL\pN.\-]*)\\"#
        ),
        RedactionRule(
            "server of a connection string",
            .network,
            recognizer: .host,
            pattern:
                #"(?i)(?m:^|[^\pL\pN])(?:Srvr|DBSrvr|Data Source|Server)=(?:""|\\?["']|&quot;)?(?P<span>[\pL\pN][\pL\pN.\-]*)"#
        ),
    ]
}
