extension FileQuestion {
    /// The question as a call of the function `file` of ``Runner/files`` on POSIX.
    func posixLine(with values: [String: String]) -> String {
        let path = Placeholder.replace(in: path, with: values)
        // Everything before the last separator is a folder, whatever is in its name.
        let cut = path.lastIndex(of: "/")
        let folder = cut.map { path[..<$0] }.flatMap { $0.isEmpty ? nil : String($0) } ?? "/"
        let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
        var words = ["file", ShellWord.quoted(folder), ShellWord.quoted(name)]
        if newest > 1 { words.append("newest=\(newest)") }
        if let tail { words.append("tail=\(tail)") }
        if let head { words.append("head=\(head)") }
        if let hours { words.append("since=\(hours * 3600)") }
        if let lines { words.append("lines=" + ShellWord.quoted(lines)) }
        if !keys.isEmpty { words.append("keys=" + ShellWord.quoted(keys.joined(separator: "|"))) }
        if show == .stat { words.append("show=stat") }
        return words.joined(separator: " ")
    }

    /// Whether a command, as it stands in a script, asks about files. No other command of that name is let into one.
    static func isAsked(by command: String) -> Bool {
        command.hasPrefix("file ") || command.contains("; then file ") || command.contains("; else file ")
    }
}
