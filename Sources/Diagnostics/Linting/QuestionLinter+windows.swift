extension QuestionLinter {
    /// What is wrong with a program of Windows and its arguments.
    func windowsFlaws(in words: [String]) -> [LintFlaw] {
        guard words.allSatisfy(\.isPrintableASCII) else {
            return [LintFlaw(.commandRefused, "has to be plain ASCII; give other text as an input")]
        }
        return WindowsCommand.flaw(in: words).map { [LintFlaw(.commandRefused, $0)] } ?? []
    }

    /// What is wrong with a line of PowerShell.
    func powerShellFlaws(in line: String) -> [LintFlaw] {
        do {
            let paths = try PowerShellReader.paths(in: line, inputs: Set(inputs.keys))
            return paths.filter { !roots.hold($0) }.prefix(1)
                .map { LintFlaw(.pathRefused, "names '\($0)', which lies below none of the profile's roots") }
        } catch {
            return [LintFlaw(error.text.contains("names '") ? .pathRefused : .commandRefused, error.text)]
        }
    }
}
