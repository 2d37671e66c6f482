/// Where a pass over a text has to look.
///
/// The first one looks everywhere. What it saw to hold nothing cannot hold anything later, as long as no byte of it or
/// beside it was replaced: so the passes that prove a redacted text to be settled look only at what is left.
struct Attention {
    /// Whole lines that no rule has work in.
    private(set) var quiet: [Range<Int>] = []
    /// Whether the text was looked at before, and has markers now.
    private(set) var isRewritten = false

    /// The parts of a text of so many bytes that are not quiet, in order.
    func loud(of count: Int) -> [Range<Int>] {
        var loud: [Range<Int>] = []
        var offset = 0
        for range in quiet {
            if offset < range.lowerBound { loud.append(offset..<range.lowerBound) }
            offset = range.upperBound
        }
        if offset < count { loud.append(offset..<count) }
        return loud
    }

    /// Goes over to the text that was made of the one that was looked at, whose quiet lines are given.
    mutating func move(to rewriting: Rewriting, whereQuiet lines: [Range<Int>]) {
        quiet = Self.kept(lines, by: rewriting)
        isRewritten = true
    }

    /// The ranges, in rising order, that nothing was replaced in or beside, as they lie in the new text.
    private static func kept(_ ranges: [Range<Int>], by rewriting: Rewriting) -> [Range<Int>] {
        var kept: [Range<Int>] = []
        var next = 0
        var shift = 0
        for range in ranges {
            while next < rewriting.replaced.count, rewriting.replaced[next].old.upperBound < range.lowerBound {
                shift = rewriting.replaced[next].new.upperBound - rewriting.replaced[next].old.upperBound
                next += 1
            }
            let isTouched =
                next < rewriting.replaced.count && rewriting.replaced[next].old.lowerBound <= range.upperBound
            if !isTouched { kept.append((range.lowerBound + shift)..<(range.upperBound + shift)) }
        }
        return kept
    }
}
