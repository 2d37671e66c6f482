extension Probe.Command: CustomStringConvertible {
    /// One line for people who know profiles; what runs is in the plan.
    public var description: String {
        switch self {
        case .argv(let words): words.joined(separator: " ")
        case .shell(let line), .powershell(let line): line
        case .file(let question): question.description
        case .reach(let question): "reach \(question.host):\(question.port)\(question.usesTLS ? " tls" : "")"
        case .adb(let question):
            (["adb"] + (question.side == .shell ? ["shell"] : []) + question.words).joined(separator: " ")
                + (question.lines.map { " (lines: \($0))" } ?? "")
        case .clock: "clock"
        }
    }
}

extension FileQuestion: CustomStringConvertible {
    /// One line, as ``Probe/Command/description``.
    public var description: String {
        var parts: [String] = []
        if newest > 1 { parts.append("newest: \(newest)") }
        if let head { parts.append("head: \(head)") }
        if let tail { parts.append("tail: \(tail)") }
        if let hours { parts.append("since: \(hours)h") }
        if let lines { parts.append("lines: \(lines)") }
        if !keys.isEmpty { parts.append("keys: \(keys.joined(separator: ", "))") }
        let name = show == .stat ? "stat" : "file"
        return parts.isEmpty ? "\(name) \(path)" : "\(name) \(path) (\(parts.joined(separator: "; ")))"
    }
}
