/// One pass of a rule book over a text.
struct RuleScan {
    private let book: RuleBook
    private var scanner = ValueScanner()
    private var armorLines: [Range<Int>] = []
    private var platformLine = 0..<0
    private var isPlatformLine = false
    private(set) var findings: [Finding] = []
    /// The lines that no rule has work in, in order.
    private(set) var quiet: [Range<Int>] = []

    /// Most blocks hold nothing, which one call of the prefilter tells; in the others it is asked again for each line or
    /// so, lest one line set a rule upon all of them.
    private static let blockSize = 4096
    private static let lineSize = 128

    init(book: RuleBook) { self.book = book }

    /// Adds what the rules find in the parts of a text that are to be looked at.
    mutating func scan(_ bytes: Span<UInt8>, _ attention: Attention) {
        quiet = attention.quiet
        var found: [Range<Int>] = []
        var isBusy = attention.isRewritten
        for part in attention.loud(of: bytes.count) {
            Self.forEachBlock(in: bytes, part, atLeast: Self.blockSize) { block in
                // Work comes in runs: beside a block that had some, the lines are asked at once.
                if !isBusy, block.count > Self.lineSize, book.prefilter.matching(in: bytes, block).isEmpty {
                    return found.append(block)
                }
                isBusy = false
                Self.forEachBlock(in: bytes, block, atLeast: Self.lineSize) { lines in
                    let numbers = book.prefilter.matching(in: bytes, lines)
                    if numbers.isEmpty { found.append(lines) } else { isBusy = true }
                    for number in numbers { apply(book.rules[number], in: bytes, lines) }
                }
            }
        }
        quiet = Self.merged(quiet, found)
        for body in Armor.bodies(in: bytes, lines: armorLines) { add(body, .secret, in: bytes) }
    }

    /// Two rising lists of ranges as one.
    private static func merged(_ old: [Range<Int>], _ new: [Range<Int>]) -> [Range<Int>] {
        old.isEmpty ? new : (old + new).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whole lines, together at least so many bytes but for the last.
    private static func forEachBlock(
        in bytes: Span<UInt8>,
        _ part: Range<Int>,
        atLeast size: Int,
        _ body: (Range<Int>) -> Void
    ) {
        var start = part.lowerBound
        while start < part.upperBound {
            let end = min(Bytes.nextLine(in: bytes, from: min(start + size, part.upperBound) - 1), part.upperBound)
            body(start..<end)
            start = end
        }
    }

    private mutating func apply(_ rule: CompiledRule, in bytes: Span<UInt8>, _ block: Range<Int>) {
        var offset = block.lowerBound
        while offset < block.upperBound {
            let rest = offset..<block.upperBound
            if case .group = rule.rule.reach {
                guard let found = rule.pattern.engine.range(in: bytes, rest, group: rule.spanGroup) else { return }
                if let span = found.span { add(span, rule.rule, in: bytes) }
                offset = max(found.span?.upperBound ?? found.match.upperBound, offset + 1)
            } else {
                guard let match = rule.pattern.engine.range(in: bytes, rest, anchor: .anywhere) else { return }
                if let span = reach(of: match, rule.rule.reach, in: bytes) { add(span, rule.rule, in: bytes) }
                offset = max(match.upperBound, offset + 1)
            }
        }
    }

    private mutating func reach(
        of match: Range<Int>,
        _ reach: RedactionRule.Reach,
        in bytes: Span<UInt8>
    ) -> Range<Int>? {
        switch reach {
        case .group, .match:
            return match
        case .value(let shape):
            if WorkingDirectory.isIn(match, of: bytes) { return nil }
            return scanner.value(in: bytes, label: match).flatMap { shape.holds(for: $0, in: bytes) ? $0 : nil }
        case .pairedValue:
            let rest = match.upperBound..<bytes.count
            return PairedValue.label(after: rest, in: bytes).flatMap { scanner.value(in: bytes, label: $0) }
        case .argument(let shape):
            return scanner.argument(in: bytes, at: match.upperBound)
                .flatMap { shape.holds(for: $0, in: bytes) ? $0 : nil }
        case .platformSwitch:
            return platformArgument(after: match, in: bytes)
        case .element:
            return scanner.element(in: bytes, from: match.upperBound)
                .flatMap { ValueShape.any.holds(for: $0, in: bytes) ? $0 : nil }
        case .line:
            return scanner.restOfLine(in: bytes, at: match.upperBound)
        case .keyLines:
            return scanner.keyLines(in: bytes, from: match)
        case .armor:
            armorLines.append(match)
            return nil
        }
    }

    /// A quoted argument always; a bare one only in a line that speaks of the platform, since `/P…` is mostly a path.
    private mutating func platformArgument(after match: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
        let start = Bytes.afterBlanks(in: bytes, from: match.upperBound)
        if let quoted = scanner.quoted(in: bytes, at: start) { return quoted }
        let isUpperCase = bytes[match.upperBound - 1] & 0x20 == 0
        guard isUpperCase, isPlatformCommand(at: match.upperBound - 1, in: bytes) else { return nil }
        guard start < bytes.count, bytes[start] != UInt8(ascii: "/") else { return nil }
        return scanner.argument(in: bytes, at: start)
    }

    private mutating func isPlatformCommand(at offset: Int, in bytes: Span<UInt8>) -> Bool {
        if !platformLine.contains(offset) {
            let end = Bytes.lineEnd(in: bytes, from: offset)
            var start = offset
            while start > 0, !Bytes.isLineEnd(bytes[start - 1]) { start -= 1 }
            platformLine = start..<end
            isPlatformLine = PlatformCommand.isIn(bytes, platformLine)
        }
        return isPlatformLine
    }

    private mutating func add(_ range: Range<Int>, _ rule: RedactionRule, in bytes: Span<UInt8>) {
        guard let recognizer = rule.recognizer else { return add(range, rule.kind, in: bytes) }
        guard let identity = recognizer.identity(of: range, in: bytes) else { return }
        add(range, rule.kind, identity, in: bytes)
    }

    private mutating func add(
        _ range: Range<Int>,
        _ kind: RedactionClass,
        _ recognized: Identity? = nil,
        in bytes: Span<UInt8>
    ) {
        guard !range.isEmpty, !Marker.isIn(range, of: bytes) else { return }
        findings.append(Finding(range: range, kind: kind, recognized: recognized))
    }
}
