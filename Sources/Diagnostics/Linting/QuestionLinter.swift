/// Refuses questions that could change a machine or read what they must not.
struct QuestionLinter {
    let platform: Platform
    let inputs: [String: InputType]
    let roots: Roots

    /// What is wrong with a question.
    func flaws(in command: Probe.Command) -> [LintFlaw] {
        if let flaw = inputFlaw(in: command) { return [flaw] }
        switch (command, platform) {
        case (.argv(let words), .posix): return posixFlaws(in: words)
        case (.shell(let line), .posix): return posixFlaws(in: line)
        case (.argv(let words), .windows): return windowsFlaws(in: words)
        case (.powershell(let line), .windows): return powerShellFlaws(in: line)
        case (.file(let question), _): return fileFlaws(in: question)
        case (.reach(let question), .windows): return reachFlaws(in: question)
        case (.adb(let question), _): return adbFlaws(in: question)
        case (.clock, _): return []
        case (.shell, .windows), (.powershell, .posix), (.reach, .posix):
            return [LintFlaw(.commandRefused, "asks in a way that \(platform.rawValue) does not know")]
        }
    }

    /// Inputs that the profile lacks, or that are of the other platform.
    private func inputFlaw(in command: Probe.Command) -> LintFlaw? {
        for name in command.inputNames {
            // A `$(…)` or `$env:` of a shell is no input, and is its linter's affair.
            guard let type = inputs[name] else {
                return LintFlaw(.commandRefused, "names the input '\(name)', which the profile lacks")
            }
            if type == (platform == .posix ? .windowsPath : .posixPath) {
                return LintFlaw(
                    .commandRefused,
                    "names the input '\(name)', a \(type.rawValue), on \(platform.rawValue)"
                )
            }
        }
        return nil
    }

    private func posixFlaws(in words: [String]) -> [LintFlaw] {
        guard words.allSatisfy(\.isPrintableASCII) else {
            return [LintFlaw(.commandRefused, "has to be plain ASCII; give other text as an input")]
        }
        let words = words.map {
            SimpleCommand.Word(text: $0, isPattern: false, isDynamic: !Placeholder.names(in: $0).isEmpty)
        }
        return flaws(in: [SimpleCommand(words: words)])
    }

    private func posixFlaws(in line: String) -> [LintFlaw] {
        do {
            return flaws(in: try ShellWords.commands(in: line, inputs: Set(inputs.keys)))
        } catch {
            return [LintFlaw(.commandRefused, error.text)]
        }
    }

    private func flaws(in commands: [SimpleCommand]) -> [LintFlaw] {
        commands.compactMap { command in
            if let flaw = ReadOnlyCommand.flaw(in: command) {
                return LintFlaw(flaw.contains("names '") ? .pathRefused : .commandRefused, flaw)
            }
            return command.words.dropFirst().lazy.flatMap { Self.paths(in: $0.text) }
                .compactMap { pathFlaw(in: $0) }.first
        }
    }

    /// What of a word may be a path: itself, what stands behind `=`, and what stands behind an option's letter.
    private static func paths(in word: String) -> [String] {
        var paths = [word]
        if let cut = word.firstIndex(of: "=") { paths.append(String(word[word.index(after: cut)...])) }
        if word.hasPrefix("-"), word.count > 2 { paths.append(String(word.dropFirst(2))) }
        return paths
    }

    /// What is wrong with something that may be a path of POSIX.
    private func pathFlaw(in path: String) -> LintFlaw? {
        if path.split(separator: "/").contains("..") {
            return LintFlaw(.pathRefused, "names '\(path)', which has '..' in it")
        }
        guard path.hasPrefix("/") || beginsWithPath(path), roots.areDeclared, !roots.hold(path) else { return nil }
        return LintFlaw(.pathRefused, "names '\(path)', which lies below none of the profile's roots")
    }

    /// Whether a text begins with an input that is a path.
    func beginsWithPath(_ text: String) -> Bool {
        guard text.hasPrefix("${"), let name = Placeholder.names(in: text).first else { return false }
        return inputs[name]?.isPath == true
    }
}

extension String {
    /// Whether it has nothing but printable characters of ASCII.
    var isPrintableASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }
}

extension InputType {
    /// Whether its values are paths.
    var isPath: Bool { self == .posixPath || self == .windowsPath || self == .path }
}
