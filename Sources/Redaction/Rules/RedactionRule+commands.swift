extension RedactionRule {
    /// Secrets among the arguments of a command.
    static let commands: [RedactionRule] = [
        RedactionRule(
            "switch of the 1C platform",
            reach: .platformSwitch,
            pattern: #"(?i)(?m:^|[\s"'=(])/(?:P|WSP|UC|AccessToken|ConfigurationRepositoryP)"#
        ),
        RedactionRule(
            "user switch of the 1C platform",
            .personal,
            reach: .platformSwitch,
            pattern: #"(?i)(?m:^|[\s"'=(])/(?:N|WSN|ConfigurationRepositoryN)"#
        ),
        RedactionRule(
            "option",
            reach: .argument(.any),
            pattern: #"(?i)(?m:^|[\s"'`(])--?[\w\-]*(?:passw(?:or)?d|passphrase|pwd|psw|token|secret|api-?key|"#
                + #"(?-i:-pass)|access-?key|private-?key)[\w\-]*[ \t]+"#
        ),
        RedactionRule(
            "password of a tool",
            reach: .argument(.any),
            pattern:
                #"(?i)(?:sshpass[ \t]+-p|(?:mysql|mariadb)[\w\-]*[ \t][^\n|;]*?[ \t](?-i:-p)|psexec\S*[ \t][^\n]*?[ \t]-p[ \t]"#
                + #"|[ \t]-pw[ \t]|[ \t]/rp[ \t]|ConvertTo-SecureString[ \t]+(?:-String[ \t]+)?|requirepass[ \t]"#
                + #"|masterauth[ \t]|login[ \t]+\S+[ \t]+password[ \t])"#
        ),
        RedactionRule("SQL", pattern: #"(?i)identified by[ \t]+(?P<span>"[^"\n]*"|'[^'\n]*')"#),
        RedactionRule(
            "user and password of curl",
            pattern: #"\b(?:curl|wget)\b[^\n]*?[ \t](?:-[uU]|--(?:proxy-)?user)[ =]?["']?[^\s:"']+:(?P<span>[^\s"']+)"#
        ),
        RedactionRule(
            "user and password of an SMB client",
            pattern: #"\b(?:smbclient|rpcclient|smbget)\b[^\n]*?[ \t]-U[ \t]*["']?[^\s%"']+%(?P<span>[^\s"']+)"#
        ),
        RedactionRule(
            "net use",
            pattern: #"(?i)\bnet[ \t]+use[ \t][^\n]*?(?:/user:\S+[ \t]+(?P<span>[^\s/]\S*))"#
        ),
        RedactionRule(
            "net use, password first",
            pattern: #"(?i)\bnet[ \t]+use[ \t]+(?:\S:[ \t]+)?\\\\\S+[ \t]+(?P<span>[^\s/]\S*)[ \t]+/user:"#
        ),
    ]
}
