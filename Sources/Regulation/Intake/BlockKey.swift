/// A line of the block that the round «i» button of Mobi-C's server part copies.
enum BlockKey: CaseIterable {
    case module
    case directory
    case configuration
    case platform
    case exchange
    case pocketServer
    case system

    /// The ways in which it is written, folded.
    var spellings: [[Unicode.Scalar]] {
        switch self {
        case .module: Self.moduleSpellings
        case .directory: Self.directorySpellings
        case .configuration: Self.configurationSpellings
        case .platform: Self.platformSpellings
        case .exchange: Self.exchangeSpellings
        case .pocketServer: Self.pocketServerSpellings
        case .system: Self.systemSpellings
        }
    }

    private static func scalars(_ words: String...) -> [[Unicode.Scalar]] { words.map { Array($0.unicodeScalars) } }

    private static let moduleSpellings = scalars("обработка", "версия обработки")
    private static let directorySpellings = scalars("основной каталог")
    private static let configurationSpellings = scalars("конфигурация", "конфигурация 1с", "конфигурация 1c")
    private static let platformSpellings = scalars("платформа", "платформа 1с", "платформа 1c")
    private static let exchangeSpellings = scalars("обмен с кпк")
    private static let pocketServerSpellings = scalars("pocketserver", "pocketserver.dll", "pocket server")
    private static let systemSpellings = scalars("версия ос", "ос")
}

extension FoldedLine {
    /// The keys of a line with the range of each one's value, which ends where the next one begins: mail programs like to
    /// put the whole block on one line.
    var blockValues: [(key: BlockKey, value: Range<Int>)] {
        var starts: [(key: BlockKey, start: Int, value: Int)] = []
        var index = 0
        while index < folded.count {
            if isWordStart(index), let (key, value) = blockKey(at: index) {
                starts.append((key, index, value))
                index = value
            } else {
                index += 1
            }
        }
        return starts.enumerated().map { place, found in
            let end = place + 1 < starts.count ? starts[place + 1].start : folded.count
            return (found.key, found.value..<end)
        }
    }

    /// The key at a place, and where its value begins.
    private func blockKey(at index: Int) -> (BlockKey, Int)? {
        for key in BlockKey.allCases {
            for spelling in key.spellings where has(spelling, at: index) {
                var end = index + spelling.count
                // Bold type in a plain text: `*Обработка*: 5.5.40`.
                while end < folded.count, end - index < 40, folded[end] == " " || folded[end] == "*" { end += 1 }
                if end < folded.count, folded[end] == ":" || folded[end] == "=" || folded[end] == "|" {
                    return (key, end + 1)
                }
                // A table's cells come with a tab between them.
                if end > index + spelling.count, raw[index + spelling.count] == "\t" { return (key, end) }
            }
        }
        return nil
    }
}
