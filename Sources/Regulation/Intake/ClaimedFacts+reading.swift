extension ClaimedFacts {
    /// Reads what a text claims: the block of the «i» button in any of its variants (other order, missing lines, all on one
    /// line, quoted, from a table, a value on its own line), the title of the server part's window, and lines with the
    /// version and edition of the mobile part. What looks like a key but has no value of its kind claims nothing.
    ///
    /// Time is linear in the text. Base codes and licence keys are not read.
    public init(reading text: String) {
        var pending: BlockKey?
        var number = 0
        let scalars = Array(text.unicodeScalars)
        for line in scalars.lines {
            number += 1
            let line = FoldedLine(line)
            let values = line.blockValues
            if let key = pending, values.isEmpty {
                let start = line.skippingMarks()
                if start == line.folded.count { continue }
                read(key, start..<line.folded.count, line, number)
            }
            pending = nil
            for (key, value) in values {
                if line.text(value, longest: 1).isEmpty { pending = key } else { read(key, value, line, number) }
            }
            readProduct(line, number)
            readMobileVersion(line, number)
            readLicence(line, number)
        }
    }

    private mutating func read(_ key: BlockKey, _ value: Range<Int>, _ line: FoldedLine, _ number: Int) {
        switch key {
        case .module:
            guard let version = line.firstVersion(in: value, parts: 3...4) else { return }
            claim(.serverVersion, version.text, line: number)
            if let bitness = line.firstBitness(in: value) { claim(.serverBitness, bitness, line: number) }
        case .directory:
            let path = line.text(value, longest: 260)
            if path.contains("\\") || path.contains("/") { claim(.serverDirectory, path, line: number) }
        case .configuration: readConfiguration(value, line, number)
        case .platform:
            guard let version = line.firstVersion(in: value, parts: 4...4) else { return }
            claim(.platformVersion, version.text, line: number)
            if let bitness = line.firstBitness(in: value) { claim(.platformBitness, bitness, line: number) }
        case .exchange: readExchange(value, line, number)
        case .pocketServer:
            for index in value {
                guard let date = line.date(at: index) else { continue }
                return claim(.pocketServer, date.day.description, line: number)
            }
        case .system: claim(.system, line.text(value, longest: 120), line: number)
        }
    }

    /// `УправлениеНебольшойФирмойБазовая (3.0.4.45)`: a name, and its version, in brackets or behind it. A name can hold a
    /// number of its own, as in `УТ 11.5 (11.5.17.139)`.
    private mutating func readConfiguration(_ value: Range<Int>, _ line: FoldedLine, _ number: Int) {
        var end = value.upperBound
        if let bracket = value.first(where: { line.folded[$0] == "(" }) {
            end = bracket
            if let version = line.firstVersion(in: bracket..<value.upperBound, parts: 2...5) {
                claim(.serverConfigurationVersion, version.text, line: number)
            }
        } else if let version = line.firstVersion(in: value, parts: 2...5) {
            claim(.serverConfigurationVersion, version.text, line: number)
            end = version.start
        }
        let name = line.text(value.lowerBound..<end, longest: 120)
        if !name.isEmpty { claim(.serverConfiguration, name, line: number) }
    }

    /// `Да MP5S-6L8Q-E4WC :1234`: on or off, and the port. The code of the base is left alone: it opens the exchange.
    private mutating func readExchange(_ value: Range<Int>, _ line: FoldedLine, _ number: Int) {
        let start = line.skippingMarks(from: value.lowerBound)
        if let state = Self.exchangeStates.first(where: { line.has($0.0, at: start) }) {
            guard line.isWordEnd(start + state.0.count) else { return }
            claim(.serverExchange, state.1, line: number)
        }
        for index in value where line.folded[index] == ":" && index + 1 < value.upperBound {
            guard let port = line.integer(at: index + 1, longest: 5), (1...65_535).contains(port.value) else {
                continue
            }
            claim(.serverPort, String(port.value), line: number)
        }
    }

    private static let exchangeStates: [([Unicode.Scalar], String)] = [
        ("да", "yes"), ("включен", "yes"), ("нет", "no"), ("выключен", "no"),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
}

extension [Unicode.Scalar] {
    /// The lines, whatever ends them; an empty one after `\r\n`'s `\r` is none.
    fileprivate var lines: [ArraySlice<Unicode.Scalar>] {
        var lines: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        for (index, scalar) in enumerated() {
            switch scalar {
            case "\n" where index > 0 && self[index - 1] == "\r": start = index + 1
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}", "\u{85}":
                lines.append(self[start..<index])
                start = index + 1
            default: break
            }
        }
        return lines + [self[start...]]
    }
}

extension FoldedLine {
    /// The first place that is no quotation mark, bullet or space.
    fileprivate func skippingMarks(from start: Int = 0) -> Int {
        var index = start
        while index < folded.count, " >|*-•".unicodeScalars.contains(folded[index]) { index += 1 }
        return index
    }
}
