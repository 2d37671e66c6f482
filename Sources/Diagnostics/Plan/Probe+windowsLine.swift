extension Probe {
    /// The line of PowerShell that asks the question.
    ///
    /// - Throws: ``PlanError``: `unsupportedQuestion`.
    func windowsLine(with values: [String: String]) throws(PlanError) -> String {
        throw PlanError(code: .unsupportedQuestion, context: id)
    }
}
