/// How programs mark what was written before.
enum Quotation {
    static func isQuoted(_ line: Substring) -> Bool {
        line.drop { $0 == " " }.first == ">"
    }

    static func isBlank(_ line: Substring) -> Bool {
        line.allSatisfy(\.isWhitespace)
    }

    /// Whether a line introduces a quotation: it ends in a colon and says that somebody wrote, or holds an address.
    static func introduces(_ line: Substring) -> Bool {
        let line = line.lowercased()
        guard line.reversed().first(where: { !$0.isWhitespace }) == ":" else { return false }
        return verbs.contains { line.contains($0) } || (line.contains("@") && line.contains(where: \.isNumber))
    }

    /// Whether an old message begins here, whole and unmarked, as Outlook and forwarding programs leave it.
    static func beginsOldMessage(_ line: Substring) -> Bool {
        let bare = line.trimmingPrefix { $0 == " " || $0 == "\t" }
        guard bare.hasPrefix("--") || bare.hasPrefix("__") || bare.hasPrefix("==") else { return false }
        let isRule = bare.count >= 30 && bare.allSatisfy { $0 == "_" }
        let lower = bare.lowercased()
        return isRule || titles.contains { lower.contains($0) }
    }

    private static let verbs = ["wrote", "writes", "пишет", "писал", "написал", "schrieb"]
    private static let titles = [
        "original message", "forwarded message", "исходное сообщение", "пересланное сообщение",
        "пересылаемое сообщение",
        "пересылаемое письмо", "конец пересылаемого", "перенаправленное сообщение",
    ]
}
