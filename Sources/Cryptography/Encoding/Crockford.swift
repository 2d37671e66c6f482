/// Crockford's base32: digits and capitals without I, L, O and U, so that a code survives a telephone.
public enum Crockford {
    /// The 32 symbols by their value.
    public static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// One symbol for each byte's low five bits.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(bytes.map { symbols[Int($0 & 31)] })
    }

    /// The symbols that a person meant: case folded, I and L read as 1, O as 0, hyphens and spaces dropped.
    ///
    /// - Returns: nil where a character is none of them.
    public static func symbols(meantBy text: String) -> String? {
        var meant = ""
        for character in text.uppercased() {
            switch character {
            case "-", " ", "\u{2010}", "\u{2011}", "\u{2013}": continue
            case "I", "L": meant.append("1")
            case "O": meant.append("0")
            case let symbol where symbols.contains(symbol): meant.append(symbol)
            default: return nil
            }
        }
        return meant
    }
}
