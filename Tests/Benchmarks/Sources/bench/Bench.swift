import Foundation

/// The product's side of a benchmark: a program that does what its standard input says, and answers each line with one. So one driver can let it take turns with its peers.
///
/// `bench ledger FOLDER WRITERS`: `append N` answers with seconds; `verify` with seconds, events and problems.
/// `bench passes FOLDER WRITERS`: `issue N` answers with seconds; `verify` with events and problems.
/// `bench search FOLDER 1`: `fill FILE` answers with seconds for rows and index; `search WORDS` with seconds, hits and
/// whether it was cut short; `open N` with seconds; `size` with megabytes of index and tickets.
/// `bench clock FOLDER 1`: `due FILE` answers with seconds and a digest of the deadlines; `explain FILE` with seconds and how many.
@main
enum Bench {
    static func main() async throws {
        let words = CommandLine.arguments.dropFirst()
        guard words.count == 3, let writers = words.last.flatMap({ Int($0) }) else {
            fatalError("usage: bench ledger|passes|search|clock FOLDER WRITERS")
        }
        let folder = Array(words)[1]
        switch words.first {
        case "ledger": try await serve(LedgerBench(folder: folder, writers: writers))
        case "passes": try await serve(PassBench(folder: folder, writers: writers))
        case "search": try await serve(SearchBench(folder: folder))
        case "clock": try serve(ClockBench())
        default: fatalError("unknown benchmark")
        }
    }

    private static func serve(_ bench: LedgerBench) async throws {
        while let line = readLine() {
            if let count = number(in: line, after: "append") {
                answer([seconds(try await bench.append(count))])
            } else {
                let (duration, events, problems) = try await bench.verify()
                answer([seconds(duration), String(events), String(problems.count)] + problems)
            }
        }
    }

    private static func serve(_ bench: PassBench) async throws {
        while let line = readLine() {
            if let count = number(in: line, after: "issue") {
                answer([seconds(try await bench.issue(count))])
            } else {
                let (events, problems) = try await bench.verify()
                answer([String(events), String(problems.count)] + problems)
            }
        }
    }

    private static func serve(_ bench: SearchBench) async throws {
        while let line = readLine() {
            if let file = text(in: line, after: "fill") {
                let (rows, index) = try await bench.fill(from: file)
                answer([seconds(rows), seconds(index)])
            } else if let count = number(in: line, after: "open") {
                answer([seconds(try await bench.open(count))])
            } else if let words = text(in: line, after: "search") {
                let (duration, hits, isCutShort) = try await bench.search(words)
                answer([seconds(duration), String(hits), isCutShort ? "1" : "0"])
            } else {
                let (index, tickets) = try await bench.size()
                answer([String(format: "%.1f", index), String(format: "%.1f", tickets)])
            }
        }
    }

    private static func serve(_ bench: ClockBench) throws {
        while let line = readLine() {
            if let file = text(in: line, after: "due") {
                let (duration, digest) = try bench.due(from: file)
                answer([seconds(duration), digest])
            } else if let file = text(in: line, after: "explain") {
                let (duration, count) = try bench.explain(from: file)
                answer([seconds(duration), String(count)])
            }
        }
    }

    private static func text(in line: String, after word: String) -> String? {
        line.hasPrefix("\(word) ") ? String(line.dropFirst(word.count + 1)) : nil
    }

    private static func number(in line: String, after word: String) -> Int? {
        line.hasPrefix("\(word) ") ? Int(line.dropFirst(word.count + 1)) : nil
    }

    private static func seconds(_ duration: Duration) -> String {
        String(format: "%.6f", duration / .seconds(1))
    }

    private static func answer(_ words: [String]) {
        print(words.joined(separator: " "))
        fflush(nil)
    }
}
