import CStemmer

/// The one owner of a Snowball stemmer: cuts a word of one language to what its forms have in common.
///
/// A stemmer keeps the word it works on, so that it serves one caller at a time.
@safe
struct Snowball: ~Copyable {
    private let raw: OpaquePointer

    /// The stemmer for words in UTF-8.
    ///
    /// - Parameter algorithm: `russian` or `english`, which every build of the library has.
    init(_ algorithm: String) {
        guard let stemmer = unsafe sb_stemmer_new(algorithm, "UTF_8") else {
            fatalError("libstemmer does not know '\(algorithm)'")
        }
        unsafe raw = stemmer
    }

    /// Cuts a word in lower case down to its stem.
    func cut(_ word: inout [UInt8]) {
        // Out of memory is the only failure; the word itself is then as good a term as its stem.
        guard let stem = unsafe sb_stemmer_stem(raw, word, CInt(word.count)) else { return }
        let count = Int(unsafe sb_stemmer_length(raw))
        word.removeAll(keepingCapacity: true)
        unsafe word.append(contentsOf: UnsafeBufferPointer(start: stem, count: count))
    }

    deinit {
        unsafe sb_stemmer_delete(raw)
    }
}
