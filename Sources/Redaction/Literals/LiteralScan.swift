/// The session's own secrets, compiled: they are looked for in every text, whatever stands around them.
struct LiteralScan: Sendable {
    private static let memoryLimit = 32 << 20

    private let readable: LinearPattern?
    private let base64: LinearPattern?

    init(_ secrets: [String]) throws(RedactionError) {
        readable = try Self.anyOf(secrets.flatMap(LiteralPattern.readable))
        base64 = try Self.anyOf(secrets.flatMap(LiteralPattern.base64))
    }

    /// Where the secrets are in a text. Of base 64 the whole run goes, whose edges hold bits of the secret as well.
    func findings(in bytes: Span<UInt8>) -> [Finding] {
        var findings: [Finding] = []
        eachMatch(of: readable, in: bytes) { match in
            add(match, to: &findings, in: bytes)
            return match.lowerBound + 1
        }
        eachMatch(of: base64, in: bytes) { match in
            var run = match
            let done = findings.last?.range.upperBound ?? 0
            while run.lowerBound > 0, Bytes.isBase64(bytes[run.lowerBound - 1]) {
                run = (run.lowerBound - 1)..<run.upperBound
            }
            while run.upperBound < bytes.count, Bytes.isBase64(bytes[run.upperBound]) {
                run = run.lowerBound..<(run.upperBound + 1)
            }
            add(run, to: &findings, in: bytes)
            return max(run.upperBound, done, match.lowerBound + 1)
        }
        return findings
    }

    /// Calls `body` with each match; it answers where to go on.
    private func eachMatch(of pattern: LinearPattern?, in bytes: Span<UInt8>, _ body: (Range<Int>) -> Int) {
        guard let pattern else { return }
        var offset = 0
        while offset < bytes.count {
            guard let match = pattern.engine.range(in: bytes, offset..<bytes.count, anchor: .anywhere) else { return }
            offset = body(match)
        }
    }

    private func add(_ range: Range<Int>, to findings: inout [Finding], in bytes: Span<UInt8>) {
        guard !range.isEmpty, !Marker.isIn(range, of: bytes) else { return }
        findings.append(Finding(range: range, kind: .secret))
    }

    /// Errors must not show the secret, and an engine's reason may quote its pattern.
    private static func anyOf(_ patterns: [String]) throws(RedactionError) -> LinearPattern? {
        let patterns = Set(patterns).filter { !$0.isEmpty }.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
        guard !patterns.isEmpty else { return nil }
        do {
            return try LinearPattern(patterns.joined(separator: "|"), memory: memoryLimit)
        } catch {
            throw RedactionError(code: .unusableLiteral, context: "its pattern does not compile or is too large")
        }
    }
}
