/// The session's own secrets, compiled: they are looked for in every text, whatever stands around them.
struct LiteralScan: Sendable {
    private static let memoryLimit = 32 << 20

    /// Anything at all: most texts hold no secret, which one search tells.
    private let any: LinearPattern?
    private let readable: LinearPattern?
    /// Whether a secret could be found across the edge of a marker. No other one can appear by a rewriting: what lies
    /// beside a marker was searched before, and a marker begins and ends with characters that it does not have.
    private let mayMeetMarkers: Bool
    private let base64: LinearPattern?

    init(_ secrets: [String]) throws(RedactionError) {
        let plain = secrets.flatMap(LiteralPattern.readable)
        let encoded = secrets.flatMap(LiteralPattern.base64)
        mayMeetMarkers = secrets.contains { $0.contains("‹") || $0.contains("›") }
        any = try Self.anyOf(plain + encoded)
        readable = try Self.anyOf(plain)
        base64 = try Self.anyOf(encoded)
    }

    /// Where the secrets are in a text. Of base 64 the whole run goes, whose edges hold bits of the secret as well.
    func findings(in bytes: Span<UInt8>, _ attention: Attention) -> [Finding] {
        var findings: [Finding] = []
        let whole = 0..<bytes.count
        guard !attention.isRewritten || mayMeetMarkers,
            let first = any?.engine.range(in: bytes, whole, anchor: .anywhere)
        else { return [] }
        let part = first.lowerBound..<bytes.count
        eachMatch(of: readable, in: bytes, part) { match in
            add(match, to: &findings, in: bytes)
            return match.lowerBound + 1
        }
        // A run that holds several matches is walked once; a match may begin in it and go on in the next line.
        var last = 0..<0
        eachMatch(of: base64, in: bytes, part) { match in
            var run = match
            if last.contains(match.lowerBound) {
                run = last.lowerBound..<max(last.upperBound, match.upperBound)
            }
            while run.lowerBound > last.upperBound, Bytes.isBase64(bytes[run.lowerBound - 1]) {
                run = (run.lowerBound - 1)..<run.upperBound
            }
            while run.upperBound < bytes.count, Bytes.isBase64(bytes[run.upperBound]) {
                run = run.lowerBound..<(run.upperBound + 1)
            }
            if run != last { add(run, to: &findings, in: bytes) }
            last = run
            return match.lowerBound + 1
        }
        return findings
    }

    /// Calls `body` with each match; it answers where to go on.
    private func eachMatch(
        of pattern: LinearPattern?,
        in bytes: Span<UInt8>,
        _ part: Range<Int>,
        _ body: (Range<Int>) -> Int
    ) {
        guard let pattern else { return }
        var offset = part.lowerBound
        while offset < part.upperBound {
            let rest = offset..<part.upperBound
            guard let match = pattern.engine.range(in: bytes, rest, anchor: .anywhere) else { return }
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
