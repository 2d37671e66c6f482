/// Files that no probe may touch: what clause 3.1 of the support regulation excludes, and what holds secrets.
enum ForbiddenPath {
    private static let excluded = ["1cv8.1cd", "1cv8log", "1cv8clst.lst", "1cv8reg.lst", "1cv8ddb.1cd"]
    private static let secret = [
        "lickeys.txt", "lickeys_utf8.txt", "shadow", "gshadow", ".ssh", "id_rsa", "id_ed25519", "id_ecdsa", "environ",
        ".pgpass", ".netrc", ".bash_history", "authorized_keys",
    ]

    /// Why a path, or a pattern of paths, is refused; nil where it is not.
    static func exclusion(of path: String) -> PathExclusion? {
        let lowered = path.lowercased()
        if lowered.hasSuffix(".1cd") || lowered.contains(".1cd/") { return .database }
        for part in lowered.split(separator: "/") {
            let part = String(part)
            if part.hasPrefix("lickeys") || secret.contains(where: { matches($0, part) }) {
                return .secret(part)
            }
            if excluded.contains(where: { matches($0, part) }) { return .database }
        }
        if lowered.hasPrefix("/dev/") && lowered != "/dev/null" { return .device }
        return nil
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
