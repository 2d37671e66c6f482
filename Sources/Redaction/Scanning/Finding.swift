/// Bytes that have to go, and why.
struct Finding: Equatable {
    var range: Range<Int>
    var kind: RedactionClass
    /// What it was recognized as; nil where nothing but its bytes is known.
    var recognized: Identity?

    /// Unites findings that overlap or touch: every rule saw the same text, and each byte goes once.
    static func united(_ findings: [Finding]) -> [Finding] {
        var united: [Finding] = []
        for finding in findings.sorted(by: Self.precedes) {
            guard let last = united.last, finding.range.lowerBound <= last.range.upperBound else {
                united.append(finding)
                continue
            }
            if last.range == finding.range, last.kind == finding.kind {
                united[united.count - 1].recognized = last.recognized ?? finding.recognized
            }
            // A part of a thing that is known says nothing that the whole does not.
            if last.range.lowerBound <= finding.range.lowerBound, last.range.upperBound >= finding.range.upperBound,
                last.kind >= finding.kind
            {
                continue
            }
            united[united.count - 1].recognized = nil
            let upperBound = max(last.range.upperBound, finding.range.upperBound)
            united[united.count - 1].range = last.range.lowerBound..<upperBound
            united[united.count - 1].kind = max(last.kind, finding.kind)
        }
        return united
    }

    /// From left to right, and the longer one first.
    private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        (left.range.lowerBound, -left.range.upperBound) < (right.range.lowerBound, -right.range.upperBound)
    }

    /// What its pseudonym is made of.
    func identity(in bytes: Span<UInt8>) -> Identity {
        if kind == .secret { return Identity(sort: nil, bytes: []) }
        return recognized ?? Identity(sort: nil, bytes: range.map { bytes[$0] })
    }
}
