extension Probe {
    /// How the answer is read where a phone is asked; nil where none is.
    func phoneReading(with values: [String: String]) -> PhoneReading? {
        guard case .adb(let question) = command else { return nil }
        return PhoneReading(exitMark: question.side == .host ? nil : question.exitMark(of: id, with: values))
    }

    /// The line of POSIX sh that asks a phone. `adb` is the function of `phone.sh` there, which asks the server that is.
    func posixLine(of question: AdbQuestion, with values: [String: String]) -> String {
        let mark = question.exitMark(of: id, with: values)
        let line = (["adb"] + question.arguments(mark: mark, with: values)).map(ShellWord.argument)
            .joined(separator: " ")
        guard let pattern = question.lines else { return line }
        let kept = question.side == .host ? "" : " -e '\(mark)[0-9]*$|\(PhoneObstacle.absencePattern)'"
        return line + " | tr -d '\\r' | grep -a -E -e \(ShellWord.quoted(pattern))\(kept)"
    }

    /// The fewest bytes of adb's complaints that are taken: they say why no phone answers.
    static let fewestPhoneErrors = 512
}
