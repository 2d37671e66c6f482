/// Makes a harmless name of a claimed one.
enum FileName {
    /// The last component of a path of any system, in one line, at most `limit` characters with its extension kept;
    /// `fallback` where nothing is left.
    static func cleaned(_ name: String, fallback: String, limit: Int) -> String {
        let decoded = name.contains("=?") ? EncodedWords.text(Array(name.utf8)[...]) : name
        let last = decoded.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let line = HarmlessText.line(last, limit: 4 * limit)
        // A leading dot hides a file, a trailing dot or space is dropped by Windows.
        var bare = line.drop { $0 == "." || $0 == " " }
        while bare.last == "." || bare.last == " " { bare.removeLast() }
        bare = bare.filter { !"<>:\"|?*".contains($0) }[...]
        guard !bare.isEmpty else { return fallback }
        guard bare.count > limit else { return String(bare) }
        guard let dot = bare.lastIndex(of: "."), bare.distance(from: dot, to: bare.endIndex) <= 12 else {
            return String(bare.prefix(limit))
        }
        let suffix = bare[dot...]
        return String(bare.prefix(limit - suffix.count)) + suffix
    }
}
