/// The words of a text by which others on the same matter are found.
public enum KeyTerms {
    /// Words that are in every text, and tell nothing of its matter.
    private static let common: Set<String> = {
        let words = """
            это как что при для или если уже нас нам вас вам все всё они она оно его ему нет был была было были быть есть \
            ещё после перед через здравствуйте добрый день утро вечер спасибо пожалуйста прошу подскажите помогите очень \
            только когда где чтобы почему потому можно нужно надо так там тут мне меня мой моя наш наша ваш ваша \
            the and for with that this from are was were not you your our have has can could please hello thanks
            """
        var stemmer = Stemmer()
        var terms: Set<String> = []
        for word in words.split(separator: " ") {
            terms.insert(stemmer.term(of: word.unicodeScalars.map(\.folded)[...]))
        }
        return terms
    }()

    /// The terms of a text, each once, in order: words of three letters and more, without those that are in every text.
    ///
    /// - Parameter limit: how many at most.
    public static func of(_ text: String, limit: Int = 64) -> [String] {
        var stemmer = Stemmer()
        var seen: Set<String> = common
        var terms: [String] = []
        let text = FoldedText(text, limit: 16 * 1024)
        for word in text.words where word.count >= 3 && terms.count < limit {
            let term = stemmer.term(of: text.folded[word])
            if seen.insert(term).inserted { terms.append(term) }
        }
        return terms
    }
}
