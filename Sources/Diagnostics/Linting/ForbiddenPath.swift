/// Files that no probe may touch: what clause 3.1 of the support regulation excludes, and what holds secrets.
enum ForbiddenPath {
    private static let excluded = ["1cv8.1cd", "1cv8log", "1cv8clst.lst", "1cv8reg.lst", "1cv8ddb.1cd", "srvinfo"]
    private static let secret = [
        "lickeys.txt", "lickeys_utf8.txt", "shadow", "gshadow", ".ssh", "id_rsa", "id_ed25519", "id_ecdsa", "environ",
        ".pgpass", ".netrc", ".bash_history", "authorized_keys", "administrators_authorized_keys", "ntuser.dat", "sam",
        "ntds.dit", "consolehost_history.txt", "default.vrd", "adbkey",
    ]

    /// Why a path of either platform, or a pattern of paths, is refused; nil where it is not.
    static func exclusion(of path: String) -> PathExclusion? {
        let lowered = path.lowercased()
        for part in lowered.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            let part = plainName(part)
            if part.hasSuffix(".1cd") { return .database }
            if part.hasPrefix("lickeys") || secret.contains(where: { matches($0, part) || isShort(part, for: $0) }) {
                return .secret(part)
            }
            if excluded.contains(where: { matches($0, part) || isShort(part, for: $0) }) { return .database }
        }
        if lowered.hasPrefix("/dev/") && lowered != "/dev/null" { return .device }
        return nil
    }

    /// Windows drops dots and blanks at the end of a name, and reads `name:stream` as the name's.
    private static func plainName(_ part: Substring) -> String {
        var part = part
        if let colon = part.firstIndex(of: ":"), part.index(after: colon) != part.endIndex { part = part[..<colon] }
        while part.count > 1, part.last == "." || part.last == " " { part.removeLast() }
        return String(part)
    }

    /// Whether a part of a path may be the short name that Windows gives to a file, such as `LICKEY~1.TXT`.
    private static func isShort(_ part: String, for name: String) -> Bool {
        guard let tilde = part.firstIndex(of: "~"), part.index(after: tilde) != part.endIndex else { return false }
        let stem = part[..<tilde].filter { $0.isLetter || $0.isNumber || $0 == "_" }
        return stem.count > 1 && name.filter { $0.isLetter || $0.isNumber || $0 == "_" }.hasPrefix(stem)
    }

    /// Whether a name is what a shell's pattern can stand for. `[…]` counts as any character.
    static func matches(_ name: String, _ pattern: String) -> Bool {
        matches(Array(name)[...], Array(simplified(pattern))[...])
    }

    private static func simplified(_ pattern: String) -> String {
        var output = ""
        var rest = pattern[...]
        while let character = rest.popFirst() {
            if character == "[", let end = rest.dropFirst().firstIndex(of: "]") {
                rest = rest[rest.index(after: end)...]
                output.append("?")
            } else if !(character == "*" && output.last == "*") {
                output.append(character)
            }
        }
        return output
    }

    private static func matches(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        // Rows of a table, not recursion: patterns with many stars stay cheap.
        var reachable = Set([name.startIndex])
        for symbol in pattern {
            var next: Set<Int> = []
            for position in reachable {
                if symbol == "*" {
                    next.formUnion(position...name.endIndex)
                } else if position < name.endIndex, symbol == "?" || symbol == name[position] {
                    next.insert(position + 1)
                }
            }
            reachable = next
        }
        return reachable.contains(name.endIndex)
    }
}
