import Redaction
import TextEncoding

/// What the runner takes of a file, for a file that is here already: `docs/formats/profile.md`.
struct LineFilter: Hashable, Sendable {
    private var tail: Int?
    private var head: Int?
    private var pattern: String?
    private var isCaseInsensitive = false

    /// Takes everything.
    init() {}

    /// What a question takes; nil where its answer is no file's content and nothing that adb prints.
    init?(_ command: Probe.Command) {
        switch command {
        case .file(let question):
            guard question.show == .content else { return nil }
            (tail, head, pattern) = (question.tail, question.head, question.lines)
            if !question.keys.isEmpty {
                pattern = "^[ \\t]*(\(question.keys.joined(separator: "|")))[ \\t]*="
                isCaseInsensitive = true
            }
        case .adb(let question):
            guard question.side == .shell else { return nil }
            pattern = question.lines
        case .argv, .shell, .powershell, .reach, .clock: return nil
        }
    }

    /// The part of a file's content that is taken. Lines stay whole; UTF-16 becomes UTF-8.
    func taken(from content: [UInt8]) -> [UInt8] {
        let isWide = content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF])
        var bytes = (isWide ? Array(decode(content).text.utf8) : content)[...]
        let feed = UInt8(ascii: "\n")
        if let tail, bytes.count > tail {
            bytes = bytes.suffix(tail)
            bytes = bytes[(bytes.firstIndex(of: feed).map { $0 + 1 } ?? bytes.endIndex)...]
        } else if let head, bytes.count > head {
            bytes = bytes.prefix(head)
            bytes = bytes[..<(bytes.lastIndex(of: feed).map { $0 + 1 } ?? bytes.startIndex)]
        }
        guard let pattern else { return Array(bytes) }
        // A pattern that does not compile finds nothing; the linter refuses it before.
        guard let pattern = try? LinearPattern(pattern, options: isCaseInsensitive ? .isCaseInsensitive : []) else {
            return []
        }
        var kept: [UInt8] = []
        for line in bytes.split(separator: feed) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            // Each byte is a character, as for the runner, which knows no codes.
            let text = String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))
            if pattern.firstMatch(in: text) != nil { kept += line + [feed] }
        }
        return kept
    }
}
