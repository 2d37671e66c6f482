extension FileQuestion {
    /// The question as a call of the runner's function `file` on Windows.
    func windowsLine(with values: [String: String]) -> String {
        var line = "file " + WindowsFolder.argument(path, with: values)
        if newest > 1 { line += " -newest \(newest)" }
        if let tail { line += " -tail \(tail)" }
        if let head { line += " -head \(head)" }
        if let hours { line += " -since \(hours * 3600)" }
        if let lines { line += " -lines \(PowerShellWord.quoted(lines))" }
        if !keys.isEmpty { line += " -keys \(PowerShellWord.quoted(keys.joined(separator: "|")))" }
        return show == .stat ? line + " -stat" : line
    }
}
