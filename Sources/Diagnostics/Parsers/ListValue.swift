/// Several values as one fact: sorted, without repetitions, so that two collections can be compared.
enum ListValue {
    /// The most entries; more are cut, and counted at the end.
    private static let mostEntries = 60

    /// `a, b, c`, or nil where there is none.
    static func text(of entries: [String]) -> String? {
        let entries = Set(entries.map { String($0[...].trimmed) }.filter { !$0.isEmpty })
        guard !entries.isEmpty else { return nil }
        // Numbers in their order, before everything else.
        let sorted = entries.sorted { (Int($0) ?? .max, $0) < (Int($1) ?? .max, $1) }
        var text = ""
        for (index, entry) in sorted.enumerated() {
            guard index < mostEntries, text.count + entry.count + 12 < FactKind.longestValue else {
                return text + (index == 0 ? "" : ", ") + "+\(sorted.count - index)"
            }
            text += (index == 0 ? "" : ", ") + entry
        }
        return text
    }
}
