/// Bytes that have to go, and why.
struct Finding: Equatable {
    var range: Range<Int>
    var kind: RedactionClass

    /// Unites findings that overlap or touch: every rule saw the same text, and each byte goes once.
    static func united(_ findings: [Finding]) -> [Finding] {
        var united: [Finding] = []
        for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard let last = united.last, finding.range.lowerBound <= last.range.upperBound else {
                united.append(finding)
                continue
            }
            let upperBound = max(last.range.upperBound, finding.range.upperBound)
            united[united.count - 1].range = last.range.lowerBound..<upperBound
            united[united.count - 1].kind = max(last.kind, finding.kind)
        }
        return united
    }
}
