/// Puts soft line ends back together (RFC 3676, `format=flowed`).
enum FlowedText {
    /// The text with each paragraph on one line; quoted paragraphs keep their marks.
    static func unfolded(_ text: String, deletesSpaces: Bool) -> String {
        var lines: [String] = []
        var isOpen = false
        var depth = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let marks = line.prefix { $0 == ">" }.count
            var content = line.dropFirst(marks)
            if content.first == " " { content = content.dropFirst() }
            // "-- " introduces a signature and is no soft line end.
            let isSignature = content == "-- "
            let isSoft = content.last == " " && !isSignature
            if isSoft, deletesSpaces { content = content.dropLast() }
            if isOpen, marks == depth, !isSignature {
                lines[lines.count - 1] += content
            } else {
                lines.append(marks == 0 ? String(content) : String(repeating: ">", count: marks) + " " + content)
            }
            isOpen = isSoft
            depth = marks
        }
        return lines.joined(separator: "\n")
    }
}
