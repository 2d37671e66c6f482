extension QuestionLinter {
    /// What is wrong with a program of Windows and its arguments.
    func windowsFlaws(in words: [String]) -> [LintFlaw] { [] }

    /// What is wrong with a line of PowerShell.
    func powerShellFlaws(in line: String) -> [LintFlaw] { [] }
}
