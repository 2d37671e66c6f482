extension ClaimedFacts {
    /// The product's name with what follows it: «Мобильная торговля Моби-С (5.5.70) x64» is the server part's title, and
    /// «Моби-С 5.5 Про» the mobile part's.
    mutating func readProduct(_ line: FoldedLine, _ number: Int) {
        for index in line.folded.indices where line.isWordStart(index) {
            guard let name = Words.products.first(where: { line.has($0, at: index) }) else { continue }
            let end = index + name.count
            // Cases: «в Моби-С»; the name itself doesn't change.
            guard line.isWordEnd(end) else { continue }
            var next = line.skippingSpaces(end)
            if next < line.folded.count, line.folded[next] == "(" { next = line.skippingSpaces(next + 1) }
            if let version = line.version(at: next, parts: 3...4) {
                claim(.serverVersion, version.text, line: number)
                var after = version.end
                while after < line.folded.count, " (),".unicodeScalars.contains(line.folded[after]) { after += 1 }
                if let bitness = line.bitness(at: after) { claim(.serverBitness, bitness, line: number) }
            } else {
                if let series = line.version(at: next, parts: 2...2) { next = line.skippingSpaces(series.end) }
                readEdition(at: next, line, number)
            }
        }
        for index in line.folded.indices where line.isWordStart(index) && line.has(Words.edition, at: index) {
            var next = index + Words.edition.count
            while next < line.folded.count, " :=-".unicodeScalars.contains(line.folded[next]) { next += 1 }
            readEdition(at: next, line, number)
        }
    }

    /// «Про» with a capital letter: as a preposition, "про", it says nothing.
    private mutating func readEdition(at index: Int, _ line: FoldedLine, _ number: Int) {
        guard index < line.raw.count, line.raw[index] != line.folded[index] else { return }
        for (word, edition) in Words.editions where line.has(word, at: index) && line.isWordEnd(index + word.count) {
            return claim(.mobileEdition, edition, line: number)
        }
    }

    /// «V 87 от 17.05.2023», «Версия 97 от 22.07.2024»; without the date only where the line speaks of the phone, and is
    /// not the server's «На КПК v68 или новее».
    mutating func readMobileVersion(_ line: FoldedLine, _ number: Int) {
        var isAboutPhone: Bool?
        for index in line.folded.indices where line.isWordStart(index) {
            guard let word = Words.versions.first(where: { line.has($0, at: index) }) else { continue }
            var next = index + word.count
            while next < line.folded.count, " :=.№".unicodeScalars.contains(line.folded[next]) { next += 1 }
            guard next > index + word.count || word == Words.v, let version = line.integer(at: next, longest: 4) else {
                continue
            }
            var after = line.skippingSpaces(version.end)
            if line.has(Words.from, at: after), line.isWordEnd(after + Words.from.count) {
                after = line.skippingSpaces(after + Words.from.count)
            } else if after < line.folded.count, line.folded[after] == "(" {
                after = line.skippingSpaces(after + 1)
            }
            if let date = line.date(at: after) {
                claim(.mobileVersion, String(version.value), line: number)
                claim(.mobileVersionDate, date.day.description, line: number)
            } else if !Words.orNewer.contains(where: { line.has($0, at: after) }) {
                let speaks = isAboutPhone ?? line.speaksOfPhone
                isAboutPhone = speaks
                if speaks { claim(.mobileVersion, String(version.value), line: number) }
            }
        }
    }

    /// «Демо-версия», «коммерческая лицензия», unless somebody says that it is not.
    mutating func readLicence(_ line: FoldedLine, _ number: Int) {
        for index in line.folded.indices where line.isWordStart(index) {
            for (word, licence) in Words.licences where line.has(word, at: index) {
                var end = index + word.count
                while end < line.folded.count, line.folded[end].isWordPart { end += 1 }
                while end < line.folded.count, line.folded[end] == " " || line.folded[end] == "-" { end += 1 }
                let isWhole = word == Words.demoVersion
                guard isWhole || Words.licensed.contains(where: { line.has($0, at: end) }) else { continue }
                guard !line.isDenied(before: index) else { continue }
                claim(.serverLicence, licence, line: number)
            }
        }
    }
}

extension FoldedLine {
    /// Whether the line names the phone or the mobile part.
    fileprivate var speaksOfPhone: Bool {
        folded.indices.contains { index in
            isWordStart(index) && Words.phones.contains { has($0, at: index) }
        }
    }

    /// Whether "не" stands before a word.
    fileprivate func isDenied(before index: Int) -> Bool {
        index >= 3 && isWordStart(index - 3) && has(Words.not, at: index - 3)
    }
}

/// The words that the readers know, folded.
private enum Words {
    static func scalars(_ words: String...) -> [[Unicode.Scalar]] { words.map { Array($0.unicodeScalars) } }

    /// With Cyrillic and Latin letters for the last one, which look alike.
    static let products = scalars("моби-с", "моби-c", "моби с", "mobi-c", "mobi-с", "mobi-s")
    static let edition = Array("редакция".unicodeScalars)
    static let editions: [([Unicode.Scalar], String)] = [
        ("про", "pro"), ("pro", "pro"), ("стандарт", "standard"), ("standard", "standard"),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
    static let v = Array("v".unicodeScalars)
    static let versions = scalars("версия", "версии", "версию", "version", "вер", "v")
    static let from = Array("от".unicodeScalars)
    static let orNewer = scalars("или нов", "и нов", "или выше", "и выше", "+")
    static let phones = scalars("кпк", "мобильн", "телефон", "смартфон", "планшет", "android", "андроид")
    static let demoVersion = Array("демоверси".unicodeScalars)
    static let licences: [([Unicode.Scalar], String)] = [
        ("демоверси", "demo"), ("демо", "demo"), ("демонстрационн", "demo"), ("коммерческ", "commercial"),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
    static let licensed = scalars("верси", "редакци", "лиценз")
    static let not = Array("не ".unicodeScalars)
}
