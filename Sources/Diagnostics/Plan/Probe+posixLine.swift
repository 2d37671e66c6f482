extension Probe {
    /// The line of POSIX sh that asks the question.
    ///
    /// - Throws: ``PlanError``: `unsupportedQuestion`.
    func posixLine(with values: [String: String]) throws(PlanError) -> String {
        let main = try posixLine(of: command, with: values)
        guard !variants.isEmpty else { return main }
        var line = ""
        for variant in variants {
            guard case .has(let command) = variant.condition else {
                throw PlanError(code: .unsupportedQuestion, context: id)
            }
            line += line.isEmpty ? "if" : " elif"
            line += " command -v \(command) >/dev/null; then \(try posixLine(of: variant.command, with: values));"
        }
        return line + " else \(main); fi"
    }

    private func posixLine(of command: Command, with values: [String: String]) throws(PlanError) -> String {
        switch command {
        case .argv(let words):
            words.map { ShellWord.argument(Placeholder.replace(in: $0, with: values)) }.joined(separator: " ")
        case .shell(let snippet): Placeholder.replace(in: snippet, with: values.mapValues(ShellWord.quoted))
        case .file(let question): question.posixLine(with: values)
        case .clock: "date '+%s %z'"
        case .adb(let question): posixLine(of: question, with: values)
        case .powershell, .reach: throw PlanError(code: .unsupportedQuestion, context: id)
        }
    }
}
