public import Access

extension Language {
    /// The language that an `Accept-Language` header asks for (RFC 9110 §12.5.4), Russian where it names none of ours.
    public init(acceptLanguage header: String?) {
        let ranges = (header ?? "").split(separator: ",").prefix(20).compactMap(Self.range)
        // A stable choice among equals: the first that is named.
        var best: (language: Language, weight: Double)?
        for range in ranges where range.weight > (best?.weight ?? 0) { best = range }
        self = best?.language ?? .ru
    }

    private static func range(_ text: Substring) -> (language: Language, weight: Double)? {
        let parts = text.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
        guard let tag = parts.first, let language = Language(rawValue: String(tag.prefix { $0 != "-" })) else {
            return nil
        }
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
        return (language, quality ?? 1)
    }
}
