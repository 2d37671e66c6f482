/// One command of a line of shell: its words, quotes removed.
struct SimpleCommand: Equatable {
    var words: [Word] = []

    /// A word, with what the shell would still do to it.
    struct Word: Equatable {
        /// The text; each input stands as `${name}`, each command substitution as a space.
        var text = ""
        /// Whether it is a pattern of file names.
        var isPattern = false
        /// Whether an input or a command's output is in it.
        var isDynamic = false
    }
}

/// What is wrong with a line of shell.
struct ShellFlaw: Error, Equatable {
    let text: String
}

/// Reads the narrow part of POSIX sh that probes may use, and refuses everything else.
///
/// Words, single and double quotes, `|`, `||`, `&&`, `;`, `$(…)`, inputs as bare `${name}`, and the three redirections
/// that touch no file: `2>/dev/null`, `</dev/null`, `2>&1`. Whatever it does not know is refused, so it need not know
/// the whole language to be safe.
struct ShellWords {
    private var rest: Substring
    private let inputs: Set<String>
    private var commands: [SimpleCommand] = []

    /// All commands in a line, those of substitutions included.
    static func commands(in line: String, inputs: Set<String>) throws(ShellFlaw) -> [SimpleCommand] {
        guard line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw ShellFlaw(text: "has to be one line of plain ASCII; give other text as an input")
        }
        var reader = ShellWords(rest: line[...], inputs: inputs)
        try reader.list(isInner: false)
        return reader.commands
    }

    private init(rest: Substring, inputs: Set<String>) {
        self.rest = rest
        self.inputs = inputs
    }

    private mutating func list(isInner: Bool) throws(ShellFlaw) {
        var current = SimpleCommand()
        while true {
            rest = rest.drop { $0 == " " }
            if rest.isEmpty || (isInner && rest.first == ")") { break }
            guard rest.first != ")" else { throw ShellFlaw(text: "has ')' without its '$('") }
            if take("2>/dev/null") || take("</dev/null") || take("2>&1") {
                guard rest.isEmpty || " |;&)".contains(rest.first ?? " ") else {
                    throw ShellFlaw(text: "has a redirection to more than /dev/null")
                }
                continue
            }
            if take("||") || take("&&") || take("|") || take(";") {
                try end(&current)
                guard !rest.allSatisfy({ $0 == " " }) else { throw ShellFlaw(text: "ends with an operator") }
                continue
            }
            if let word = try word() { current.words.append(word) }
        }
        try end(&current)
    }

    private mutating func end(_ command: inout SimpleCommand) throws(ShellFlaw) {
        guard !command.words.isEmpty else { throw ShellFlaw(text: "has an operator without a command") }
        commands.append(command)
        command = SimpleCommand()
    }

    private mutating func take(_ prefix: String) -> Bool {
        guard rest.hasPrefix(prefix) else { return false }
        rest = rest.dropFirst(prefix.count)
        return true
    }

    private mutating func word() throws(ShellFlaw) -> SimpleCommand.Word? {
        var word = SimpleCommand.Word()
        while let character = rest.first {
            switch character {
            case " ", "|", ";", "&", ")":
                guard character != "&" || rest.hasPrefix("&&") else {
                    throw ShellFlaw(text: "has '&': nothing may stay behind")
                }
                return word
            case "'":
                rest = rest.dropFirst()
                guard let end = rest.firstIndex(of: "'") else { throw ShellFlaw(text: "has a quote without its end") }
                word.text += rest[..<end]
                rest = rest[rest.index(after: end)...]
            case "\"":
                rest = rest.dropFirst()
                try quoted(&word)
            case "$": try dollar(&word, isQuoted: false)
            case "*", "?", "[":
                word.isPattern = true
                word.text.append(character)
                rest = rest.dropFirst()
            case "<", ">": throw ShellFlaw(text: "has a redirection; only 2>/dev/null, </dev/null and 2>&1 are allowed")
            case "`", "\\", "(", "!", "#", "{", "}", "~":
                throw ShellFlaw(text: "has '\(character)' outside single quotes")
            default:
                word.text.append(character)
                rest = rest.dropFirst()
            }
        }
        return word
    }

    /// The rest of a word between double quotes.
    private mutating func quoted(_ word: inout SimpleCommand.Word) throws(ShellFlaw) {
        while let character = rest.first {
            switch character {
            case "\"":
                rest = rest.dropFirst()
                return
            case "$": try dollar(&word, isQuoted: true)
            case "`", "\\": throw ShellFlaw(text: "has '\(character)' outside single quotes")
            default:
                word.text.append(character)
                rest = rest.dropFirst()
            }
        }
        throw ShellFlaw(text: "has a quote without its end")
    }

    private mutating func dollar(_ word: inout SimpleCommand.Word, isQuoted: Bool) throws(ShellFlaw) {
        word.isDynamic = true
        if take("$(") {
            try list(isInner: true)
            guard take(")") else { throw ShellFlaw(text: "has '$(' without its end") }
            word.text += " "
            return
        }
        guard !isQuoted, take("${"), let end = rest.firstIndex(of: "}"), inputs.contains(String(rest[..<end])) else {
            throw ShellFlaw(text: "has '$' that is neither $(…) nor a bare ${input} of the profile")
        }
        word.text += "${\(rest[..<end])}"
        rest = rest[rest.index(after: end)...]
    }
}
