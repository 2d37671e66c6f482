/// What Snowball leaves apart of one Russian word's forms.
///
/// A term need not be a word's true stem; all forms have to give the same, and other words another.
enum RussianTerm {
    /// Nouns that Snowball takes for infinitives: "печать" would lose more than "печати" does.
    private static let nouns: [[UInt8]] = ["печать", "память"].map { Array($0.utf8) }
    private static let consonants = letters("бвгджзклмнпрстфхцчшщ")
    private static let vowels = letters("аеиоуыэюя")
    private static let (o, e, ts, k, i) = (letter("о"), letter("е"), letter("ц"), letter("к"), letter("й"))

    /// Cuts a folded word to its term.
    static func cut(_ word: inout [UInt8], with snowball: borrowing Snowball) {
        // Their other forms are no infinitives: one of them stands for the word.
        if nouns.contains(word) { word.replaceSubrange(word.count - 2..<word.count, with: "и".utf8) }
        // Snowball cuts "обмену" to "обмен", and "обмен" to "обм": only what nothing falls off any more is one for all.
        var length = Int.max
        while word.count < length {
            length = word.count
            snowball.cut(&word)
        }
        dropFleetingVowel(of: &word)
    }

    /// "ошибок" and "список" are "ошибк" and "списк" with a vowel that the other forms don't have; "настроек" is "настройк".
    private static func dropFleetingVowel(of word: inout [UInt8]) {
        guard word.count >= 8 else { return }
        let letters = stride(from: word.count - 6, to: word.count, by: 2).map { [word[$0], word[$0 + 1]] }
        let (before, vowel, last) = (letters[0], letters[1], letters[2])
        guard last == k && (vowel == o || vowel == e) || last == ts && vowel == e else { return }
        if consonants.contains(before) {
            word.removeSubrange(word.count - 4..<word.count - 2)
        } else if vowel == e, vowels.contains(before) {
            word.replaceSubrange(word.count - 4..<word.count - 2, with: i)
        }
    }

    /// A Cyrillic letter is two bytes of UTF-8.
    private static func letter(_ letter: Character) -> [UInt8] { Array(letter.utf8) }

    private static func letters(_ letters: String) -> Set<[UInt8]> { Set(letters.map(letter)) }
}
