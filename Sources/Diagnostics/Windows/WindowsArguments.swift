/// The arguments of a program of Windows, which gets them as one line and takes it apart itself.
enum WindowsArguments {
    /// The line from which Microsoft's C runtime, and so nearly every program, reads exactly these arguments.
    ///
    /// Backslashes mean something only before a quote: there each is doubled.
    static func line(_ arguments: [String]) -> String {
        arguments.map(quoted).joined(separator: " ")
    }

    private static func quoted(_ argument: String) -> String {
        guard argument.isEmpty || argument.contains(where: { $0 == " " || $0 == "\t" || $0 == "\"" }) else {
            return argument
        }
        var line = "\""
        var backslashes = 0
        for character in argument {
            switch character {
            case "\\":
                backslashes += 1
                continue
            case "\"": line += String(repeating: "\\", count: backslashes * 2 + 1)
            default: line += String(repeating: "\\", count: backslashes)
            }
            backslashes = 0
            line.append(character)
        }
        return line + String(repeating: "\\", count: backslashes * 2) + "\""
    }
}
