import Access
import Regulation

extension CivilDay {
    /// A day as it was typed: `2026-01-09`, or `09.01.2026` as tables in Russia have it.
    ///
    /// - Throws: ``Refusal``: `invalidDate`.
    init(typed text: String, field: String) throws(Refusal) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let iso = parts.count == 3 ? parts.reversed().joined(separator: "-") : text
        guard let day = try? CivilDay(iso) else { throw Refusal(.invalidDate, .notADay, ["field": field]) }
        self = day
    }
}
