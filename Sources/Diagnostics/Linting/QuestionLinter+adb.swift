extension QuestionLinter {
    /// What is wrong with a question to an Android device.
    func adbFlaws(in question: AdbQuestion) -> [LintFlaw] {
        question.lines.flatMap(PortablePattern.flaw(in:))
            .map { [LintFlaw(.patternRefused, "keeps lines by a pattern that \($0)")] } ?? []
    }
}
