/// Makes the term of a word: its stem where it is Russian or English, which its letters tell; else the word as it is.
///
/// A value of its own for each task: a stemmer serves one caller at a time.
struct Stemmer: ~Copyable {
    /// Longer words are cut: nobody types them, and no language has them.
    static let longest = 64

    private let russian = Snowball("russian")
    private let english = Snowball("english")
    private var word: [UInt8] = []

    /// Appends the term of a folded word.
    mutating func append(_ scalars: ArraySlice<Unicode.Scalar>, to terms: inout [UInt8]) {
        word.removeAll(keepingCapacity: true)
        var isRussian = true
        var isEnglish = true
        for scalar in scalars.prefix(Self.longest) {
            isRussian = isRussian && ("а"..."я").contains(scalar)
            isEnglish = isEnglish && ("a"..."z").contains(scalar)
            word.append(contentsOf: UTF8.encode(scalar)!)
        }
        if isRussian {
            RussianTerm.cut(&word, with: russian)
        } else if isEnglish {
            english.cut(&word)
        }
        terms += word
    }

    /// The term of a folded word.
    mutating func term(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        var term: [UInt8] = []
        append(scalars, to: &term)
        return String(decoding: term, as: UTF8.self)
    }
}
