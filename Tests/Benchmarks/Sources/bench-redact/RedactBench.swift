import Foundation
import Redaction

/// The product's side of the redaction benchmark: `redact SOURCE TARGET standard|network` answers with the seconds and
/// the CPU seconds of redacting one file, in pieces of a megabyte that are cut between lines.
///
/// A program of its own, since it needs nothing of the broker.
@main
enum RedactBench {
    private static let piece = 1 << 20

    static func main() throws {
        let standard = try Redactor(
            literals: ["S3ssion-Secret-42", "another secret, с кириллицей"],
            pseudonymKey: Array("client's key".utf8)
        )
        let redactors = ["standard": standard, "network": standard.alsoHiding([.network])]
        while let line = readLine() {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 4, let redactor = redactors[words[3]] else { fatalError("cannot do '\(line)'") }
            let texts = pieces(of: try Data(contentsOf: URL(fileURLWithPath: words[1])))
            let before = cpu()
            var redacted: [Redacted] = []
            let wall = ContinuousClock().measure { redacted = texts.map(redactor.redact) }
            let after = cpu()
            try redacted.map { $0.text?.text ?? "" }.joined().write(
                toFile: words[2],
                atomically: false,
                encoding: .utf8
            )
            print(String(format: "%.6f %.6f", wall / .seconds(1), after - before))
            fflush(nil)
        }
    }

    private static func pieces(of data: Data) -> [String] {
        var pieces: [String] = []
        var start = data.startIndex
        while start < data.endIndex {
            let least = data.index(start, offsetBy: piece, limitedBy: data.endIndex) ?? data.endIndex
            let end = data[least...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? data.endIndex
            pieces.append(String(decoding: data[start..<end], as: UTF8.self))
            start = end
        }
        return pieces
    }

    private static func cpu() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
