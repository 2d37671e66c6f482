/// What follows the runner in a script of Windows.
enum WindowsScript {
    /// A block for each question, and the lines that start them.
    static func questions(_ probes: [PlannedProbe], id: String) -> String {
        var text = ""
        for (index, probe) in probes.enumerated() {
            text += "\n# \(probe.id): \(probe.timeLimit) s, \(probe.cap) bytes\n"
            text += "$p\(index + 1) = {\n\(probe.command)\n}\n"
        }
        text += "\n# The start.\nopening '\(id)' \(probes.count) $args[0]\n"
        for (index, probe) in probes.enumerated() {
            let number = index + 1
            text += "question \(number) \(probe.askedBytes) \(probe.askedErrors) \(probe.timeLimit) $p\(number)\n"
        }
        return text + "closing \(probes.count)\n"
    }
}
