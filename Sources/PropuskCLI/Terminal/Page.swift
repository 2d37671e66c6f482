import Access
import Wording

/// Lines for a person: labels beside values, tables, sections.
///
/// Nothing here is coloured or moved by escape sequences, so that the output reads the same in a file.
struct Page {
    /// The words.
    let words: Wording
    private(set) var lines: [String] = []

    init(_ words: Wording) {
        self.words = words
    }

    /// The words for a label of the command line.
    func label(_ label: Label) -> String { label.words[words.language] }

    /// Adds a line.
    mutating func add(_ line: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        lines += line.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
    }

    /// Adds an empty line, but never two.
    mutating func addGap() {
        if lines.last?.isEmpty == false { lines.append("") }
    }

    /// Adds a heading after a gap.
    mutating func addTitle(_ title: String) {
        addGap()
        add(title)
        add(String(repeating: "-", count: min(title.count, 100)))
    }

    /// Adds labels and values in two columns; pairs without a value are left out.
    mutating func add(_ pairs: [(label: String, value: String?)], indent: Int = 0) {
        let present = pairs.compactMap { pair in pair.value.map { (pair.label, $0) } }
        let width = present.map(\.0.count).max() ?? 0
        for (label, value) in present {
            let margin = String(repeating: " ", count: width + 2)
            let rows = value.split(separator: "\n", omittingEmptySubsequences: false)
            add(label.padded(to: width) + "  " + (rows.first ?? ""), indent: indent)
            for row in rows.dropFirst() { add(margin + row, indent: indent) }
        }
    }

    /// Adds a table, or a line that says that it is empty.
    mutating func addTable(_ header: [Label], _ rows: [[String]], indent: Int = 0) {
        guard !rows.isEmpty else { return add(label(.none), indent: indent) }
        let all = [header.map(label)] + rows
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        for row in all {
            let cells = zip(row, widths).map { $0.replacing("\n", with: " ").padded(to: $1) }
            add(cells.joined(separator: "  ").trimmingTrailingSpaces(), indent: indent)
        }
    }

    /// Prints the page.
    func print() {
        Terminal.print(lines.joined(separator: "\n"))
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    fileprivate func trimmingTrailingSpaces() -> String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
