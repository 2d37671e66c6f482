import Access
import Desk

/// The figures of a report as CSV (RFC 4180): a line per tariff, with the numbers of the tickets behind it.
///
/// Excel in a Russian Windows takes semicolons, and UTF-8 only behind a byte order mark; everybody else takes commas. The
/// names of the columns are for programs, and the same in both.
struct ReactionTable {
    /// The table.
    let text: String

    init(_ report: ReactionReport, in language: Language) {
        let separator = language == .ru ? ";" : ","
        let header = ["tariff", "reactions", "in_time", "late", "median_minutes", "worst_minutes", "tickets"]
        let rows = report.lines.map { line in
            [
                line.tariff ?? "", String(line.count), String(line.inTime), String(line.late),
                String(line.medianMinutes), String(line.worstMinutes),
                line.reactions.map { String($0.ticket) }.joined(separator: " "),
            ]
        }
        let lines = ([header] + rows).map { $0.map(Self.field).joined(separator: separator) }
        text = (language == .ru ? "\u{FEFF}" : "") + lines.map { "\($0)\r\n" }.joined()
    }

    /// A field between quotation marks. A spreadsheet takes what begins with `=`, `+`, `-` or `@` for a formula: such names
    /// get an apostrophe in front.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = (isFormula ? "'\(text)" : text).visible
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
