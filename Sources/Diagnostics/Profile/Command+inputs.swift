extension Probe.Command {
    /// The names of the inputs that the question asks for, in order of appearance.
    var inputNames: [String] {
        switch self {
        case .argv(let words): words.flatMap(Placeholder.names)
        case .shell(let line): Placeholder.names(in: line)
        // `${env:PROGRAMFILES(X86)}` is a variable of PowerShell's.
        case .powershell(let line): Placeholder.names(in: line).filter { !$0.contains(":") }
        case .file(let question): Placeholder.names(in: question.path)
        case .adb(let question): question.words.flatMap(Placeholder.names)
        case .reach, .clock: []
        }
    }
}
