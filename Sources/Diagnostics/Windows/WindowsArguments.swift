/// The arguments of a program of Windows, which gets them as one line and takes it apart itself.
enum WindowsArguments {
    /// The line from which Microsoft's C runtime, and so nearly every program, reads exactly these arguments.
    ///
    /// Backslashes mean something only before a quote: there each is doubled.
    static func line(_ arguments: [String]) -> String {
        arguments.map(quoted).joined(separator: " ")
    }

    private static func quoted(_ argument: String) -> String {
        let isQuoted = argument.isEmpty || argument.contains { $0 == " " || $0 == "\t" }
        var line = isQuoted ? "\"" : ""
        var backslashes = 0
        for character in argument {
            guard character != "\\" else {
                backslashes += 1
                continue
            }
            line += String(repeating: "\\", count: character == "\"" ? backslashes * 2 + 1 : backslashes)
            line.append(character)
            backslashes = 0
        }
        return line + String(repeating: "\\", count: isQuoted ? backslashes * 2 : backslashes) + (isQuoted ? "\"" : "")
    }
}
