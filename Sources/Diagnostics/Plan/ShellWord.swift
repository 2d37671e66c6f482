/// Values as words of a POSIX shell, in plain ASCII.
enum ShellWord {
    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./,:=+@%^-".utf8)

    /// The word that stands for exactly this value, whatever is in it.
    ///
    /// A value of printable ASCII stands between single quotes. Any other is spelled in octal, since a script is plain
    /// ASCII: `"$(printf %b '/srv/\0320\0234')"`; `%b` reads no `%`, and only a final line feed would be lost.
    static func quoted(_ value: String) -> String {
        guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return spelled(value) }
        return "'" + value.replacing("'", with: "'\\''") + "'"
    }

    /// The word of a command's argument: bare where that reads the same, else quoted.
    static func argument(_ value: String) -> String {
        !value.isEmpty && value.utf8.allSatisfy(plain.contains) ? value : quoted(value)
    }

    /// The word of an argument for the shell of a phone, which reads no script and takes any character.
    static func phoneArgument(_ value: String) -> String {
        !value.isEmpty && value.utf8.allSatisfy(plain.contains)
            ? value : "'" + value.replacing("'", with: "'\\''") + "'"
    }

    private static func spelled(_ value: String) -> String {
        var word = "\"$(printf %b '"
        for byte in value.utf8 {
            if isBare(byte) {
                word.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let octal = String(byte, radix: 8)
                word += "\\0" + String(repeating: "0", count: 3 - octal.count) + octal
            }
        }
        return word + "')\""
    }

    /// Not what would end the quotes or be read as an escape.
    private static func isBare(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\\")
    }
}
