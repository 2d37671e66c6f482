/// An answer's text, with the places of its lines.
struct AnswerText {
    /// The text, with line feeds only.
    let text: String
    /// The lines, without their ends; text behind the last line feed is a line too.
    let lines: [Substring]
    private let starts: [Int]

    init(_ raw: String) {
        var text = raw.replacing("\r\n", with: "\n")
        text.makeContiguousUTF8()
        self.text = text
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
        var starts: [Int] = []
        var offset = 0
        for line in lines {
            starts.append(offset)
            offset += line.utf8.count + 1
        }
        self.starts = starts
    }

    /// The numbers of the lines, from 0, on which these bytes lie.
    func lineNumbers(of range: Range<Int>) -> Range<Int> {
        guard !lines.isEmpty else { return 0..<0 }
        let first = line(at: range.lowerBound)
        // A match that ends behind a line feed did not touch the next line.
        return first..<(range.isEmpty ? first : line(at: range.upperBound - 1)) + 1
    }

    private func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
