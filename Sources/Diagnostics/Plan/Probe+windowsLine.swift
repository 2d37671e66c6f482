extension Probe {
    /// The line of PowerShell that asks the question.
    ///
    /// - Throws: ``PlanError``: `unsupportedQuestion`.
    func windowsLine(with values: [String: String]) throws(PlanError) -> String {
        let main = try windowsLine(of: command, with: values)
        guard !variants.isEmpty else { return main }
        var line = ""
        for variant in variants {
            line += line.isEmpty ? "if" : " elseif"
            line += " (\(variant.condition.windowsTest)) { \(try windowsLine(of: variant.command, with: values)) }"
        }
        return line + " else { \(main) }"
    }

    private func windowsLine(of command: Command, with values: [String: String]) throws(PlanError) -> String {
        switch command {
        case .argv(let words):
            let words = words.map { Placeholder.replace(in: $0, with: values) }
            let arguments = PowerShellWord.quoted(WindowsArguments.line(Array(words.dropFirst())))
            return "program \(PowerShellWord.quoted(words.first ?? "")) \(arguments)"
        case .powershell(let line): return Placeholder.replace(in: line, with: values.mapValues(PowerShellWord.quoted))
        case .file(let question): return question.windowsLine(with: values)
        case .reach(let question):
            let line = "reach \(PowerShellWord.quoted(question.host)) \(question.port)"
            return question.usesTLS ? line + " -tls" : line
        case .clock: return "clock"
        case .adb(let question): return windowsLine(of: question, with: values)
        case .shell: throw PlanError(code: .unsupportedQuestion, context: id)
        }
    }
}

extension Probe {
    /// The line of PowerShell that asks a phone.
    private func windowsLine(of question: AdbQuestion, with values: [String: String]) -> String {
        let mark = question.exitMark(of: id, with: values)
        let arguments = WindowsArguments.line(question.arguments(mark: mark, with: values))
        var line = "phone " + PowerShellWord.quoted(arguments)
        if let pattern = question.lines { line += " -lines " + PowerShellWord.quoted(pattern) }
        if question.lines != nil, question.side == .shell { line += " -mark " + PowerShellWord.quoted(mark) }
        return line
    }
}

extension Variant.Condition {
    /// The condition, in PowerShell.
    fileprivate var windowsTest: String {
        switch self {
        case .powerShellBelow(let version): "$PSVersionTable.PSVersion.Major -lt \(version)"
        case .has(let command):
            "Get-Command -Name \(PowerShellWord.quoted(command)) -ErrorAction 'SilentlyContinue'"
        }
    }
}
