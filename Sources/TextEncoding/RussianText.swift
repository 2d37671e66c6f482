import Glibc

/// How much a text looks like Russian.
enum RussianText {
    /// Letters of Russian by their frequency, a thousand in all, ё counted with е (National Corpus, rounded).
    private static let frequencies: [Unicode.Scalar: Double] = [
        "о": 110, "е": 85, "а": 80, "и": 74, "н": 67, "т": 63, "с": 55, "р": 47, "в": 45, "л": 43, "к": 35, "м": 32,
        "д": 30, "п": 28, "у": 26, "я": 20, "ы": 19, "ь": 17, "г": 17, "з": 16, "б": 16, "ч": 15, "й": 12, "х": 10,
        "ж": 9, "ш": 7, "ю": 6, "ц": 5, "щ": 4, "э": 3, "ф": 3, "ъ": 0.4, "ё": 1,
    ]

    /// Signs that Russian text has beside letters, and what else is no surprise.
    private static let signs = Set("«»—–№…°§©\u{A0}•„“”’".unicodeScalars)

    private enum Previous {
        case noLetter
        case small
        case capital
    }

    /// A logarithm of likelihood: higher is likelier; only what is not ASCII counts.
    ///
    /// Beside the letters, their cases tell the codes apart: a small letter before a capital one is rare in a text, and
    /// what is small in KOI8-R is capital in cp1251.
    static func likelihood(of text: String) -> Double {
        var sum = 0.0
        var previous = Previous.noLetter
        for scalar in text.unicodeScalars {
            let small = scalar.isASCII ? scalar : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            if let frequency = frequencies[small] {
                let isSmall = small == scalar
                sum += log(frequency / 1000) - (isSmall ? 0 : penalty(forCapitalAfter: previous))
                previous = isSmall ? .small : .capital
            } else {
                sum -= scalar.isASCII ? 0 : penalty(for: scalar)
                previous = .noLetter
            }
        }
        return sum
    }

    private static func penalty(forCapitalAfter previous: Previous) -> Double {
        switch previous {
        case .noLetter: 0.7
        case .capital: 0.1
        case .small: 4
        }
    }

    private static func penalty(for scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case _ where signs.contains(scalar): 7
        case 0x2500...0x259F: 7.5
        default: 11
        }
    }
}
