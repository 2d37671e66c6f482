public import Redaction

extension Interpretation {
    /// Redactions per class over all kept texts, and over the facts of the probes whose text is not kept.
    public var redactions: [RedactionClass: Int] {
        let shown = Set(reports.filter { $0.text != nil }.map(\.probe))
        let values = facts.filter { !shown.contains($0.probe) }.map(\.value.counts)
        return (reports.compactMap(\.text?.counts) + values).reduce(into: [:]) { sum, counts in
            sum.merge(counts, uniquingKeysWith: +)
        }
    }
}
