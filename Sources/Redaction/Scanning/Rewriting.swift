/// A text with a marker for each finding.
struct Rewriting {
    /// The new text.
    private(set) var bytes: [UInt8] = []
    /// What was replaced, in the old text and in the new one.
    private(set) var replaced: [(old: Range<Int>, new: Range<Int>)] = []

    init(of text: Span<UInt8>, without findings: [Finding], pseudonymKey: [UInt8]?) {
        var names = PseudonymTable(key: pseudonymKey)
        bytes.reserveCapacity(text.count)
        replaced.reserveCapacity(findings.count)
        var offset = 0
        for finding in findings {
            append(text.extracting(offset..<finding.range.lowerBound))
            let start = bytes.count
            bytes += names.marker(for: finding.kind, finding.identity(in: text))
            replaced.append((finding.range, start..<bytes.count))
            offset = finding.range.upperBound
        }
        append(text.extracting(offset..<text.count))
    }

    private mutating func append(_ part: Span<UInt8>) {
        unsafe part.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}
