/// JSON of which each value has exactly one text (RFC 8785), with strings, integers, arrays and objects only.
///
/// Without fractions, booleans and null the rules fit on a page, and a second implementation cannot differ in them.
public enum CanonicalJSON: Sendable {
    /// Unicode text.
    case string(String)
    /// A whole number, at most 2^53 - 1 either way: beyond that other readers lose digits.
    case integer(Int)
    /// Values in order.
    case array([CanonicalJSON])
    /// Members, each name once; they are kept in the order of the text.
    case object([Member])

    /// A name and its value.
    public struct Member: Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: CanonicalJSON
    }

    /// How large an integer may be.
    static let greatestInteger = 1 << 53 - 1
    /// How deep arrays and objects may lie in one another.
    static let greatestDepth = 16

    /// An object of these members, put into order; no name may stand twice.
    static func object(_ members: KeyValuePairs<String, CanonicalJSON?>) -> CanonicalJSON {
        .object(
            members.compactMap { name, value in value.map { Member(name: name, value: $0) } }
                .sorted { isOrdered($0.name, $1.name) }
        )
    }

    /// The order of names: by UTF-16 code units (RFC 8785 section 3.2.3).
    static func isOrdered(_ one: String, _ other: String) -> Bool {
        // Nearly all names are ASCII, for which all orders are the same.
        let isASCII = one.utf8.allSatisfy { $0 < 0x80 } && other.utf8.allSatisfy { $0 < 0x80 }
        return isASCII ? one < other : one.utf16.lexicographicallyPrecedes(other.utf16)
    }
}
