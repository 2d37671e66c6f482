/// What is wrong with a line of a calendar file.
public enum CalendarFileProblem: Hashable, Sendable {
    /// A line that begins with none of `year`, `decree`, `move`, `short`, `#`.
    case unknownLine
    /// Not as many words as the line needs, or a number or day that is none.
    case malformedLine
    /// A `year` or `decree` for the second time.
    case twice
    /// The file ends without its `year` or its `decree`.
    case incomplete
}

extension ProductionYear {
    /// Reads a calendar file, with which a year is added when its decree appears:
    ///
    ///     # comment
    ///     year 2026
    ///     decree постановление Правительства РФ от 24.09.2025 № 1466 | decree of the Government of Russia of …
    ///     move 2026-01-03 2026-01-09
    ///     move 2026-03-08 2026-03-09 by law
    ///     short 2026-04-30
    ///
    /// - Throws: ``CalendarError/malformedFile(line:_:)`` with the line from 1, ``CalendarError/malformedYear(_:_:)`` for
    ///   data that contradicts the law.
    public init(parsing text: String) throws(CalendarError) {
        var year: Int?
        var decree: LegalAct?
        var moves: [(from: CivilDay, to: CivilDay, isByLaw: Bool)] = []
        var shortened: [CivilDay] = []
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() {
            let words = line.split { $0.isWhitespace }.map(String.init)
            do throws(LineFailure) {
                switch words.first {
                case nil: continue
                case let word? where word.hasPrefix("#"): continue
                case "year":
                    guard year == nil else { throw LineFailure(.twice) }
                    guard words.count == 2, words[1].utf8.count == 4, let number = Int(words[1]) else {
                        throw LineFailure(.malformedLine)
                    }
                    year = number
                case "decree":
                    guard decree == nil else { throw LineFailure(.twice) }
                    decree = try Self.act(words.dropFirst())
                case "move":
                    let isByLaw = words.count == 5 && words[3...] == ["by", "law"]
                    guard words.count == 3 || isByLaw else { throw LineFailure(.malformedLine) }
                    moves.append((try Self.day(words[1]), try Self.day(words[2]), isByLaw))
                case "short":
                    guard words.count == 2 else { throw LineFailure(.malformedLine) }
                    shortened.append(try Self.day(words[1]))
                default: throw LineFailure(.unknownLine)
                }
            } catch {
                throw .malformedFile(line: index + 1, error.problem)
            }
        }
        guard let year, let decree else { throw .malformedFile(line: lines.count, .incomplete) }
        let transfers = moves.map {
            DayTransfer(from: $0.from, to: $0.to, act: $0.isByLaw ? .labourCode112 : decree)
        }
        try self.init(year: year, decree: decree, transfers: transfers, shortened: shortened)
    }

    /// The year as a calendar file.
    public var text: String {
        var lines = ["year \(year.padded(to: 4))", "decree \(decree.title.ru) | \(decree.title.en)"]
        lines += transfers.map { "move \($0.from) \($0.to)" + ($0.act == .labourCode112 ? " by law" : "") }
        lines += shortened.map { "short \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func act(_ words: ArraySlice<String>) throws(LineFailure) -> LegalAct {
        let titles = words.split(separator: "|", omittingEmptySubsequences: false).map { $0.joined(separator: " ") }
        guard titles.count == 2, titles.allSatisfy({ !$0.isEmpty }) else { throw LineFailure(.malformedLine) }
        return LegalAct(ClauseText(ru: titles[0], en: titles[1]))
    }

    private static func day(_ word: String) throws(LineFailure) -> CivilDay {
        guard let day = try? CivilDay(word) else { throw LineFailure(.malformedLine) }
        return day
    }
}

/// A problem on its way to the place that knows the line.
private struct LineFailure: Error {
    let problem: CalendarFileProblem

    init(_ problem: CalendarFileProblem) {
        self.problem = problem
    }
}
