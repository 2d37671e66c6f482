extension Tile {
    /// The path below the log's address: `tile/0/x001/x234/067`, `tile/entries/000.p/17`.
    public var path: String {
        let kind =
            switch content {
            case .hashes(let level): String(level)
            case .entries: "entries"
            }
        var elements: [String] = []
        var rest = index
        repeat {
            let digits = String(rest % 1000)
            let padded = String(repeating: "0", count: 3 - digits.count) + digits
            elements.append(elements.isEmpty ? padded : "x\(padded)")
            rest /= 1000
        } while rest > 0
        let partial = isPartial ? ".p/\(width)" : ""
        return "tile/\(kind)/\(elements.reversed().joined(separator: "/"))\(partial)"
    }

    /// The tile of a path; each tile has one path only.
    ///
    /// - Throws: `malformedTilePath`.
    public init(path: String) throws(LedgerError) {
        let malformed = LedgerError(.malformedTilePath, "a path of \(path.utf8.count) bytes")
        var parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
        guard parts.count >= 3, parts[0] == Array("tile".utf8) else { throw malformed }
        var content = Content.entries
        if parts[1] != Array("entries".utf8) {
            guard let level = StrictDecimal.number(of: parts[1]) else { throw malformed }
            content = .hashes(level: level)
        }
        parts.removeFirst(2)
        var width = Tile.fullWidth
        if parts.count >= 2, parts[parts.count - 2].suffix(2) == Array(".p".utf8) {
            guard let narrow = StrictDecimal.number(of: parts.removeLast()), narrow < Tile.fullWidth else {
                throw malformed
            }
            width = narrow
            parts[parts.count - 1].removeLast(2)
        }
        var index = 0
        for part in parts {
            let digits = part.first == UInt8(ascii: "x") ? part.dropFirst() : part[...]
            guard digits.count == 3, index < Tile.greatestIndex / 1000 else { throw malformed }
            for digit in digits {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { throw malformed }
                index = index * 10 + Int(digit - UInt8(ascii: "0"))
            }
        }
        do throws(LedgerError) {
            try self.init(content, index: index, width: width)
        } catch { throw malformed }
        // Says what is wrong with an `x` too many or too few, and with needless elements in front.
        guard self.path.utf8.elementsEqual(path.utf8) else { throw malformed }
    }
}
