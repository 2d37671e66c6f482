/// Values as literals of PowerShell, in plain ASCII.
enum PowerShellWord {
    /// The expression that stands for exactly this value, whatever is in it: one argument of a command, one operand.
    ///
    /// Printable ASCII stands between single quotes, where only the quote itself means something. Any other character
    /// is spelled by its number, since a script is plain ASCII: `([string][char]0x041C+'x')`.
    static func quoted(_ value: String) -> String {
        let pieces = pieces(of: value)
        guard pieces.count != 1 || pieces[0].hasPrefix("[") else { return pieces[0] }
        guard !pieces.isEmpty else { return "''" }
        // The first operand decides what '+' means.
        let first = pieces[0].hasPrefix("[") ? "[string]" : ""
        return "(" + first + pieces.joined(separator: "+") + ")"
    }

    /// The operands whose sum is the value: quoted ASCII, and characters by their UTF-16 numbers.
    private static func pieces(of value: String) -> [String] {
        var pieces: [String] = []
        var plain = ""
        for unit in value.utf16 {
            if (0x20...0x7E).contains(unit), let scalar = Unicode.Scalar(unit) {
                plain.unicodeScalars.append(scalar)
                continue
            }
            if !plain.isEmpty { pieces.append(literal(plain)) }
            plain = ""
            let digits = String(unit, radix: 16, uppercase: true)
            pieces.append("[char]0x" + String(repeating: "0", count: 4 - digits.count) + digits)
        }
        if !plain.isEmpty { pieces.append(literal(plain)) }
        return pieces
    }

    private static func literal(_ plain: String) -> String { "'" + plain.replacing("'", with: "''") + "'" }
}
