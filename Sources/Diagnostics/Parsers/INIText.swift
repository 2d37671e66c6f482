/// A text of sections and keys: `ibases.v8i`, `nethasp.ini`, `conf.cfg`.
///
/// As Windows reads it: names in any case, the first value of a key counts, a pair of quotes around a value is dropped.
/// Lines that are neither `[SECTION]` nor `KEY=VALUE` are skipped, and so are those that begin with `;` or `#`.
struct INIText {
    /// A value and the number of its line, from 0.
    struct Entry: Equatable {
        let value: String
        let line: Int
    }

    private var entries: [String: [String: Entry]] = [:]

    init(_ lines: [Substring]) {
        var section = ""
        for (number, line) in lines.enumerated() {
            let line = line.first == "\u{FEFF}" ? line.dropFirst().trimmed : line.trimmed
            guard let first = line.first, first != ";", first != "#" else { continue }
            if first == "[" {
                guard let end = line.lastIndex(of: "]") else { continue }
                section = line[line.index(after: line.startIndex)..<end].trimmed.lowercased()
                continue
            }
            guard let cut = line.firstIndex(of: "=") else { continue }
            let key = line[..<cut].trimmed.lowercased()
            let value = line[line.index(after: cut)...].trimmed.unquoted
            if entries[section]?[key] == nil {
                entries[section, default: [:]][key] = Entry(value: String(value), line: number)
            }
        }
    }

    /// The value at `Section/Key`; what stands before the first section is at `/Key`.
    subscript(path: String) -> Entry? {
        guard let cut = path.lastIndex(of: "/") else { return nil }
        return entries[path[..<cut].lowercased()]?[path[path.index(after: cut)...].lowercased()]
    }
}
