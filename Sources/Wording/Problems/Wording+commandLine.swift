public import Access

/// What the parser of the command line says. It speaks English only; in Russian its known sentences are told anew.
extension Wording {
    /// A sentence of the parser in both languages, as a message: lower case, no full stop.
    ///
    /// A sentence that is not known here is quoted in Russian, unless it is ours already.
    public static func commandLine(_ said: String) -> Bilingual {
        let said = said.split(whereSeparator: \.isNewline).joined(separator: " ")
        let english = (said.first?.lowercased() ?? "") + said.dropFirst()
        let words = english.hasSuffix(".") ? String(english.dropLast()) : english
        return both(
            inRussian(said) ?? Wording.bilingual(Problem(.commandLineWrong, ["details": said])).message.ru,
            words
        )
    }

    private static func inRussian(_ said: String) -> String? {
        // Our own sentences are in the reader's language, and begin with it or with an option.
        guard said.first?.isASCII == true, !said.hasPrefix("-") else { return said }
        // The parser puts what was typed, and what it wants, between apostrophes.
        let names = said.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { "«\($0.element)»" }
        guard let known = sentences.first(where: { said.contains($0.sign) }) else { return nil }
        guard let first = names.first else { return known.words }
        let more = names.dropFirst().joined(separator: ", ")
        return "\(known.words): \(first)" + (more.isEmpty ? "" : "\(known.link)\(more)")
    }

    /// What to look for in a sentence; what it means; what stands between the first name in it and the others.
    private static let sentences: [(sign: String, words: String, link: String)] = [
        ("Did you mean", "неизвестный ключ", "; может быть, "),
        ("Unknown option", "неизвестный ключ", ", "),
        ("Missing value for", "не указано значение", ", "),
        ("Missing expected argument", "не указано", ", "),
        ("Missing one of", "нужно одно из", ", "),
        ("is invalid", "значение не подходит", "; нужно: "),
        ("nexpected argument", "лишнее в командной строке", ", "),
        ("does not take any value", "этому ключу значение не нужно", ", "),
        ("had already been set", "указано дважды", ", "),
        ("Missing required subcommand", "не указана команда", ", "),
    ]
}
