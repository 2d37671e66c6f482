/// The commands that are known to change nothing, each with what has to be true of its arguments.
enum ReadOnlyCommand {
    private typealias Rule = @Sendable ([String]) -> String?

    /// Why a command is refused; nil where it only reads.
    static func flaw(in command: SimpleCommand) -> String? {
        guard let first = command.words.first, !first.isDynamic, !first.isPattern else {
            return "has a command whose name is not written out"
        }
        let name = first.text
        if let reason = excluded[name] { return "calls '\(name)': \(reason)" }
        guard let rule = rules[name] else {
            return "calls '\(name)', which is not on the list of commands that only read; "
                + "known are \(rules.keys.sorted().joined(separator: ", "))"
        }
        if let flaw = rule(command.words.dropFirst().map(\.text)) { return "calls '\(name)' \(flaw)" }
        for word in command.words.dropFirst() {
            if let flaw = flaw(in: word) { return flaw }
        }
        return nil
    }

    private static func flaw(in word: SimpleCommand.Word) -> String? {
        if let reason = ForbiddenPath.exclusion(of: word.text) { return "names '\(word.text)': \(reason)" }
        guard word.isPattern, let last = word.text.split(separator: "/").last else { return nil }
        // A pattern such as * or l* could stand for a file with keys.
        guard last.prefix(while: { !"*?[".contains($0) }).count >= 3 else {
            return "has the pattern '\(word.text)'; begin a file name's pattern with three letters at least"
        }
        return nil
    }

    private static let clause = "clause 3.1 excludes the client's 1C databases and server software"
    private static let excluded = Dictionary(
        uniqueKeysWithValues: ["rac", "ras", "ibcmd", "ragent", "1cv8", "sqlite3", "psql", "mysql", "sqlcmd"]
            .map { ($0, clause) }
    )

    private static let rules: [String: Rule] = {
        var rules: [String: Rule] = [:]
        for name in [
            "cat", "cd", "cut", "df", "echo", "false", "free", "getconf", "id", "nproc", "od", "printf", "readlink",
            "sha256sum", "stat", "test", "tr", "true", "uname", "wc",
        ] {
            rules[name] = { _ in nil }
        }
        rules["grep"] = refusing(letters: "rRf", words: ["--recursive", "--dereference-recursive", "--file"])
        rules["ls"] = refusing(letters: "R", words: ["--recursive"])
        rules["du"] = refusing(letters: "aLX", words: ["--all", "--files0-from", "--exclude-from"])
        rules["head"] = refusing(letters: "", words: [])
        rules["tail"] = refusing(letters: "fF", words: ["--follow", "--retry", "--pid"])
        rules["sort"] = refusing(letters: "oTS", words: ["--output", "--compress-program", "--temporary-directory"])
        rules["ss"] = refusing(letters: "KDF", words: ["--kill", "--diag", "--filter", "--events"])
        rules["netstat"] = refusing(letters: "c", words: ["--continuous"])
        rules["date"] = { $0.allSatisfy { $0.hasPrefix("+") || $0 == "-u" } ? nil : "other than with -u and +FORMAT" }
        rules["uptime"] = { $0.isEmpty ? nil : "with arguments" }
        rules["uniq"] = { $0.allSatisfy { $0 == "-c" || $0 == "-d" || $0 == "-u" } ? nil : "with file names" }
        rules["sshd"] = { $0 == ["-V"] ? nil : "other than with -V" }
        return rules
    }()

    /// A rule that refuses options by letter, also inside clusters such as `-nr`, and by long name, also with a value
    /// or cut short as GNU allows.
    private static func refusing(letters: String, words: [String]) -> Rule {
        { arguments in
            for argument in arguments where argument.hasPrefix("-") && argument.count > 1 {
                if argument.hasPrefix("--") {
                    let name = String(argument.prefix { $0 != "=" })
                    if name.count > 2, words.contains(where: { $0.hasPrefix(name) }) { return "with \(argument)" }
                } else if argument.contains(where: letters.contains) {
                    return "with \(argument)"
                }
            }
            return nil
        }
    }
}
